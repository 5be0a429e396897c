import StrictJSON

extension Transaction {
    /// Leaves a call to another service, to be made after the commit and repeated until that service answered.
    ///
    /// It gets its request id from the event, so that the other service's ledger of requests knows every repetition.
    /// - Parameters:
    ///   - service: the service's name.
    ///   - method: the method with its interface.
    ///   - parameters: one JSON object without `request`, which is put in front.
    ///   - event: the event of this command that causes the call.
    ///   - at: now, in milliseconds since 1970.
    /// - Throws: ``OutgoingRefused``.
    @discardableResult
    public func call(
        _ service: String,
        _ method: String,
        parameters: [UInt8],
        causedBy event: RecordedEvent,
        at moment: Int64
    ) throws -> OutgoingCall {
        try checkOpen()
        guard event.sequence > journal.log.frontier.size - Int64(appended), event.sequence <= journal.log.frontier.size else {
            throw OutgoingRefused.notCausedHere
        }
        let cause = "\(journal.source):\(event.sequence)"
        let earlier = try database.first("SELECT count(*) FROM outgoing WHERE cause = ?", cause) { $0.integer(0) } ?? 0
        let request = earlier == 0 ? cause : "\(cause):\(earlier + 1)"
        let message = try Self.parameters(parameters, naming: request)
        guard message.count <= OutgoingCall.maximumParameterBytes else { throw OutgoingRefused.tooLong(bytes: message.count) }
        let subject = event.subject ?? request
        try database.runOwn(
            "INSERT INTO outgoing (request, cause, service, method, subject, parameters, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            request,
            cause,
            service,
            method,
            subject,
            message,
            moment
        )
        let number = try database.first("SELECT last_insert_rowid()") { $0.integer(0) } ?? 0
        journal.hasLeftCalls = true
        return OutgoingCall(
            number: number,
            request: request,
            service: service,
            method: method,
            subject: subject,
            parameters: message,
            at: moment
        )
    }

    /// Removes a call that was answered, in the same transaction as what follows from the answer.
    /// - Returns: false when it was removed before: the answer has come twice.
    public func finishCall(_ request: String) throws -> Bool {
        try checkOpen()
        try database.runOwn("DELETE FROM outgoing WHERE request = ?", request)
        return database.changes > 0
    }

    /// The object with `request` as its first member.
    private static func parameters(_ object: [UInt8], naming request: String) throws -> [UInt8] {
        guard let members = try? JSONMembers(scanning: object), members["request"] == nil else {
            throw OutgoingRefused.parametersUnusable
        }
        var writer = JSONWriter(reserving: object.count + request.utf8.count + 16)
        writer.object { writer in
            writer.field("request", request)
            for member in members.members { writer.field(member.key, raw: Array(object[member.range])) }
        }
        return writer.take()
    }
}
