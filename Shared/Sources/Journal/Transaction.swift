import StrictJSON

/// What one command may do. Valid only inside its ``Batch/savepoint(request:_:)`` or ``Batch/rehearse(request:_:)``.
public final class Transaction {
    let journal: Journal
    let file: JournalFile
    let request: String?
    /// The `traceparent` of the request.
    private let trace: String?
    /// How many events it has appended.
    private(set) var appended = 0
    /// How many of them are named after the request.
    private var named = 0
    private var isOver = false
    /// The siblings of the newest event in the tree that it completed.
    private var newestPath: [Digest] = []
    /// Set when one of the journal's own writes failed half-way: the command is undone even if it went on.
    private(set) var failure: DatabaseError?

    init(journal: Journal, file: JournalFile, request: String?, trace: String?) {
        self.journal = journal
        self.file = file
        self.request = request
        self.trace = trace
    }

    func end() { isOver = true }

    /// The service's own tables. Statements that touch the journal's tables, transactions or settings are refused.
    public var database: Database { file.database }

    /// Records an event: composes its bytes, gives it the next sequence number, and adds it to the Merkle tree.
    /// - Throws: ``EventRefused`` when the draft cannot become an event.
    @discardableResult
    public func append(_ draft: EventDraft) throws -> RecordedEvent {
        try checkOpen()
        guard draft.isWrittenByUs || (try? JSONSyntax.check(draft.data, limits: .message)) == .object else {
            throw EventRefused.dataIsNotAnObject
        }
        guard !draft.type.isEmpty, !draft.time.isEmpty else { throw EventRefused.memberMissing }
        let sequence = journal.log.frontier.size + 1
        var draft = draft
        draft.traceparent = draft.traceparent ?? trace
        let bytes = CloudEvent.compose(draft, id: draft.id ?? nextID(sequence), source: journal.source, sequence: sequence)
        guard bytes.count <= journal.options.maximumEventBytes else { throw EventRefused.tooLong(bytes: bytes.count) }
        let leaf = MerkleHash.leaf(bytes)
        let path = journal.log.frontier.pathOfNextLeaf
        do throws(DatabaseError) {
            try insert(draft, sequence: sequence, leaf: leaf, bytes: bytes)
            try journal.log.frontier.append(leaf) { (height, index, hash) throws(DatabaseError) in
                guard height >= TreePosition.lowestHeight else { return }
                try file.insertNode.bind(TreePosition.of(height: height, index: index), at: 1)
                try file.insertNode.bind(hash, at: 2)
                try file.insertNode.runOnce()
            }
        } catch {
            failure = error
            throw error
        }
        appended += 1
        newestPath = path
        return RecordedEvent(sequence: sequence, type: draft.type, subject: draft.subject, bytes: bytes, leafHash: leaf)
    }

    /// The proof of the newest event of this command in the tree that it completes, for a receipt; nil before the first event.
    ///
    /// It stays true for ever: later heads are consistent with that one.
    public func receipt(for event: RecordedEvent) -> InclusionProof? {
        guard event.sequence == journal.log.frontier.size, appended > 0 else { return nil }
        return InclusionProof(sequence: event.sequence, leaf: event.leafHash, head: treeHead, path: newestPath)
    }

    /// The proof of an event in the tree over the first `size` events, as a receipt once gave it.
    /// - Returns: nil when the event is not among them or the log is shorter.
    public func inclusionProof(of sequence: Int64, size: Int64) throws -> InclusionProof? {
        try checkOpen()
        return try StoredTree(database: database).inclusion(
            of: sequence,
            size: size,
            newest: journal.log.frontier.size,
            epoch: journal.epoch
        )
    }

    /// The head of the tree as this command sees it.
    public var treeHead: TreeHead {
        TreeHead(epoch: journal.epoch, size: journal.log.frontier.size, root: journal.log.frontier.root)
    }

    /// The events of one subject, oldest first: what an aggregate is rebuilt from.
    public func events(of subject: String, after: Int64 = 0, limit: Int = .max) throws -> [RecordedEvent] {
        try checkOpen()
        return try LogQueries(database: database).events(of: subject, after: after, limit: limit)
    }

    /// Refuses use after the command ended.
    func checkOpen() throws(JournalFailure) {
        guard !isOver else { throw .closed }
        // After such a failure SQLite may have undone the whole transaction; a statement would then be committed by itself.
        if let failure = database.guardian.storageFailure { throw JournalFailure(failure) }
    }

    /// The request's id for its first event, then with `-2`, `-3` …; without a request a name that cannot occur twice.
    private func nextID(_ sequence: Int64) -> String {
        guard let request else { return "\(journal.epoch.prefix(8))-\(sequence)" }
        named += 1
        return named == 1 ? request : "\(request)-\(named)"
    }

    private func insert(_ draft: EventDraft, sequence: Int64, leaf: Digest, bytes: [UInt8]) throws(DatabaseError) {
        let statement = file.insertEvent
        try statement.bind(sequence, at: 1)
        try statement.bind(draft.type, at: 2)
        if let subject = draft.subject { try statement.bind(subject, at: 3) } else { try statement.bindNull(at: 3) }
        try statement.bind(leaf, at: 4)
        try bytes.withUnsafeBufferPointer { (body) throws(DatabaseError) in
            try statement.bindInPlace(UnsafeRawBufferPointer(body), at: 5)
            try statement.runOnce()
        }
    }
}

/// Why a draft cannot become an event.
public enum EventRefused: Error, Sendable, Hashable {
    /// `data` is not one JSON object.
    case dataIsNotAnObject
    /// `type` or `time` is empty.
    case memberMissing
    /// The event would have this many bytes, more than ``JournalOptions/maximumEventBytes``.
    case tooLong(bytes: Int)
}
