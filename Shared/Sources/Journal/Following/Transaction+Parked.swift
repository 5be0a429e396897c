extension Transaction {
    /// Parked events, by source and place.
    public func parked(limit: Int = 1_000) throws -> [ParkedEvent] {
        try checkOpen()
        return try ParkedQueries(database: database).all(limit: limit)
    }

    /// One parked event; nil when it is not parked.
    public func parkedEvent(_ key: ParkedKey) throws -> ParkedEvent? {
        try checkOpen()
        return try ParkedQueries(database: database).event(key)
    }

    /// Proposes what to do with a parked event. A new proposal replaces an earlier one.
    /// - Throws: ``ParkedRefusal``.
    public func propose(_ decision: ParkedDecision, for key: ParkedKey, reason: String, by person: String) throws {
        try checkOpen()
        guard !reason.isEmpty, !person.isEmpty else { throw ParkedRefusal.reasonMissing }
        _ = try decidable(key)
        try database.runOwn(
            "UPDATE parked SET decision = ?, reason = ?, proposer = ? WHERE source = ? AND sequence = ?",
            decision.rawValue,
            reason,
            person,
            key.source,
            key.sequence
        )
    }

    /// Confirms a proposal as a second person.
    ///
    /// A skipped event is gone afterwards; record an event that says so in this same command. A retried one is ready for
    /// ``Batch/resumeParked(_:at:effects:)``, which is called in either case, since others may have waited behind it.
    /// - Returns: the event with the decision and the reason.
    /// - Throws: ``ParkedRefusal``.
    public func confirm(_ key: ParkedKey, by person: String) throws -> ParkedEvent {
        try checkOpen()
        let event = try decidable(key)
        guard let decision = event.decision else { throw ParkedRefusal.nothingProposed }
        guard !person.isEmpty else { throw ParkedRefusal.reasonMissing }
        guard event.proposer != person else { throw ParkedRefusal.samePerson }
        switch decision {
        case .skip: try unpark(key)
        case .retry:
            try database.runOwn(
                """
                UPDATE parked SET attempts = 0, decision = NULL, reason = NULL, proposer = NULL
                WHERE source = ? AND sequence = ?
                """,
                key.source,
                key.sequence
            )
        }
        return event
    }

    /// The oldest event of its subject, which is the only one that can be decided.
    private func decidable(_ key: ParkedKey) throws -> ParkedEvent {
        let queries = ParkedQueries(database: database)
        guard let event = try queries.event(key) else { throw ParkedRefusal.notParked }
        if let subject = event.subject, let oldest = try queries.oldest(source: key.source, subject: subject),
            oldest < key.sequence
        {
            throw ParkedRefusal.behind(sequence: oldest)
        }
        return event
    }

    func park(_ event: FollowedEvent, error: String, attempts: Int, at moment: Int64) throws(DatabaseError) {
        try database.runOwn(
            """
            INSERT INTO parked (source, sequence, id, type, subject, body, error, attempts, since)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            event.source,
            event.sequence,
            event.id,
            event.type,
            event.subject,
            event.body,
            error,
            attempts,
            moment
        )
    }

    func unpark(_ key: ParkedKey) throws(DatabaseError) {
        try database.runOwn("DELETE FROM parked WHERE source = ? AND sequence = ?", key.source, key.sequence)
    }
}

/// Reading the parked events.
struct ParkedQueries {
    let database: Database

    private static let columns =
        "SELECT source, sequence, id, type, subject, body, error, attempts, since, decision, reason, proposer FROM parked"

    func all(limit: Int) throws(DatabaseError) -> [ParkedEvent] {
        try database.query("\(Self.columns) ORDER BY source, sequence LIMIT ?", limit, row: Self.event)
    }

    func event(_ key: ParkedKey) throws(DatabaseError) -> ParkedEvent? {
        try database.first("\(Self.columns) WHERE source = ? AND sequence = ?", key.source, key.sequence, row: Self.event)
    }

    /// The oldest parked event of a subject.
    func oldest(source: String, subject: String) throws(DatabaseError) -> Int64? {
        try database.first("SELECT min(sequence) FROM parked WHERE source = ? AND subject = ?", source, subject) {
            $0.optionalInteger(0)
        } ?? nil
    }

    func count() throws(DatabaseError) -> Int { try database.first("SELECT count(*) FROM parked") { Int($0.integer(0)) } ?? 0 }

    private static func event(_ row: borrowing Row) -> ParkedEvent {
        ParkedEvent(
            key: ParkedKey(source: row.text(0), sequence: row.integer(1)),
            id: row.text(2),
            type: row.text(3),
            subject: row.optionalText(4),
            body: row.bytes(5),
            error: row.text(6),
            attempts: Int(row.integer(7)),
            since: row.integer(8),
            decision: row.optionalText(9).flatMap(ParkedDecision.init),
            reason: row.optionalText(10),
            proposer: row.optionalText(11)
        )
    }
}
