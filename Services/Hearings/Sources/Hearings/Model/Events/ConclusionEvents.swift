import CivilTime
import Contracts
import Directory

/// A version of the minutes was written. Source: APPC art. 74.
public struct MinutesWritten: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.minutesWritten.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The round.
    public let round: Int
    /// The version, counted from 1.
    public let version: Int
    /// The minutes.
    public let minutes: HearingMinutes
}

/// A participant asked for something to be entered. Source: rules 6.3.
public struct MinutesRemarked: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.minutesRemarked.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The round.
    public let round: Int
    /// The version.
    public let version: Int
    /// The remark.
    public let remark: MinutesRemark
}

/// Chair or secretary signed the minutes. Source: APPC art. 74.
public struct MinutesSigned: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.minutesSigned.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The round.
    public let round: Int
    /// The version.
    public let version: Int
    /// Who.
    public let signer: MinutesSigner
    /// Whether both have signed.
    public let isComplete: Bool
}

/// The service will be granted: no ground is left. Source: R9.9.
public struct GrantConcluded: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.grantConcluded.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The round it ends; nil where none was drafted.
    public let round: Int?
    /// Why.
    public let reasons: String
}

/// The refusal was decided. Source: R9.9, R9.10.
public struct DecisionRefused: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.decision.refused.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The case.
    public let number: CaseNumber
    /// The provider.
    public let provider: BodyID
    /// The round it ends.
    public let round: Int
    /// The grounds, each of which the applicant could answer.
    public let grounds: [PreliminaryGround]
    /// Why the position did not convince.
    public let reasons: String
    /// The decision.
    public let document: Document
    /// The day the preliminary decision counted as notified.
    public let notifiedOn: Day
    /// The last day of the service term.
    public let termEnd: Day
    /// The clocks it starts.
    public let clocks: [StartedClock]
}

/// A ground appeared on which the applicant was not heard: a new round. Source: A-41.
public struct NewGroundRaised: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.newGroundRaised.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The new round.
    public let round: Int
    /// All grounds of the new round.
    public let grounds: [PreliminaryGround]
    /// The new preliminary decision.
    public let document: Document
    /// The clocks it starts.
    public let clocks: [StartedClock]
}

/// The refusal notice went out, with the originals. Source: R9.10, A-52.
public struct RefusalSent: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.refusalSent.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// Form 6 or 7.
    public let form: ResultForm
    /// The notice.
    public let notice: Document
    /// Certified copies that stay in the file.
    public let certifiedCopies: [Document]
    /// What proves service.
    public let proof: Document?
}
