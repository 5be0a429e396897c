import CivilTime
import Contracts
import Law

/// Day, place and people of the hearing were chosen. Source: rules 6.2.
public struct HearingScheduled: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.hearingScheduled.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The round.
    public let round: Int
    /// When, where, by whom.
    public let appointment: HearingAppointment
}

/// The preliminary decision with the hearing notice was served. Source: R9.7, R9.8, A-07.
public struct NoticeServed: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.noticeServed.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The round.
    public let round: Int
    /// When.
    public let at: Instant
    /// How.
    public let channel: ServiceChannel
    /// Whether service is proved.
    public let proof: ServiceProof
    /// The notice.
    public let notice: Document
    /// What proves service.
    public let proofDocument: Document?
    /// The hearing it names.
    public let appointment: HearingAppointment
    /// The grounds it names.
    public let grounds: [RefusalGround]
    /// The days that hang on it.
    public let terms: NoticeTerms
    /// Whether it was ordered although the window was closed.
    public let isLate: Bool
    /// The clocks it starts.
    public let clocks: [StartedClock]
}

/// Service of the notice, or of the letter that names another time, was proved. Source: A-09.
public struct ServiceProved: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.serviceProved.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The round.
    public let round: Int
    /// The proof.
    public let proof: Document
    /// Which letter; nil for the notice.
    public var letter: ServedLetter?
    /// When a letter of another time reached the applicant; nil for the notice.
    public var at: Instant?
    /// How it did; nil for the notice.
    public var channel: ServiceChannel?
    /// The day from which it counts; nil for the notice.
    public var effectiveDay: Day?
}

/// Service of the notice could not be proved; it does not count. Source: A-09, rules 6.4.
public struct ServiceNotProved: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.serviceNotProved.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The round.
    public let round: Int
    /// Why.
    public let reason: String
    /// The clocks it starts.
    public let clocks: [StartedClock]
}

/// The applicant's position was recorded. Source: R9.7, DX-4.
public struct PositionRecorded: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.positionRecorded.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The round.
    public let round: Int
    /// What was said.
    public let position: ApplicantPosition
    /// Whether it came after the objection term; it is filed all the same.
    public let isLate: Bool
}

/// An argument was answered. Source: R9.7.
public struct ArgumentAnswered: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.argumentAnswered.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The round.
    public let round: Int
    /// The argument.
    public let argument: ArgumentID
    /// The answer.
    public let answer: ArgumentAnswer
}

/// The applicant asked to postpone the hearing. Source: rules 6.4.
public struct PostponementRequested: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.postponementRequested.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The round.
    public let round: Int
    /// Why.
    public let reason: String
    /// Days on which the applicant cannot come.
    public let excluded: [Day]
    /// Days left for the hearing; where there is none, a conference or a written position is offered.
    public let possible: [Day]
}

/// The hearing was moved inside its window. Source: DL-09.
public struct HearingRescheduled: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.hearingRescheduled.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The round.
    public let round: Int
    /// The new time.
    public let appointment: HearingAppointment
    /// Why.
    public let reason: String
}

/// The applicant waived the hearing in writing. Source: rules 6.4.
public struct HearingWaived: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.hearingWaived.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The round.
    public let round: Int
    /// The waiver.
    public let document: Document
}

/// The hearing was held, or the applicant was absent although notified. Source: R9.8, A-09.
public struct HearingHeld: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.hearingHeld.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The round.
    public let round: Int
    /// Held or absent.
    public let outcome: HearingOutcome
    /// When it began.
    public let start: Instant
    /// When it ended.
    public let end: Instant
}

/// The hearing was broken off and goes on inside the window. Source: DL-09.
public struct HearingAdjourned: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.hearingAdjourned.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The round.
    public let round: Int
    /// When it began.
    public let start: Instant
    /// When it was broken off.
    public let end: Instant
    /// When it goes on.
    public let next: HearingAppointment
    /// Why.
    public let reason: String
}
