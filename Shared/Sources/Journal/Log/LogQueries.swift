/// Reading the log through any connection: the writer's inside its transaction, or a reader's.
struct LogQueries {
    let database: Database

    /// The newest sequence number; 0 when there are no events.
    func head() throws(DatabaseError) -> Int64 {
        try database.first("SELECT max(sequence) FROM events") { $0.integer(0) } ?? 0
    }

    /// Events after a place in the log, oldest first.
    ///
    /// At most `limit` events and about `maxBytes` bytes (a single event may be longer). With `types` at most ``scanLimit`` events are looked at, so that
    /// a rare type cannot hold the reader for long; ``EventPage/next`` tells where to go on.
    func events(after: Int64, limit: Int, maxBytes: Int, types: [String]?) throws(DatabaseError) -> EventPage {
        let head = try head()
        let wanted = types.map { Set($0) }
        var events: [RecordedEvent] = []
        var bytes = 0
        var next = after
        let statement = try database.checkOut(
            "SELECT sequence, type, subject, leaf, body FROM events WHERE sequence > ? ORDER BY sequence LIMIT ?"
        )
        defer { database.giveBack(statement) }
        try statement.bind(after, at: 1)
        try statement.bind(Int64(wanted == nil ? limit : Self.scanLimit), at: 2)
        while events.count < limit, try statement.step() {
            let row = Row(handle: statement.handle)
            let sequence = row.integer(0)
            if let wanted, !wanted.contains(row.text(1)) {
                next = sequence
                continue
            }
            let size = row.byteCount(4)
            if !events.isEmpty, bytes + size > maxBytes { break }
            events.append(Self.event(row))
            bytes += size
            next = sequence
        }
        return EventPage(events: events, next: next, head: head)
    }

    /// The events of one subject after a place in the log, oldest first.
    func events(of subject: String, after: Int64, limit: Int) throws(DatabaseError) -> [RecordedEvent] {
        try database.query(
            """
            SELECT sequence, type, subject, leaf, body FROM events WHERE subject = ? AND sequence > ? ORDER BY sequence LIMIT ?
            """,
            subject,
            after,
            limit,
            row: Self.event
        )
    }

    /// One event, or nil when the log is shorter.
    func event(_ sequence: Int64) throws(DatabaseError) -> RecordedEvent? {
        try database.first(
            "SELECT sequence, type, subject, leaf, body FROM events WHERE sequence = ?",
            sequence,
            row: Self.event
        )
    }

    /// The log's current epoch.
    func epoch() throws(DatabaseError) -> String {
        try database.first("SELECT epoch FROM epochs ORDER BY number DESC LIMIT 1") { $0.text(0) } ?? ""
    }

    /// How many events are looked at for one page when only some types are wanted.
    static let scanLimit = 4_096

    static func event(_ row: borrowing Row) -> RecordedEvent {
        RecordedEvent(
            sequence: row.integer(0),
            type: row.text(1),
            subject: row.optionalText(2),
            bytes: row.bytes(4),
            leafHash: row.digest(3) ?? MerkleHash.empty
        )
    }
}
