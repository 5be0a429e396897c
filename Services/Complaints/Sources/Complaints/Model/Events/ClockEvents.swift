import CivilTime
import Contracts

/// A clock ran out with its work undone. Source: rules 5.3, "on breach".
public struct ClockOverran: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.clockOverran.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// Which clock.
    public let key: ClockKey
    /// The first moment that was too late, as of law.
    public let asOf: Instant
    /// How much later it was recorded, in milliseconds (a machine may have been off).
    public let recordedLateBy: Int64
}

/// Open deadlines were recomputed, as after a Government decree that moves a day. Moves deadlines. Source: A-48.
public struct DeadlinesMoved: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.deadlinesMoved.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The decree or other reason, in words.
    public let because: String
    /// The clocks as they end now.
    public let clocks: [StartedClock]
}
