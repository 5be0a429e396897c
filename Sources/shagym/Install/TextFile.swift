import Glibc
import ServiceKit

/// Whole files, read and written at once.
enum TextFile {
    /// The bytes of a file, at most `limit` of them.
    /// - Throws: `Failure` when it cannot be read or is larger.
    static func read(_ path: String, limit: Int = 16 << 20) throws(Failure) -> [UInt8] {
        do throws(StartFailure) {
            return try FileBytes.read(path, limit: limit)
        } catch {
            throw Failure(error.description)
        }
    }

    /// Replaces a file at once with one that only its owner can read (mode 0600).
    /// - Throws: `Failure` when it cannot be written.
    static func writePrivate(_ bytes: [UInt8], to path: String) throws(Failure) {
        let fresh = path + ".new"
        unlink(fresh)
        let descriptor = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure("cannot write \(path): \(reason())") }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            written += count
        }
        let problem = written < bytes.count ? reason() : nil
        close(descriptor)
        guard problem == nil, rename(fresh, path) == 0 else {
            let why = problem ?? reason()
            unlink(fresh)
            throw Failure("cannot write \(path): \(why)")
        }
    }

    /// The system's words for the last error.
    static func reason() -> String { strerror(errno).map { String(cString: $0) } ?? "unknown reason" }
}
