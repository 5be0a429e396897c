import Glibc

/// A condition did not come true, or a process did not do its part, within the limit a test gave it.
public struct LimitExceeded: Error, CustomStringConvertible {
    /// What was waited for, with what was seen instead.
    public let description: String

    /// Names what was waited for.
    public init(_ description: String) { self.description = description }
}

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

/// Asks again and again until something is there.
/// - Throws: `LimitExceeded` when it is not there after `seconds`, and whatever `question` throws.
public func awaiting<Answer>(
    _ what: String,
    seconds: Double = 20,
    _ question: () throws -> Answer?
) throws -> Answer {
    let limit = Limit(seconds: seconds)
    while true {
        if let answer = try question() { return answer }
        guard !limit.isOver else { throw LimitExceeded("\(what): not within \(seconds) s") }
        // A breath between two questions, so that the processes asked about get the processor.
        _ = poll(nil, 0, 2)
    }
}
