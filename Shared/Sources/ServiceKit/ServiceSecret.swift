import Glibc

/// A key of one service alone, made at the first start and kept in its folder, readable by its owner only.
public enum ServiceSecret {
    /// Length in bytes.
    public static let length = 32

    /// Reads the key, or makes it.
    /// - Throws: `StartFailure` when the file is unreadable or of another length: a new key would void every tracking code.
    public static func load(in folder: String) throws(StartFailure) -> [UInt8] {
        let path = folder + "/secret.key"
        if FileBytes.exists(path) {
            let bytes = try FileBytes.read(path)
            guard bytes.count == length else { throw StartFailure("\(path) is damaged: restore it from the backup") }
            return bytes
        }
        let bytes = Entropy.bytes(length)
        try write(bytes, to: path)
        return bytes
    }

    /// Copies the key of one folder into another, as for a backup; the one that is there is replaced. Nothing happens where there is none.
    /// - Throws: `StartFailure` when that is not possible.
    public static func copy(from folder: String, to other: String) throws(StartFailure) {
        let path = folder + "/secret.key"
        guard FileBytes.exists(path) else { return }
        try write(try FileBytes.read(path), to: other + "/secret.key")
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(StartFailure) {
        let temporary = path + ".new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StartFailure("cannot write \(temporary): \(String(cString: strerror(errno)))") }
        let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        let synced = fsync(descriptor)
        close(descriptor)
        guard written == bytes.count, synced == 0, rename(temporary, path) == 0 else {
            throw StartFailure("cannot write \(path): \(String(cString: strerror(errno)))")
        }
    }
}
