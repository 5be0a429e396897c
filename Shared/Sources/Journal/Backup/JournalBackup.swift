import CSQLite
import Glibc

/// A consistent copy of a journal that goes on recording meanwhile: the database page by page through the writing connection, then the head of exactly
/// that state, then the documents, which never change.
///
/// Belongs to the writer thread, which calls ``step(pages:)`` between batches. The storage failing, or the journal's end, ends it.
/// Source: <https://www.sqlite.org/backup.html>.
public final class JournalBackup {
    private unowned let journal: Journal
    private var source: JournalFile?
    private let destination: Database
    private let paths: JournalPaths
    private let documents: DocumentCopy
    private var handle: OpaquePointer?

    /// What is left to do when ``step(pages:)`` has answered 0; nil before.
    public private(set) var completion: BackupCompletion?

    init(_ journal: Journal, to folder: String) throws(JournalFailure) {
        self.journal = journal
        let source = try journal.openFile()
        self.source = source
        let paths = JournalPaths(folder: folder, name: journal.paths.name)
        self.paths = paths
        try JournalFailure.wrappingFiles { () throws(FileError) in
            try Files.makeFolder(folder, operation: "make folder of backup")
            guard Files.names(in: folder).isEmpty else { throw FileError("backup needs an empty folder", errno: ENOTEMPTY) }
            try Files.create(paths.database, operation: "make backup")
        }
        destination = try JournalFailure.wrapping { () throws(DatabaseError) in
            let database = try Database(path: paths.database, access: .readWrite)
            // The writer must not wait for the copy's disk: it is synced afterwards, by ``BackupCompletion``.
            try database.execute("PRAGMA synchronous = OFF")
            return database
        }
        documents = DocumentCopy(from: journal.paths.blobs, to: paths.blobs)
        handle = sqlite3_backup_init(destination.handle, "main", source.database.handle, "main")
        guard handle != nil else {
            throw JournalFailure(DatabaseError(sqlite3_errcode(destination.handle), on: destination.handle, operation: "backup"))
        }
    }

    deinit { abandon() }

    /// How many pages the database had at the last step.
    public var pages: Int { handle.map { Int(sqlite3_backup_pagecount($0)) } ?? 0 }

    /// Copies some pages more.
    /// - Returns: how many are left; 0 when the database is copied and ``completion`` says what is left.
    /// - Throws: ``JournalFailure/closed`` when it was ended meanwhile.
    public func step(pages: Int32 = 256) throws(JournalFailure) -> Int {
        guard completion == nil else { return 0 }
        guard let handle else { throw .closed }
        let code = sqlite3_backup_step(handle, pages)
        if code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED {
            return max(1, Int(sqlite3_backup_remaining(handle)))
        }
        self.handle = nil
        source = nil
        let finished = sqlite3_backup_finish(handle)
        guard code == SQLITE_DONE, finished == SQLITE_OK else {
            throw JournalFailure(DatabaseError(code, on: destination.handle, operation: "backup"))
        }
        try JournalFailure.wrapping { () throws(DatabaseError) in
            // One file, which can be read without making another beside it.
            _ = try destination.text("PRAGMA journal_mode = DELETE")
            try destination.close()
        }
        completion = BackupCompletion(head: journal.head, documents: documents, paths: paths)
        return 0
    }

    /// Lets go of the journal's database; what was copied so far is no backup.
    func abandon() {
        if let handle { sqlite3_backup_finish(handle) }
        handle = nil
        source = nil
    }
}

extension Journal {
    /// Begins a copy into an empty or new folder. One at a time: an earlier one that is not done is ended.
    public func beginBackup(to folder: String) throws(JournalFailure) -> JournalBackup {
        backup?.abandon()
        let begun = try JournalBackup(self, to: folder)
        backup = begun
        return begun
    }

    /// Copies everything at once, for small journals and tests.
    public func backUp(to folder: String) throws {
        let backup = try beginBackup(to: folder)
        while try backup.step() > 0 {}
        try backup.completion?.run()
    }
}
