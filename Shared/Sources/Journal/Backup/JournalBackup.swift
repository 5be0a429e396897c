import CSQLite
import Glibc

/// A consistent copy of a journal that goes on recording meanwhile: the database page by page through the writing connection, then the head of exactly
/// that state, then the documents, which never change.
///
/// Belongs to the writer thread, which calls ``step(pages:)`` between batches. Source: <https://www.sqlite.org/backup.html>.
public final class JournalBackup {
    private let journal: Journal
    private let source: JournalFile
    private let destination: Database
    private let paths: JournalPaths
    private var handle: OpaquePointer?

    /// The documents to copy once the database is; may be done on another thread.
    public let documents: DocumentCopy

    init(_ journal: Journal, to folder: String) throws(JournalFailure) {
        self.journal = journal
        source = try journal.openFile()
        let paths = JournalPaths(folder: folder, name: journal.paths.name)
        self.paths = paths
        try JournalFailure.wrappingFiles { () throws(FileError) in
            try Files.makeFolder(folder, operation: "make folder of backup")
            guard Files.names(in: folder).isEmpty else { throw FileError("backup needs an empty folder", errno: ENOTEMPTY) }
            try Files.create(paths.database, operation: "make backup")
        }
        destination = try JournalFailure.wrapping { () throws(DatabaseError) in
            try Database(path: paths.database, access: .readWrite)
        }
        documents = DocumentCopy(from: journal.paths.blobs, to: paths.blobs)
        handle = sqlite3_backup_init(destination.handle, "main", source.database.handle, "main")
        guard handle != nil else {
            throw JournalFailure(DatabaseError(sqlite3_errcode(destination.handle), on: destination.handle, operation: "backup"))
        }
    }

    deinit { if let handle { sqlite3_backup_finish(handle) } }

    /// Copies some pages more.
    /// - Returns: how many are left; 0 when the database and its head are copied and durable.
    public func step(pages: Int32 = 256) throws(JournalFailure) -> Int {
        guard let handle else { return 0 }
        let code = sqlite3_backup_step(handle, pages)
        if code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED {
            return max(1, Int(sqlite3_backup_remaining(handle)))
        }
        self.handle = nil
        let finished = sqlite3_backup_finish(handle)
        guard code == SQLITE_DONE, finished == SQLITE_OK else {
            throw JournalFailure(DatabaseError(code, on: destination.handle, operation: "backup"))
        }
        let head = journal.head
        try JournalFailure.wrappingFiles { () throws(FileError) in
            let file = try HeadFile(paths.head, faults: nil)
            try file.write(head)
            try file.sync()
            try Files.syncFolder(paths.folder, operation: "sync folder of backup")
        }
        return 0
    }
}

extension Journal {
    /// Begins a copy into an empty or new folder.
    public func beginBackup(to folder: String) throws(JournalFailure) -> JournalBackup { try JournalBackup(self, to: folder) }

    /// Copies everything at once, for small journals and tests.
    public func backUp(to folder: String) throws(JournalFailure) {
        let backup = try beginBackup(to: folder)
        while try backup.step() > 0 {}
        try backup.documents.run()
    }
}
