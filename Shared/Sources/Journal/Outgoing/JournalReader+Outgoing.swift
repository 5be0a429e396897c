extension JournalReader {
    /// How many calls wait for each service that has any.
    public func waitingCalls() throws -> [String: Int] {
        let rows = try read { database in
            try database.query("SELECT service, count(*) FROM outgoing GROUP BY service") { ($0.text(0), Int($0.integer(1))) }
        }
        return Dictionary(rows) { first, _ in first }
    }

    /// The oldest calls that wait for a service, in the order in which they were left.
    public func waitingCalls(for service: String, limit: Int) throws -> [OutgoingKey] {
        try read { database in
            try database.query("SELECT request, subject FROM outgoing WHERE service = ? ORDER BY number LIMIT ?", service, limit)
            {
                OutgoingKey(request: $0.text(0), subject: $0.text(1))
            }
        }
    }

    /// One waiting call; nil when it is no longer there.
    public func waitingCall(_ request: String) throws -> OutgoingCall? {
        try read { database in
            try database.first(
                "SELECT number, request, service, method, subject, parameters, at FROM outgoing WHERE request = ?",
                request
            ) { row in
                OutgoingCall(
                    number: row.integer(0),
                    request: row.text(1),
                    service: row.text(2),
                    method: row.text(3),
                    subject: row.text(4),
                    parameters: row.bytes(5),
                    at: row.integer(6)
                )
            }
        }
    }
}

extension JournalAccess {
    /// Grows whenever a call was left; equal numbers mean that no call was left between.
    public var callsLeft: Int { bell.count }
}
