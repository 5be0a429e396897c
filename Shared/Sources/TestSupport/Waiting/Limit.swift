import Glibc

/// A moment of the monotonic clock after which a test gives up.
public struct Limit: Sendable {
    private let nanoseconds: UInt64

    /// The moment so many seconds from now.
    public init(seconds: Double) { nanoseconds = Limit.now() + UInt64(seconds * 1e9) }

    /// Milliseconds that are left, at least 0.
    public var millisecondsLeft: Int32 {
        let now = Limit.now()
        return now >= nanoseconds ? 0 : Int32(clamping: (nanoseconds - now + 999_999) / 1_000_000)
    }

    /// Whether nothing is left.
    public var isOver: Bool { millisecondsLeft == 0 }

    private static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
