import CivilTime
import Glibc
import Synchronization

/// Where the shell gets "now". The law never asks: it is told.
public protocol Clock: Sendable {
    /// The present moment, in UTC milliseconds.
    func now() -> Instant
}

/// The machine's clock.
public struct SystemClock: Clock {
    /// Reads `CLOCK_REALTIME` at each question.
    public init() {}

    public func now() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}

/// A clock that can be set, for training and for stories that span weeks. Until it is set it shows the machine's time;
/// afterwards it stands still until set again.
public final class TrainingClock: Clock {
    private let standing: Mutex<Instant?>
    private let path: String?

    /// A clock that shows the machine's time until it is set.
    /// - Parameter folder: where the part keeps where its clock stands, so that a part that was started again does not jump to
    ///   the machine's time and find everything overdue; nil for a clock that is forgotten.
    public init(keptIn folder: String? = nil) {
        path = folder.map { $0 + "/training.clock" }
        let kept = path.flatMap { try? FileBytes.read($0, limit: 64) }
        standing = Mutex(kept.flatMap { Instant(rfc3339: String(decoding: $0, as: UTF8.self)) })
    }

    public func now() -> Instant { standing.withLock { $0 } ?? SystemClock().now() }

    /// Makes the clock stand at `instant`.
    public func set(_ instant: Instant) {
        standing.withLock { $0 = instant }
        keep(instant)
    }

    /// In training a moment that could not be kept costs nothing but another setting.
    private func keep(_ instant: Instant) {
        guard let path else { return }
        let bytes = Array(instant.rfc3339.utf8)
        let descriptor = open(path + ".new", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
        if written == bytes.count { rename(path + ".new", path) }
    }
}
