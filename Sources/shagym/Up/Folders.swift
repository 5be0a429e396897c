import Glibc

/// Makes the folders that only the system's own user may enter.
enum Folders {
    /// Makes a folder and its missing parents; new ones get mode 0700.
    /// - Throws: `Failure` when it cannot be made, is no folder, or belongs to somebody else.
    static func make(_ path: String) throws(Failure) {
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else { throw Failure("\(path) is not a folder") }
            guard access(path, R_OK | W_OK | X_OK) == 0 else {
                throw Failure(
                    "this user may not write to \(path). Choose another folder, or give it to this user: chown \(getuid()) \(path)"
                )
            }
            return
        }
        let parent = Installation.folder(of: path)
        if parent != path, parent != "." { try makeParent(parent) }
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw Failure("cannot make the folder \(path): \(TextFile.reason())")
        }
    }

    private static func makeParent(_ path: String) throws(Failure) {
        guard access(path, F_OK) != 0 else { return }
        try make(path)
    }

    /// Holds a folder for one supervisor until this process ends, however it ends.
    /// - Throws: `Failure` when another one holds it.
    static func claim(_ folder: String) throws(Failure) {
        let path = folder + "/supervisor.lock"
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure("cannot write \(path): \(TextFile.reason())") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw Failure("another Shagym already runs on \(folder). Stop it first, or choose another folder: --data DIR")
        }
    }
}
