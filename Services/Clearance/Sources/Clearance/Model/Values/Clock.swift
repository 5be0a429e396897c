import CivilTime

/// A clock as an event starts it.
public struct StartedClock: Hashable, Sendable, Codable {
    /// Which clock.
    public let key: ClockKey
    /// Who must act.
    public let duty: Duty
    /// The day it runs from, itself not counted.
    public let from: Day
    /// The last day.
    public let day: Day
    /// The last moment in time.
    public let due: Instant
    /// When to remind, as of the opening of those days (CL-26).
    public let reminders: [Instant]
}

/// A clock of a request.
public struct Clock: Hashable, Sendable {
    /// Its facts.
    public let facts: StartedClock
    /// Reminders given.
    public internal(set) var reminded: Int
    /// Whether its end was recorded as passed; the work is still to be done.
    public internal(set) var isOverdue: Bool

    init(_ facts: StartedClock) {
        self.facts = facts
        reminded = 0
        isOverdue = false
    }

    /// The first moment that is too late: the second after the last one in time.
    public var overrunsAt: Instant { facts.due.adding(milliseconds: 1_000) }

    /// Whether something done at this moment is too late.
    public func isLate(at moment: Instant) -> Bool { moment >= overrunsAt }
}
