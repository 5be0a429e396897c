import CivilTime
import Contracts
import Law

/// A legal officer intends a refusal. Source: A-32, R9.7, A-08.
public struct RefusalPlanned: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.refusalPlanned.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The grounds.
    public let grounds: [RefusalGround]
    /// Why.
    public let reasons: String
    /// The clocks it starts.
    public let clocks: [StartedClock]
}

/// A legal officer confirmed a ground by hand. Source: A-10.
public struct GroundConfirmed: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.groundConfirmed.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The ground.
    public let ground: RefusalGround
    /// Why.
    public let reasons: String
    /// What proves it.
    public let evidence: [Document]
}

/// No notice can be served in time any more; the head is told. Source.
public struct NoticeWindowClosed: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.noticeWindowClosed.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The last day it could have been.
    public let lastNoticeDay: Day
    /// The first moment that was too late, as of law.
    public let asOf: Instant
}

/// The preliminary decision was drafted. Source: R9.7.
public struct PreliminaryDecisionDrafted: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.preliminaryDecisionDrafted.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The round, counted from 1.
    public let round: Int
    /// Its grounds.
    public let grounds: [PreliminaryGround]
    /// The text.
    public let document: Document
}

/// The applicant removed a ground. Source: rules 6.4.
public struct GroundRemoved: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.groundRemoved.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The ground.
    public let ground: RefusalGround
    /// Which of the four documents of RG-9 was presented.
    public let exception: EnforcementException?
    /// What proves it.
    public let evidence: [Document]
    /// What changed.
    public let note: String
}

/// The head extended the procedure. Source: DX-3, A-11.
public struct TermExtended: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.termExtended.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// Why.
    public let reasons: String
    /// The head's decision.
    public let decision: Document
    /// The legal officer who confirmed that it applies.
    public let confirmedBy: OfficerID
    /// That confirmation.
    public let confirmation: Document
    /// The term as it ends now.
    public let term: ServiceTerm
    /// The clocks it starts.
    public let clocks: [StartedClock]
}

/// The applicant was told of the extension. Source: DX-3.
public struct ExtensionNotified: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.extensionNotified.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// When.
    public let at: Instant
    /// How.
    public let channel: ServiceChannel
    /// What proves it.
    public let proof: Document
}

/// The head ordered notice and hearing although the window is closed. Source: A-11.
public struct LateHearingOrdered: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.lateHearingOrdered.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// Why.
    public let reasons: String
    /// The order.
    public let decision: Document
}
