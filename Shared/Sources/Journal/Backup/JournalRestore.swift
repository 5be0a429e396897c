import Glibc

/// Puts a backup in place of a lost journal, as a log with a new epoch, so that those who follow it notice and stop instead of guessing.
public enum JournalRestore {
    /// Restores a backup.
    ///
    /// The whole copy is checked first. The database gets its name last: a restore that was cut short leaves no journal.
    /// - Parameters:
    ///   - backup: a folder made by ``JournalBackup``.
    ///   - folder: where the journal goes; must not hold one.
    ///   - name: the files' name.
    ///   - random: 16 random bytes for the new epoch.
    /// - Returns: the head of the restored log, with its new epoch.
    @discardableResult
    public static func restore(
        from backup: String,
        to folder: String,
        name: String,
        random: () -> [UInt8]
    ) throws(JournalFailure) -> TreeHead {
        let source = JournalPaths(folder: backup, name: name)
        let target = JournalPaths(folder: folder, name: name)
        let aside = "\(target.database).restoring"
        try JournalFailure.wrappingFiles { () throws(FileError) in
            try Files.makeFolder(folder, operation: "make folder")
            guard Files.size(target.database) == nil else { throw FileError("restore over a journal", errno: EEXIST) }
        }
        let lock = try FolderLock(target.lock)
        defer { withExtendedLifetime(lock) {} }
        for leftover in [aside, "\(aside)-wal", "\(aside)-shm", target.writeAheadLog, target.sharedMemory] { unlink(leftover) }
        try JournalFailure.wrappingFiles { () throws(FileError) in
            try Files.copy(source.database, to: aside, operation: "copy database")
        }
        let documents = BlobStore(reading: source.blobs)
        let head = try renew(aside, remembered: HeadFile.read(path: source.head)?.head, documents: documents, random: random)
        try DocumentCopy(from: source.blobs, to: target.blobs).run()
        try JournalFailure.wrappingFiles { () throws(FileError) in
            unlink(target.head)
            let file = try HeadFile(target.head, faults: nil)
            try file.write(head)
            try file.sync()
            guard rename(aside, target.database) == 0 else { throw FileError("name database") }
            try Files.syncFolder(folder, operation: "sync folder")
        }
        return head
    }

    /// Checks the copy and begins a new epoch in it.
    private static func renew(
        _ path: String,
        remembered: TreeHead?,
        documents: BlobStore,
        random: () -> [UInt8]
    ) throws(JournalFailure) -> TreeHead {
        let database = try JournalFailure.wrapping { () throws(DatabaseError) in
            let database = try Database(path: path, access: .readWrite)
            // One file, so that renaming it moves all of it.
            _ = try database.text("PRAGMA journal_mode = DELETE")
            try database.execute("PRAGMA synchronous = FULL")
            return database
        }
        let epoch = try JournalFailure.wrapping { () throws(DatabaseError) in try LogQueries(database: database).epoch() }
        let found = try LogVerifier(database: database, epoch: epoch, remembered: remembered, documents: documents).verify()
        if let fault = found.fault { throw fault }
        let renewed = TreeHead(epoch: Digest.hex(random()), size: found.head.size, root: found.head.root)
        try JournalFailure.wrapping { () throws(DatabaseError) in
            try JournalOpening.beginEpoch(renewed.epoch, size: renewed.size, root: renewed.root, in: database)
            try database.close()
        }
        return renewed
    }
}
