import Glibc

/// Holds a folder so that no second journal, in this process or another, can open it. Freed by the kernel when the process ends, however it ends.
final class FolderLock {
    private let descriptor: Int32

    init(_ path: String) throws(JournalFailure) {
        descriptor = try JournalFailure.wrappingFiles { () throws(FileError) in
            try Files.open(path, O_RDWR | O_CREAT, operation: "open lock file")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            // The descriptor is closed by `deinit`, which runs because every property has its value.
            let code = errno
            throw code == EWOULDBLOCK ? .inUse : .folderUnusable(operation: "lock folder", errno: code)
        }
    }

    deinit { close(descriptor) }
}
