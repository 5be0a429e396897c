import CivilTime
import Contracts

/// The request was attached to an exit application. Source: CL-03.
public struct ExitCaseAttached: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.exitCaseAttached.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// The exit application.
    public let exitCase: ExitCase
}

/// The exit application ended. Source: CL-24, CL-25.
public struct ExitCaseEnded: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.exitCaseEnded.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// The exit application.
    public let exitCase: ExitCase
    /// How.
    public let end: ExitCaseEnd
}

/// A decision maker was reminded. Source: CL-26.
public struct DecisionReminded: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.decisionReminded.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// Who.
    public let maker: DecisionMaker
    /// Which reminder, counted from 1.
    public let reminder: Int
    /// The moment it was due.
    public let asOf: Instant
    /// How much later it was recorded, in milliseconds.
    public let recordedLateBy: Int64
}

/// An internal term ran out with its work undone; nothing is granted by it. Source: CL-26.
public struct ClockOverran: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.clockOverran.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// Which clock.
    public let key: ClockKey
    /// The moment after its end.
    public let asOf: Instant
    /// How much later it was recorded, in milliseconds.
    public let recordedLateBy: Int64
}

/// Running internal terms were recomputed after a change of the calendar; the old days stay in the earlier events. Source: A-48.
public struct DeadlinesMoved: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.deadlinesMoved.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// The decree or other reason.
    public let because: String
    /// The clocks as they run now.
    public let clocks: [StartedClock]
}
