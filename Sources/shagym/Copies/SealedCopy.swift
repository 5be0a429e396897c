import Glibc
import ServiceKit

/// A copy that only its key opens: one archive, encrypted with the `openssl` program (AES-256, the key stretched by PBKDF2), and beside it the
/// seal that says that it is whole. Names and sizes of documents are inside.
struct SealedCopy {
    /// The folder of the service's copy.
    let folder: String
    /// The service.
    let service: String

    private static let cipher = ["-aes-256-cbc", "-pbkdf2", "-iter", "200000", "-md", "sha256"]

    private var archive: String { "\(folder)/\(service).tar.enc" }
    private var seal: String { archive + ".seal" }

    /// Whether there is one.
    var exists: Bool { access(archive, F_OK) == 0 && access(seal, F_OK) == 0 }

    /// The length of the archive in bytes.
    var size: Int64 {
        var status = stat()
        return stat(archive, &status) == 0 ? Int64(status.st_size) : 0
    }

    /// Encrypts a plain copy.
    /// - Parameter plain: the folder that holds the plain copy; the archive is made beside it there, and removed.
    func make(from plain: String, key: BackupKey) throws(Failure) {
        let tar = "\(plain).tar"
        defer { unlink(tar) }
        try ExternalProgram.run("tar", ["-C", plain, "-cf", tar, "."])
        try ExternalProgram.run(
            "openssl",
            ["enc", "-e"] + Self.cipher + ["-salt", "-pass", "file:\(key.path)", "-in", tar, "-out", archive + ".new"]
        )
        try TextFile.writePrivate(Array((key.seal(of: try hash(archive + ".new", beside: tar)) + "\n").utf8), to: seal)
        guard rename(archive + ".new", archive) == 0 else { throw Failure("cannot write \(archive): \(TextFile.reason())") }
    }

    /// Decrypts into a folder, after the seal was compared: what was changed, or is of another key, is not even opened.
    func open(into plain: String, key: BackupKey) throws(Failure) {
        let tar = "\(plain).tar"
        defer { unlink(tar) }
        let written = String(decoding: try TextFile.read(seal, limit: 1_000).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        guard key.seal(of: try hash(archive, beside: tar)) == written else {
            throw Failure("\(archive) is damaged, or was made with another key")
        }
        try ExternalProgram.run(
            "openssl",
            ["enc", "-d"] + Self.cipher + ["-pass", "file:\(key.path)", "-in", archive, "-out", tar]
        )
        try ExternalProgram.run("tar", ["-C", plain, "-xf", tar])
    }

    /// The key of the settings.
    /// - Throws: `Failure` with status 78 where none is named, or it is none.
    func key(_ places: Places) throws(Failure) -> BackupKey {
        guard let key = places.clearanceBackupKey else {
            throw Failure(
                "\(folder) is encrypted: name the file with its key in SHAGYM_CLEARANCE_BACKUP_KEY",
                status: ExitStatus.configuration
            )
        }
        return try BackupKey(key)
    }

    private func hash(_ path: String, beside place: String) throws(Failure) -> String {
        let out = place + ".sha256"
        defer { unlink(out) }
        try ExternalProgram.run("openssl", ["dgst", "-sha256", "-r", path], output: out)
        let text = String(decoding: try TextFile.read(out, limit: 10_000).prefix(64), as: UTF8.self)
        guard text.utf8.count == 64 else { throw Failure("openssl gave no hash of \(path)") }
        return text
    }
}
