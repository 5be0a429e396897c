import CivilTime

/// One calendar day of a ``Proof``.
public struct ProofDay: Hashable, Sendable {
    /// What the day was in the walk.
    public enum Step: Hashable, Sendable {
        /// The event happened on this working day, but after the body had closed at this time: it counts for a later day.
        case afterClosing(ClockTime)
        /// Day 0: never counted.
        case start
        /// A working day with its number; `moved` if it is one only because of an order.
        case counted(Int, moved: MovedDay?)
        /// A free day.
        case skipped(DayOff)
        /// The date so many months after the start; `monthEnd` if the month is too short for the day number.
        case sameDate(months: Int, monthEnd: Bool)
        /// The working day to which a date on a free day was moved.
        case rolledTo
        /// The calendar day after the start (DX-7).
        case nextDay
        /// The last day on which an act that must come before the start event is in time (DL-08).
        case lastDayBefore
    }

    /// The calendar day.
    public let day: Day
    /// What it was.
    public let step: Step
}
