import CivilTime
import Contracts
import Directory

/// The applicant withdrew; originals are returned. Source: rules 11.1 [I].
public struct CaseWithdrawn: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.withdrawn.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The withdrawal.
    public let document: Document
}

/// A decision on a complaint made the refusal fall; the case is looked at afresh. Source: R15.3, R14.1.
public struct CaseReopened: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.reopened.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// What made it fall.
    public let cause: ReopeningCause
    /// The complaint.
    public let complaint: RegistrationNumber
    /// The term of the fresh look: the day the reviewing body set, else as long as a service term [I].
    public let term: ServiceTerm
}

/// The end of the term comes near. Source: A-34, rules 8.5.
public struct TermWarned: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.termWarned.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// Which warning.
    public let warning: TermWarning
    /// The moment it was due.
    public let asOf: Instant
    /// How much later it was recorded, in milliseconds.
    public let recordedLateBy: Int64
    /// State bodies that have not answered.
    public let missingReplies: [InquiredBody]
    /// Whether the clearance keeps a permission from being recorded.
    public let clearancePending: Bool
    /// Whether a notice counts.
    public let noticeServed: Bool
    /// The clocks it starts; nil where it starts none.
    public var clocks: [StartedClock]?
}

/// The service term passed without an act: that counts as refusal and may be appealed. Source: DX-7.
public struct TermBreached: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.termBreached.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The case.
    public let number: CaseNumber
    /// The provider.
    public let provider: BodyID
    /// The last day of the service term.
    public let termEnd: Day
    /// The day from which it counts as refusal.
    public let deemedRefusalFrom: Day
    /// The first moment of that day.
    public let asOf: Instant
    /// How much later it was recorded, in milliseconds.
    public let recordedLateBy: Int64
}

/// A clock ran out with its work undone. Source: rules 5.3, "on breach".
public struct ClockOverran: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.clockOverran.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// Which clock.
    public let key: ClockKey
    /// The first moment that was too late, as of law.
    public let asOf: Instant
    /// How much later it was recorded, in milliseconds.
    public let recordedLateBy: Int64
}

/// Open deadlines were recomputed, as after a Government decree that moves a day. Source: A-48.
public struct DeadlinesMoved: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.deadlinesMoved.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The decree or other reason.
    public let because: String
    /// The clocks as they end now.
    public let clocks: [StartedClock]
    /// The service term, where it moved.
    public let term: ServiceTerm?
    /// The days of the served notice, where they moved.
    public let terms: NoticeTerms?
}
