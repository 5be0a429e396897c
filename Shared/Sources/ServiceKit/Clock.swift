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
    private let standing = Mutex<Instant?>(nil)

    /// A clock that still shows the machine's time.
    public init() {}

    public func now() -> Instant { standing.withLock { $0 } ?? SystemClock().now() }

    /// Makes the clock stand at `instant`.
    public func set(_ instant: Instant) { standing.withLock { $0 = instant } }
}
