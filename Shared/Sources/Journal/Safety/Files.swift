import Glibc

/// A failed call on a file. Holds no path: paths are the operator's setting, the operation says which file of the folder it was.
struct FileError: Error, Hashable {
    let operation: String
    let errno: Int32

    /// The failure the last system call left behind.
    init(_ operation: String) {
        self.operation = operation
        self.errno = Glibc.errno
    }

    init(_ operation: String, errno: Int32) {
        self.operation = operation
        self.errno = errno
    }
}

/// The few calls on files and folders that durability needs.
enum Files {
    /// Makes a folder, for its owner alone, if it is missing, and makes its name durable.
    static func makeFolder(_ path: String, operation: String) throws(FileError) {
        if mkdir(path, 0o700) == 0 {
            try syncFolder(parent(of: path), operation: operation)
            return
        }
        guard errno == EEXIST else { throw FileError(operation) }
        var status = stat()
        guard stat(path, &status) == 0 else { throw FileError(operation) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw FileError(operation, errno: ENOTDIR) }
    }

    /// Opens a file; the descriptor does not survive `exec`.
    static func open(_ path: String, _ flags: Int32, operation: String) throws(FileError) -> Int32 {
        while true {
            let descriptor = Glibc.open(path, flags | O_CLOEXEC, 0o600)
            if descriptor >= 0 { return descriptor }
            guard errno == EINTR else { throw FileError(operation) }
        }
    }

    /// Writes all bytes at an offset.
    static func write(
        _ bytes: [UInt8],
        to descriptor: Int32,
        at offset: Int,
        operation: String
    ) throws(FileError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written, offset + written)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileError(operation)
            }
            written += count
        }
    }

    /// Reads up to `count` bytes at an offset; fewer at the end of the file.
    static func read(
        _ count: Int,
        from descriptor: Int32,
        at offset: Int,
        operation: String
    ) throws(FileError) -> [UInt8] {
        var failure: FileError?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let part = pread(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, offset + filled)
                if part < 0 {
                    if errno == EINTR { continue }
                    failure = FileError(operation)
                    return
                }
                if part == 0 { return }
                filled += part
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Makes an empty file for its owner alone.
    static func create(_ path: String, operation: String) throws(FileError) {
        close(try open(path, O_RDWR | O_CREAT | O_EXCL, operation: operation))
    }

    /// Copies a file, for its owner alone, and makes the copy durable.
    static func copy(_ path: String, to copy: String, operation: String) throws(FileError) {
        let from = try open(path, O_RDONLY, operation: operation)
        defer { close(from) }
        let to = try open(copy, O_RDWR | O_CREAT | O_EXCL, operation: operation)
        defer { close(to) }
        var offset = 0
        while true {
            let piece = try read(1 << 20, from: from, at: offset, operation: operation)
            if piece.isEmpty { break }
            try write(piece, to: to, at: offset, operation: operation)
            offset += piece.count
        }
        try sync(to, operation: operation)
    }

    /// Makes a file's content durable.
    static func sync(_ descriptor: Int32, operation: String) throws(FileError) {
        guard fsync(descriptor) == 0 else { throw FileError(operation) }
    }

    /// Makes the names in a folder durable: new, renamed and removed files.
    static func syncFolder(_ path: String, operation: String) throws(FileError) {
        let descriptor = try open(path, O_RDONLY | O_DIRECTORY, operation: operation)
        defer { close(descriptor) }
        try sync(descriptor, operation: operation)
    }

    /// The size of a file in bytes, or nil when there is none.
    static func size(_ path: String) -> Int64? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Int64(status.st_size)
    }

    /// The names in a folder, sorted, without the two dots. Empty when it cannot be read.
    static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
                String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// The folder a path stands in.
    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
