/// How long a part that ended waits before it is started again: 50 ms, doubling up to 5 s, and from the beginning once
/// it has served for 30 s.
struct Backoff: Sendable {
    private static let shortest = 50
    private static let longest = 5_000
    private static let healthyAfter = 30_000

    private var next = Backoff.shortest
    /// How often in a row the part ended before it had served at all.
    private(set) var failedStarts = 0

    /// The wait in milliseconds after the part ended.
    /// - Parameter served: milliseconds for which it had served; nil when it never came to serving.
    mutating func afterEnding(served: Int?) -> Int {
        failedStarts = served == nil ? failedStarts + 1 : 0
        if let served, served >= Self.healthyAfter { next = Self.shortest }
        defer { next = min(next * 2, Self.longest) }
        return next
    }
}
