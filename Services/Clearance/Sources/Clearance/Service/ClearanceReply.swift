import StrictJSON

/// The answers of the service.
enum ClearanceReply {
    static func parameters(version: Int, body: [UInt8], location: String? = nil) -> [UInt8] {
        var writer = JSONWriter(reserving: body.count + 96)
        writer.object { writer in
            writer.field("version", version)
            writer.field("location", ifPresent: location)
            writer.field("body", raw: body)
        }
        return writer.take()
    }

    static func parameters(body: [UInt8]) -> [UInt8] {
        var writer = JSONWriter(reserving: body.count + 16)
        writer.object { $0.field("body", raw: body) }
        return writer.take()
    }
}
