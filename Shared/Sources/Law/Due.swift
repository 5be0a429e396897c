import CivilTime

/// The result of a deadline: a day, and the moment that decides.
public struct Due: Hashable, Sendable, Codable {
    /// Which side of the day is lawful.
    public enum Bound: String, Hashable, Sendable, Codable {
        /// The act is in time until ``Due/closing``.
        case latest
        /// The act is lawful from ``Due/opening`` on.
        case earliest
    }

    /// The last day (or, for ``Bound/earliest``, the first one).
    public let day: Day
    /// The end of that day for this act: closing time of the body or 23:59:59; the whole second is still in time.
    public let closing: Instant
    /// Which side of the day is lawful.
    public let bound: Bound

    /// The local midnight at which the day begins.
    public var opening: Instant { KazakhstanTime.instant(day, .midnight) }

    /// The first moment at which the answer changes: the second after ``closing``, or ``opening``. Timers are set to it.
    public var turningPoint: Instant {
        switch bound {
        case .latest: closing.adding(milliseconds: 1000)
        case .earliest: opening
        }
    }
}
