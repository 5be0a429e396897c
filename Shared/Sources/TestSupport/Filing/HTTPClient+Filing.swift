import StrictJSON

extension HTTPClient {
    /// Files a complaint.
    public func file(_ complaint: JSONValue = SampleFiling.json(), key: String? = nil) throws -> HTTPReply {
        try post("/v1/complaints", complaint, headers: key.map { [("Idempotency-Key", $0)] } ?? [])
    }

    /// Files a complaint under a key until it is acknowledged, as a careful client does: whatever else comes must be a sign that it
    /// may be tried again.
    /// - Parameter refused: told each refused or lost attempt.
    /// - Throws: `LimitExceeded` for an answer after which a client would give up, or when `seconds` have passed.
    public func fileUntilAcknowledged(
        _ complaint: JSONValue = SampleFiling.json(),
        key: String,
        seconds: Double = 60,
        refused: (HTTPReply?) -> Void = { _ in }
    ) throws -> AcknowledgedFiling {
        try awaiting("the filing \(key) is acknowledged", seconds: seconds) {
            do {
                let reply = try file(complaint, key: key)
                if reply.status == 201 { return try AcknowledgedFiling(reply) }
                refused(reply)
                guard reply.status == 503, reply.headers["retry-after"] != nil else {
                    throw LimitExceeded("\(key): \(reply.status) \(reply.headers) \(reply.text)")
                }
            } catch is HTTPFailure {
                refused(nil)
            }
            return nil
        }
    }

    /// Sends bytes and hangs up without waiting for an answer.
    public func abandon(_ bytes: [UInt8]) throws {
        _ = try? exchange(bytes, waits: false)
        disconnect()
    }
}
