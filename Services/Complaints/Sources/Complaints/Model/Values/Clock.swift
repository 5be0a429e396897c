import CivilTime
import Directory
import Law

/// The clocks a complaint can have running. Source: rules 5.3, 7.1, 7.2.
public enum ClockKey: String, CaseIterable, Hashable, Sendable, Codable {
    /// Registering on the day of receipt, or the next working day (DL-01).
    case registration
    /// T3: forwarding with the case, or full satisfaction (DL-17, DL-18).
    case forwarding
    /// T5: the provider's answer (DL-19).
    case answer
    /// T15: the quality body's consideration (DL-20).
    case qualityConsideration
    /// The superior body's consideration (DX-2).
    case superiorConsideration
    /// Redirecting what is outside competence (DX-5).
    case redirecting
    /// The provider delivers the case called for.
    case caseDelivery
    /// The complainant adds missing content; no statutory consequence.
    case completion
    /// The receiver checks a delivery against its manifest.
    case acknowledgement
    /// The decision is made known to the complainant.
    case notification
    /// The order of the reviewing body is carried out.
    case execution
    /// The day the lead complaint must be decided by; a joined complaint waits for it.
    case lead

    /// The rule it rests on.
    public var rule: RuleID {
        switch self {
        case .registration, .acknowledgement: .dl01
        case .forwarding: .dl17
        case .answer: .dl19
        case .qualityConsideration: .dl20
        case .superiorConsideration: .dx2
        case .redirecting: .dx5
        case .caseDelivery: .a17
        case .completion, .lead: .a18
        case .notification, .execution: .r14_1
        }
    }

    /// How far its length is verified.
    public var mark: RuleMark {
        switch self {
        case .registration, .forwarding, .answer, .qualityConsideration: .source
        case .superiorConsideration: .unverified
        case .redirecting: .outside
        case .caseDelivery, .completion, .acknowledgement, .notification, .execution, .lead: .inferred
        }
    }

    /// The flag raised when it runs out; nil where nothing is breached.
    public var overrunFlag: ComplaintFlag? {
        switch self {
        case .registration: .registrationOverdue
        case .forwarding: .forwardOverdue
        case .answer: .answerOverdue
        case .qualityConsideration: .qualityConsiderationOverdue
        case .superiorConsideration: .superiorConsiderationOverdue
        case .redirecting: .redirectOverdue
        case .caseDelivery: .caseDeliveryOverdue
        case .acknowledgement: .acknowledgementOverdue
        case .notification: .notificationOverdue
        case .execution: .executionOverdue
        case .completion, .lead: nil
        }
    }
}

/// A clock as an event starts or moves it.
public struct StartedClock: Hashable, Sendable, Codable {
    /// Which clock.
    public let key: ClockKey
    /// The body that must act; nil when it is the complainant's act.
    public let duty: BodyID?
    /// The last day.
    public let day: Day
    /// The last moment in time.
    public let due: Instant
    private let computed: Boxed<Deadline>?

    private enum CodingKeys: String, CodingKey {
        case key, duty, day, due
        case computed = "deadline"
    }

    /// A clock; `deadline` is nil where a body set the day.
    public init(key: ClockKey, duty: BodyID?, day: Day, due: Instant, deadline: Deadline?) {
        self.key = key
        self.duty = duty
        self.day = day
        self.due = due
        computed = deadline.map { Boxed($0) }
    }

    /// The computed deadline with its proof; nil where a body set the day.
    public var deadline: Deadline? { computed?.value }
}

/// A clock of a complaint.
public struct Clock: Hashable, Sendable {
    /// What became of it.
    public enum Status: Hashable, Sendable {
        case running
        /// The moment after its end, as of law.
        case overdue(since: Instant)
        /// Stopped by what it was waiting for; late when that came after its end.
        case stopped(at: Instant, late: Bool)
        /// Stopped in time although what it was waiting for was not done: the complaint ended, or another one governs, before its end.
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

    /// The first moment that is too late: the second after the last one in time.
    public var overrunsAt: Instant { facts.due.adding(milliseconds: 1_000) }

    /// Whether something done at this moment is too late.
    public func isLate(at moment: Instant) -> Bool { moment >= overrunsAt }
}
