import CivilTime

/// Of an event's stamp only the moment it was recorded; the rest is the owning service's own.
public struct RecordedAt: Hashable, Sendable, Codable {
    /// When the event was recorded.
    public let at: Instant

    /// The moment of a stamp.
    public init(at: Instant) { self.at = at }

    /// The local day.
    public var day: Day { KazakhstanTime.local(at).day }
}
