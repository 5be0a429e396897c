/// The commands that share one transaction and one wait for the disk. Valid only inside ``Journal/commit(_:)``.
public final class Batch {
    private unowned let journal: Journal
    private let file: JournalFile
    private var isOver = false
    /// Set when the storage failed: the whole batch is then lost, whatever its commands made of it.
    private(set) var storageFailure: DatabaseError?

    init(journal: Journal, file: JournalFile) {
        self.journal = journal
        self.file = file
    }

    func end() { isOver = true }

    /// Runs one command. If it throws, everything it did is undone, in the file and in memory, and the other commands of the batch stay.
    /// - Parameters:
    ///   - request: the caller's request id; its events are named after it.
    ///   - body: the command.
    @discardableResult
    public func savepoint<R>(request: String? = nil, _ body: (Transaction) throws -> R) throws -> R {
        try enclose(request: request, keeps: true, body)
    }

    /// Runs one command and undoes it in any case: what would come of it, through the same code.
    /// - Returns: what `body` returned.
    public func rehearse<R>(request: String? = nil, _ body: (Transaction) throws -> R) throws -> R {
        try enclose(request: request, keeps: false, body)
    }

    private func enclose<R>(request: String?, keeps: Bool, _ body: (Transaction) throws -> R) throws -> R {
        if let storageFailure { throw JournalFailure(storageFailure, retryAfter: journal.options.retryAfterMilliseconds) }
        guard !isOver else { throw JournalFailure.closed }
        let before = journal.log
        try guarded { () throws(DatabaseError) in try file.savepoint.runOnce() }
        let transaction = Transaction(journal: journal, file: file, request: request)
        let result = Result { try body(transaction) }
        transaction.end()
        if let failure = transaction.failure { note(failure) }
        if case .failure(let error) = result { note(error) }
        if !file.database.isInTransaction, storageFailure == nil {
            // SQLite undid the whole transaction by itself, and the command did not tell.
            storageFailure = DatabaseError(code: 10, operation: "savepoint", message: "transaction was undone")
        }
        if let storageFailure {
            journal.log = before
            throw JournalFailure(storageFailure, retryAfter: journal.options.retryAfterMilliseconds)
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

    /// Remembers whether a failure means that the storage failed.
    private func note(_ error: any Error) {
        guard storageFailure == nil else { return }
        switch error {
        case let error as DatabaseError where error.isStorageFailure: storageFailure = error
        case JournalFailure.storageUnavailable(_, let error): storageFailure = error
        default: break
        }
    }

    private func guarded(_ body: () throws(DatabaseError) -> Void) throws {
        do { try body() } catch {
            storageFailure = error
            throw JournalFailure(error, retryAfter: journal.options.retryAfterMilliseconds)
        }
    }
}
