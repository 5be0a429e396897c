import CSQLite

/// The commands that share one transaction and one wait for the disk. Valid only inside ``Journal/commit(_:)``.
public final class Batch {
    private unowned let journal: Journal
    private let file: JournalFile
    private let hasSavepoints: Bool
    private var isOver = false
    /// A command without a savepoint failed after it had written: only undoing the whole batch undoes it.
    private(set) var mustBeUndone = false
    /// Set when the storage failed: the whole batch is then lost, whatever its commands made of it.
    var storageFailure: DatabaseError? { file.database.guardian.storageFailure }

    init(journal: Journal, file: JournalFile, hasSavepoints: Bool) {
        self.journal = journal
        self.file = file
        self.hasSavepoints = hasSavepoints
    }

    func end() { isOver = true }

    /// Runs one command. If it throws, everything it did is undone, in the file and in memory, and the other commands of the batch stay.
    /// - Parameters:
    ///   - request: the caller's request id; its events are named after it.
    ///   - trace: the `traceparent` that its events carry.
    ///   - body: the command.
    @discardableResult
    public func savepoint<R>(request: String? = nil, trace: String? = nil, _ body: (Transaction) throws -> R) throws -> R {
        try hasSavepoints
            ? enclose(request: request, trace: trace, keeps: true, body) : trust(request: request, trace: trace, body)
    }

    /// Runs one command and undoes it in any case: what would come of it, through the same code.
    /// - Returns: what `body` returned.
    public func rehearse<R>(request: String? = nil, _ body: (Transaction) throws -> R) throws -> R {
        try enclose(request: request, trace: nil, keeps: false, body)
    }

    /// Runs one command without a savepoint, which costs a copy of every page the command touches. One that fails before it wrote anything
    /// leaves nothing to undo; one that fails later takes the batch with it.
    private func trust<R>(request: String?, trace: String?, _ body: (Transaction) throws -> R) throws -> R {
        try checkUsable()
        let size = journal.log.frontier.size
        let changes = file.database.changesSoFar
        let transaction = Transaction(journal: journal, file: file, request: request, trace: trace)
        let result = Result { try body(transaction) }
        transaction.end()
        if let failure = storageFailure ?? undoneBySQLite { throw lost(failure) }
        if transaction.failure == nil {
            if case .success(let value) = result { return value }
            if size == journal.log.frontier.size, changes == file.database.changesSoFar { return try result.get() }
        }
        mustBeUndone = true
        throw BatchUndone()
    }

    private func checkUsable() throws {
        if let storageFailure { throw JournalFailure(storageFailure, retryAfter: journal.options.retryAfterMilliseconds) }
        guard !isOver, !mustBeUndone else { throw JournalFailure.closed }
    }

    private func lost(_ failure: DatabaseError) -> JournalFailure {
        file.database.guardian.storageFailure = failure
        return JournalFailure(failure, retryAfter: journal.options.retryAfterMilliseconds)
    }

    private func enclose<R>(request: String?, trace: String?, keeps: Bool, _ body: (Transaction) throws -> R) throws -> R {
        try checkUsable()
        let before = journal.log
        try guarded { () throws(DatabaseError) in try file.savepoint.runOnce() }
        let transaction = Transaction(journal: journal, file: file, request: request, trace: trace)
        let result = Result { try body(transaction) }
        transaction.end()
        if let failure = storageFailure ?? undoneBySQLite {
            journal.log = before
            throw lost(failure)
        }
        if keeps, transaction.failure == nil, case .success(let value) = result {
            try guarded { () throws(DatabaseError) in try file.release.runOnce() }
            return value
        }
        journal.log = before
        try guarded { () throws(DatabaseError) in
            try file.rollbackToSavepoint.runOnce()
            try file.release.runOnce()
        }
        if let failure = transaction.failure, case .success = result { throw failure }
        return try result.get()
    }

    /// SQLite undid the whole transaction by itself, and nothing told why.
    private var undoneBySQLite: DatabaseError? {
        file.database.isInTransaction
            ? nil : DatabaseError(code: SQLITE_IOERR, operation: "savepoint", message: "transaction was undone")
    }

    private func guarded(_ body: () throws(DatabaseError) -> Void) throws {
        do { try body() } catch { throw lost(error) }
    }
}

/// The batch is undone as a whole and run again, each command in a savepoint of its own: see ``Journal/commit(together:undone:)``.
public struct BatchUndone: Error {}
