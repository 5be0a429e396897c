import StrictJSON

/// What operators ask about a log, and what they decide about parked events.
extension ServerConnection {
    /// The answer to `Status`.
    func status(_ log: any EventLogSource) -> [UInt8] {
        object { writer in
            writer.field("epoch", log.epoch)
            writer.field("first", log.first)
            writer.field("head", log.head)
            writer.field("bytes", log.bytes)
            writer.array("readers") { writer in
                for reader in server.readers {
                    writer.object { writer in
                        writer.field("name", reader.name)
                        writer.field("offset", reader.offset)
                        writer.field("lag", max(0, log.head - reader.offset))
                        writer.field("connected", reader.isConnected)
                        writer.field("seen", reader.seen)
                    }
                }
            }
            writer.field("parked", server.parked?.count ?? 0)
            if let following = server.following { write(following, to: &writer) }
        }
    }

    private func write(_ following: any FollowedLogs, to writer: inout JSONWriter) {
        writer.array("followed") { writer in
            for log in following.followed {
                writer.object { writer in
                    writer.field("source", log.source)
                    writer.field("epoch", ifPresent: log.epoch)
                    writer.field("offset", log.offset)
                    writer.field("head", log.head)
                    writer.field("lag", max(0, log.head - log.offset))
                    writer.field("state", log.state)
                    writer.field("error", ifPresent: log.error)
                }
            }
        }
        writer.array("outgoing") { writer in
            for calls in following.waitingCalls {
                writer.object { writer in
                    writer.field("service", calls.service)
                    writer.field("waiting", calls.waiting)
                    writer.field("error", ifPresent: calls.error)
                }
            }
        }
    }

    /// The answer to `ListParked`.
    func listParked() throws(BusError) -> [UInt8] {
        var events: [ParkedEvent] = []
        do { events = try server.parked?.list() ?? [] } catch {
            server.notice?(.logUnreadable("\(error)"))
            throw .busy(retryAfterMilliseconds: 1_000)
        }
        return object { writer in
            writer.array("parked") { writer in
                for event in events {
                    writer.object { writer in
                        writer.field("source", event.source)
                        writer.field("sequence", event.sequence)
                        writer.field("id", event.id)
                        writer.field("type", event.type)
                        writer.field("subject", ifPresent: event.subject)
                        writer.field("error", event.error)
                        writer.field("attempts", event.attempts)
                        writer.field("since", event.since)
                        writer.field("decision", ifPresent: event.proposal?.decision.rawValue)
                        writer.field("reason", ifPresent: event.proposal?.reason)
                        writer.field("proposer", ifPresent: event.proposal?.person)
                    }
                }
            }
        }
    }

    /// `Retry` and `Skip`.
    func decide(_ decision: ParkedProposal.Decision, _ call: BusCall) throws(BusError) {
        var parameters = try CallParameters(call.parameters)
        let source = try parameters.name("source")
        let sequence = try parameters.integer("sequence")
        let reason = decision == .skip ? try parameters.string("reason") : try parameters.optionalString("reason")
        let person = try parameters.optionalString("person")
        try parameters.finish()
        if let reason { try Self.checkReason(reason) }
        let proposal = ParkedProposal(decision, reason: reason, person: try Self.person(person, call))
        guard let parked = server.parked else { throw .invalidParameter("sequence") }
        parked.decide(source: source, sequence: sequence, proposal, for: call)
    }

    /// `Resume`.
    func resume(_ call: BusCall) throws(BusError) {
        var parameters = try CallParameters(call.parameters)
        let source = try parameters.name("source")
        let epoch = try parameters.name("epoch")
        let after = try parameters.integer("after")
        let reason = try parameters.string("reason")
        let person = try parameters.optionalString("person")
        try parameters.finish()
        guard after >= 0 else { throw .invalidParameter("after") }
        try Self.checkReason(reason)
        let wish = Resumption(source: source, epoch: epoch, after: after, reason: reason, person: try Self.person(person, call))
        guard let following = server.following else { throw .invalidParameter("source") }
        following.resume(wish, for: call)
    }

    private static func checkReason(_ reason: String) throws(BusError) {
        guard isWritten(reason), reason.unicodeScalars.count <= 2_000 else { throw .invalidParameter("reason") }
    }

    /// Whoever does not say who they are is known by their user id.
    private static func person(_ name: String?, _ call: BusCall) throws(BusError) -> String {
        guard let name else { return "uid:\(call.peer.uid)" }
        guard isWritten(name), name.unicodeScalars.count <= 128 else { throw .invalidParameter("person") }
        return name
    }

    private static func isWritten(_ text: String) -> Bool {
        text.unicodeScalars.contains { !$0.properties.isWhitespace }
    }
}
