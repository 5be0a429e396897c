import Glibc
import ServiceKit

/// The key that copies of clearances are encrypted with: one line of text in a file of its own, closed to other users.
struct BackupKey {
    /// The file.
    let path: String
    private let line: [UInt8]

    /// The fewest characters of a key, as `openssl rand -hex 32` gives them.
    private static let shortest = 32

    /// Reads the key.
    /// - Throws: `Failure` when others can read it, or it is too short to be one.
    init(_ path: String) throws(Failure) {
        self.path = path
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw Failure(
                "the key \(path) cannot be read: \(TextFile.reason()). Make one: openssl rand -hex 32 > \(path), mode 0600",
                status: ExitStatus.configuration
            )
        }
        guard status.st_mode & 0o077 == 0 else {
            throw Failure("others can read the key \(path): chmod 600 \(path)", status: ExitStatus.configuration)
        }
        line = Array(try TextFile.read(path, limit: 1 << 16).prefix { $0 != UInt8(ascii: "\n") })
        guard line.count >= Self.shortest else {
            throw Failure(
                "the first line of \(path) is no key: it has fewer than \(Self.shortest) characters. Make one: openssl rand -hex 32",
                status: ExitStatus.configuration
            )
        }
    }

    /// What proves that an encrypted file is whole and of this key.
    func seal(of hash: String) -> String { Hexadecimal.text(HMAC.sha256(key: line, Array("shagym-backup-1 \(hash)".utf8))) }
}
