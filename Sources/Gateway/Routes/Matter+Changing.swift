import StrictJSON

extension Matter {
    /// Opens a matter with what the body holds.
    func receive(_ exchange: Exchange) {
        guard let request = exchange.requestID(), let dryRun = exchange.dryRunParameter(), exchange.jsonMembers() != nil else {
            return
        }
        var writer = JSONWriter(reserving: exchange.request.body.count + 512)
        writer.beginObject()
        writer.field("request", request)
        writer.field("principal", raw: exchange.caller.json)
        writer.field(content, raw: exchange.request.body)
        if dryRun { writer.field("dryRun", true) }
        writer.endObject()
        exchange.ask(receiveCall, writer.take()) { exchange, reply in
            guard let body = reply.body, let version = reply.version else { return exchange.refuse(.serviceFailed) }
            if dryRun { return exchange.answer(.ok, json: body) }
            guard let location = reply.location else { return exchange.refuse(.serviceFailed) }
            exchange.answer(
                .created,
                json: body,
                headers: [.init(.location, location), .init(.etag, EntityTag.text(version))]
            )
        }
    }

    /// Moves a matter on by a command.
    func command(_ exchange: Exchange) {
        guard let order = exchange.order() else { return }
        var writer = JSONWriter(reserving: order.command.count + 512)
        writer.object { writer in
            order.write(by: exchange.caller, to: &writer)
            writer.field("id", exchange.values[0])
        }
        exchange.ask(executeCall, writer.take()) { $0.answerVersion($1) }
    }
}
