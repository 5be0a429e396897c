import CSQLite
import Glibc

extension Verification {
    /// Reads the whole log of a journal that no service has open; the folder is held meanwhile, and nothing in it is changed.
    /// - Parameters:
    ///   - folder: the service's own folder.
    ///   - name: the files' name, for example `complaints`.
    /// - Throws: ``JournalFailure/inUse`` when a service runs on it; other failures when it cannot be read as a journal at all. What
    ///   is wrong inside is the result's ``fault``.
    public static func offline(folder: String, name: String) throws(JournalFailure) -> Verification {
        let paths = JournalPaths(folder: folder, name: name)
        guard Files.size(paths.database) != nil else { throw .folderUnusable(operation: "open database", errno: ENOENT) }
        let lock = try FolderLock(paths.lock)
        defer { withExtendedLifetime(lock) {} }
        return try JournalFailure.wrapping { () throws(DatabaseError) in
            try Database(path: paths.database, access: .readOnly)
        }.verification(remembered: HeadFile.read(path: paths.head)?.head, documents: BlobStore(reading: paths.blobs))
    }
}

extension Database {
    fileprivate func verification(remembered: TreeHead?, documents: BlobStore) throws(JournalFailure) -> Verification {
        let (kind, epoch) = try JournalFailure.wrapping { () throws(DatabaseError) in
            let kind = try integer("PRAGMA application_id") ?? 0
            return (kind, kind == JournalSchema.applicationID ? try LogQueries(database: self).epoch() : "")
        }
        guard kind == JournalSchema.applicationID else { throw .notThisJournal(found: "application id \(kind)") }
        let found = try LogVerifier(database: self, epoch: epoch, remembered: remembered, documents: documents).verify()
        try JournalFailure.wrapping { () throws(DatabaseError) in try close() }
        return found
    }
}
