import CivilTime
import Law

/// A clock as an event starts or moves it.
public struct StartedClock: Hashable, Sendable, Codable {
    /// Which clock.
    public let key: ClockKey
    /// Who must act.
    public let duty: Duty
    /// The last day.
    public let day: Day
    /// The last moment in time.
    public let due: Instant
    /// The computed deadline with its proof; nil where the day was set or inferred.
    public let deadline: Deadline?

    /// The same duty, until the end of another clock.
    func ending(with other: StartedClock) -> StartedClock {
        StartedClock(key: key, duty: duty, day: other.day, due: other.due, deadline: nil)
    }
}

/// A clock of a case.
public struct Clock: Hashable, Sendable {
    /// What became of it.
    public enum Status: Hashable, Sendable {
        case running
        /// The moment after its end, as of law.
        case overdue(since: Instant)
        /// Stopped by what it was waiting for; late when that came after its end.
        case stopped(at: Instant, late: Bool)
        /// The duty fell away before its end.
        case released(at: Instant)
    }

    /// Its facts.
    public internal(set) var facts: StartedClock
    /// Where it stands.
    public internal(set) var status: Status

    /// Whether something is still to be done.
    public var isOpen: Bool {
        switch status {
        case .running, .overdue: true
        case .stopped, .released: false
        }
    }

    /// Whether its end was recorded as passed.
    public var isOverdue: Bool { if case .overdue = status { true } else { false } }

    /// The first moment that is too late: the second after the last one in time.
    public var overrunsAt: Instant { facts.due.adding(milliseconds: 1_000) }

    /// Whether something done at this moment is too late.
    public func isLate(at moment: Instant) -> Bool { moment >= overrunsAt }
}
