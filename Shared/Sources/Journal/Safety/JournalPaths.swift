/// The files of one journal, all in one folder that belongs to its service alone.
struct JournalPaths: Sendable {
    let folder: String
    let name: String

    var database: String { "\(folder)/\(name).sqlite" }
    var writeAheadLog: String { "\(folder)/\(name).sqlite-wal" }
    var sharedMemory: String { "\(folder)/\(name).sqlite-shm" }
    var head: String { "\(folder)/\(name).head" }
    var lock: String { "\(folder)/lock" }
    var blobs: String { "\(folder)/blobs" }
}
