/// Why a journal cannot be opened, or cannot do now what was asked.
public enum JournalFailure: Error, Sendable, Hashable {
    /// The folder or a file in it cannot be used; `operation` says what failed with this `errno`.
    case folderUnusable(operation: String, errno: Int32)
    /// Another process, or another part of this one, has the journal open.
    case inUse
    /// The file is not a journal, or is the journal of another `source`.
    case notThisJournal(found: String)
    /// A newer program has been here: the file holds a migration this program does not know.
    case unknownMigration(owner: String, number: Int64, name: String)
    /// A migration that was applied earlier now has another text.
    case migrationChanged(owner: String, name: String)
    /// A migration failed and was undone.
    case migrationFailed(owner: String, name: String, DatabaseError)
    /// The file's structure is damaged; SQLite's own check says how.
    case fileDamaged(String)
    /// A row refers to one that does not exist; found at start.
    case foreignKeyBroken(table: String)
    /// The head file remembers `head` events, the log has only `log`: acknowledged events are gone, or an older copy was put back.
    case logLostEvents(head: Int64, log: Int64)
    /// The log's first `size` events are not those the head file remembers.
    case logRewritten(size: Int64)
    /// The head file belongs to another log: the database was exchanged.
    case headOfAnotherLog(head: String, log: String)
    /// The log has events, but its head file is missing.
    case headMissing
    /// The head file cannot be read as one.
    case headDamaged
    /// This event is not the one that was recorded: its bytes, its columns or its place were changed. Or it is missing.
    case eventDamaged(sequence: Int64)
    /// The stored tree does not fit the events, first seen at this one.
    case treeDamaged(sequence: Int64)
    /// The sealed content whose hash this event records is missing or another one, or a document that it names is.
    case sealedDamaged(sequence: Int64)
    /// The disk failed or is full: nothing was recorded. The journal only reads until it recovers; try again after so many milliseconds.
    case storageUnavailable(retryAfter: Int, DatabaseError)
    /// The caller's own part of a batch failed; nothing of the batch was recorded. Holds the name of the failure's type.
    case batchAbandoned(String)
    /// The journal, or the batch, is over.
    case closed
    /// A failure of SQLite that is neither of the caller's making nor of the storage.
    case database(DatabaseError)
}

extension JournalFailure {
    /// How long callers are asked to wait when the storage failed, unless the journal's options say otherwise; milliseconds.
    static let usualRetry = 1_000

    /// A failure of SQLite, sorted by what can be done about it.
    init(_ error: DatabaseError, retryAfter: Int = JournalFailure.usualRetry) {
        self =
            if error.isDamage {
                .fileDamaged(error.message)
            } else if error.isStorageFailure {
                .storageUnavailable(retryAfter: retryAfter, error)
            } else {
                .database(error)
            }
    }

    init(_ error: FileError) { self = .folderUnusable(operation: error.operation, errno: error.errno) }

    /// Runs `body`, turning SQLite's failures into the journal's.
    static func wrapping<R>(_ body: () throws(DatabaseError) -> R) throws(JournalFailure) -> R {
        do { return try body() } catch { throw JournalFailure(error) }
    }

    /// Runs `body`, turning failures of files into the journal's.
    static func wrappingFiles<R>(_ body: () throws(FileError) -> R) throws(JournalFailure) -> R {
        do { return try body() } catch { throw JournalFailure(error) }
    }
}
