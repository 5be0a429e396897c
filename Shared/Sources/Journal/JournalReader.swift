/// What is needed to read a journal from another thread; made by ``Journal/access``.
public struct JournalAccess: Sendable {
    let paths: JournalPaths
    /// The `source` of the log's events.
    public let source: String
    /// The log's epoch.
    public let epoch: String
    let options: JournalOptions
    let gate: ReaderGate
    let bell = OutgoingBell()
}

/// Reads a journal on its own read-only connection, each time on one unchanging state of the database.
///
/// It may be used from any thread, by one at a time; make one per thread that reads. The connection is opened at first use, after the writer's, and
/// closed before the writer's; reading a journal that is closed or being reopened throws ``JournalFailure/closed``.
public final class JournalReader: Sendable {
    let access: JournalAccess
    private let connection: ReaderConnection

    /// A reader of the journal.
    /// - Parameter cacheKibibytes: how much of the file it keeps in memory at most; what does not fit is copied from the system's
    ///   cache again at each read.
    public init(_ access: JournalAccess, cacheKibibytes: Int = 2_048) {
        self.access = access
        connection = ReaderConnection(
            path: access.paths.database,
            vfs: access.options.faults?.fileSystem.name,
            cacheKibibytes: cacheKibibytes,
            gate: access.gate
        )
        access.gate.add(connection)
    }

    deinit { access.gate.remove(connection) }

    /// The log's epoch.
    public var epoch: String { access.epoch }

    /// The oldest sequence number that can be read. Nothing is ever trimmed.
    public var first: Int64 { 1 }

    /// Runs queries of a service's own views on one state of the database.
    public func read<R: Sendable>(_ body: @Sendable (Database) throws -> R) throws -> R { try connection.read(body) }

    /// From now on all reads see one state of the database, the newest when the first of them begins, until ``endSharing()``: reading
    /// many things at once then begins and ends only one transaction of SQLite. Meant for moments: a shared state keeps the write-ahead
    /// log from being emptied.
    public func beginSharing() { connection.beginSharing() }

    /// Each read sees the newest state again.
    public func endSharing() { connection.endSharing() }

    /// The newest sequence number; 0 when there are no events.
    public func head() throws -> Int64 { try read { database in try LogQueries(database: database).head() } }

    /// Events after a place in the log, oldest first: at most `limit`, and about `maxBytes` bytes (one event may be longer).
    /// - Parameter types: the types wanted, nil for all. Look at ``EventPage/next`` to go on: a page may be empty although more follows.
    public func events(
        after: Int64,
        limit: Int = 256,
        maxBytes: Int = 256 << 10,
        types: [String]? = nil
    ) throws -> EventPage {
        try read { database in
            try LogQueries(database: database).events(after: after, limit: limit, maxBytes: maxBytes, types: types)
        }
    }

    /// The events of one subject, oldest first.
    public func events(of subject: String, after: Int64 = 0, limit: Int = .max) throws -> [RecordedEvent] {
        try read { database in try LogQueries(database: database).events(of: subject, after: after, limit: limit) }
    }

    /// One event, or nil when the log is shorter.
    public func event(_ sequence: Int64) throws -> RecordedEvent? {
        try read { database in try LogQueries(database: database).event(sequence) }
    }

    /// Parked events of followed logs, by source and place; for status displays.
    public func parked(limit: Int = 1_000) throws -> [ParkedEvent] {
        try read { database in try ParkedQueries(database: database).all(limit: limit) }
    }

    /// How many events are parked.
    public func parkedCount() throws -> Int { try read { database in try ParkedQueries(database: database).count() } }

    /// How far each followed log was taken, by its `source`.
    public func positions() throws -> [String: FollowedPosition] {
        let rows = try read { database in
            try database.query("SELECT source, epoch, position, attempts, error FROM followed") { row in
                (
                    row.text(0),
                    FollowedPosition(
                        epoch: row.text(1),
                        offset: row.integer(2),
                        attempts: Int(row.integer(3)),
                        error: row.optionalText(4)
                    )
                )
            }
        }
        return Dictionary(rows) { first, _ in first }
    }

    /// The head of the tree over the first `size` events, or over all of them.
    /// - Returns: nil when the log is shorter.
    public func treeHead(size: Int64? = nil) throws -> TreeHead? {
        try read { [epoch] database in
            let newest = try LogQueries(database: database).head()
            guard size ?? newest <= newest, size ?? 0 >= 0 else { return nil }
            return try StoredTree(database: database).head(size: size ?? newest, epoch: epoch)
        }
    }

    /// The proof of one event in the tree over the first `size` events, or over all of them.
    /// - Returns: nil when the event is not among them or the log is shorter.
    public func inclusionProof(of sequence: Int64, size: Int64? = nil) throws -> InclusionProof? {
        try read { [epoch] database in
            let newest = try LogQueries(database: database).head()
            return try StoredTree(database: database).inclusion(
                of: sequence,
                size: size ?? newest,
                newest: newest,
                epoch: epoch
            )
        }
    }

    /// The proof that the first `second` events, or all of them, begin with the first `first` ones.
    /// - Returns: nil when the sizes are not in order or the log is shorter.
    public func consistencyProof(from first: Int64, to second: Int64? = nil) throws -> ConsistencyProof? {
        try read { [epoch] database in
            let newest = try LogQueries(database: database).head()
            return try StoredTree(database: database).consistency(
                from: first,
                to: second ?? newest,
                newest: newest,
                epoch: epoch
            )
        }
    }
}
