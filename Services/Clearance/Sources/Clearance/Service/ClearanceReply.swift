import CivilTime
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

    /// What another service is told of requests.
    /// - Parameter confirmed: whether an exit decision may be recorded; nil where that was not asked.
    static func notices(of matters: [ClearanceRequest], at now: Instant, confirmed: Bool? = nil) throws -> [UInt8] {
        let encoder = StrictJSONEncoder()
        var writer = JSONWriter(reserving: 1024)
        try writer.object { writer in
            if let confirmed { writer.field("confirmed", confirmed) }
            try writer.array("notices") { writer in
                for matter in matters { writer.raw(try encoder.encode(matter.published(at: now))) }
            }
        }
        return parameters(body: writer.take())
    }

    static func parameters(body: [UInt8]) -> [UInt8] {
        var writer = JSONWriter(reserving: body.count + 16)
        writer.object { $0.field("body", raw: body) }
        return writer.take()
    }
}
