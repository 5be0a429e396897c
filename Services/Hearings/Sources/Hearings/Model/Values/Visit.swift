import CivilTime

/// The times of a visit at the State Corporation; measured only (DL-15, DL-16, A-43).
public struct Visit: Hashable, Sendable, Codable {
    /// When the visitor took a place in the queue.
    public let arrivedAt: Instant
    /// When serving began.
    public let servingBegan: Instant
    /// When serving ended.
    public let servingEnded: Instant

    /// A visit.
    public init(arrivedAt: Instant, servingBegan: Instant, servingEnded: Instant) {
        self.arrivedAt = arrivedAt
        self.servingBegan = servingBegan
        self.servingEnded = servingEnded
    }
}
