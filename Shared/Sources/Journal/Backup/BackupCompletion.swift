import Glibc

/// What is left of a backup when the database is copied; may be done on another thread, for it touches nothing that changes.
public struct BackupCompletion: Sendable {
    /// The head of the copied log.
    public let head: TreeHead
    /// The documents to copy.
    public let documents: DocumentCopy
    let paths: JournalPaths

    /// Makes the copied database and its head durable, then copies the documents.
    /// - Throws: ``JournalFailure``, or what `watcher` throws.
    public func run(watcher: BackupProgress.Watcher = { _ in }) throws {
        try JournalFailure.wrappingFiles { () throws(FileError) in
            let descriptor = try Files.open(paths.database, O_RDWR, operation: "sync backup")
            defer { close(descriptor) }
            try Files.sync(descriptor, operation: "sync backup")
            let file = try HeadFile(paths.head, faults: nil)
            try file.write(head)
            try file.sync()
            try Files.syncFolder(paths.folder, operation: "sync folder of backup")
        }
        try documents.run(watcher: watcher)
    }
}
