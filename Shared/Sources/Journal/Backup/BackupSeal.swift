import Glibc

/// Ends a backup: writes the list of its files with their hashes, and then that it is whole.
public enum BackupSeal {
    /// Hashes every file of a copied service's folder. Documents bear their hash as their name and were compared with it when they were copied.
    /// - Parameters:
    ///   - madeAt: when, RFC 3339.
    ///   - program: the version of this program.
    /// - Throws: ``BackupFault``, or what `watcher` throws.
    public static func write(
        in folder: String,
        service: String,
        head: TreeHead,
        madeAt: String,
        program: String,
        watcher: BackupProgress.Watcher = { _ in }
    ) throws -> BackupDescription {
        let names = Files.names(in: folder).filter { $0 != "blobs" }
        let total = names.reduce(0) { $0 + Int(Files.size("\(folder)/\($1)") ?? 0) }
        var done = 0
        var lines: [UInt8] = []
        for name in names {
            let hash = try Files.hash("\(folder)/\(name)") { count in
                done += count
                try watcher(BackupProgress(.hashes, done: done, of: total))
            }
            lines += Array("\(hash.hex)  \(name)\n".utf8)
        }
        let documents = try BlobStore(at: "\(folder)/blobs", limit: .max, faults: nil, clears: false).all()
        for document in documents {
            lines += Array("\(document.hex)  blobs/\(document.hex.prefix(2))/\(document.hex.dropFirst(2))\n".utf8)
        }
        try BackupFault.wrapping { () throws(FileError) in
            try Files.writeNew(lines, to: "\(folder)/\(BackupDescription.list)", operation: "write list of backup")
        }
        let description = BackupDescription(
            service: service,
            head: head,
            madeAt: madeAt,
            program: program,
            files: names.count + documents.count,
            listHash: SHA256.hash(lines)
        )
        try BackupFault.wrapping { () throws(FileError) in
            try Files.writeNew(description.bytes, to: "\(folder)/\(BackupDescription.file)", operation: "end backup")
            try Files.syncFolder(folder, operation: "sync folder of backup")
        }
        return description
    }
}

extension Files {
    /// Makes a file for its owner alone with this content, durably. A file of that name must not be there.
    static func writeNew(_ bytes: [UInt8], to path: String, operation: String) throws(FileError) {
        let descriptor = try open(path, O_RDWR | O_CREAT | O_EXCL, operation: operation)
        defer { close(descriptor) }
        try write(bytes, to: descriptor, at: 0, operation: operation)
        try sync(descriptor, operation: operation)
    }

    /// The hash of a file's content, read piece by piece.
    /// - Parameter passed: told how many bytes were hashed since it was last told.
    static func hash(_ path: String, passed: (Int) throws -> Void) throws -> Digest {
        let descriptor = try BackupFault.wrapping { () throws(FileError) in try open(path, O_RDONLY, operation: "hash file") }
        defer { close(descriptor) }
        var hash = SHA256()
        var offset = 0
        while true {
            let piece = try BackupFault.wrapping { () throws(FileError) in
                try read(1 << 20, from: descriptor, at: offset, operation: "hash file")
            }
            guard !piece.isEmpty else { return hash.finished() }
            hash.update(piece)
            offset += piece.count
            try passed(piece.count)
        }
    }
}
