import CivilTime
import Contracts

/// The permission was prepared. Source: R9.6.
public struct DecisionPrepared: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.decisionPrepared.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The draft.
    public let document: Document
    /// The clocks it starts.
    public let clocks: [StartedClock]
}

/// The decision was entered in КҚП АЖ. Source: R9.6, A-35.
public struct DecisionEntered: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.decisionEntered.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// What shows the entry.
    public let document: Document?
    /// The clocks it starts.
    public let clocks: [StartedClock]
}

/// The military body was asked to remove the applicant from its register. Source: R9.11.
public struct MilitaryRemovalRequested: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.militaryRemovalRequested.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The message.
    public let document: Document?
    /// The clocks it starts.
    public let clocks: [StartedClock]
}

/// The military body reported the removal. Source: R9.11, R9.12.
public struct MilitaryRemovalConfirmed: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.militaryRemovalConfirmed.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The report.
    public let document: Document
    /// The clocks it starts.
    public let clocks: [StartedClock]
}

/// No removal is needed. Source: form 4, A-37.
public struct MilitarySkipped: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.militarySkipped.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The clocks it starts.
    public let clocks: [StartedClock]
}

/// The applicant received the message to surrender the identity document. Source: R9.12, R9.13.
public struct MessageReceived: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.messageReceived.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// When.
    public let at: Instant
    /// How.
    public let channel: ServiceChannel
    /// The clocks it starts.
    public let clocks: [StartedClock]
}

/// The identity document was surrendered. Source: R9.13, A-36.
public struct DocumentSurrendered: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.documentSurrendered.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// When the State Corporation took it.
    public let surrenderedAt: Instant
    /// When it was passed to the provider.
    public let passedOnAt: Instant?
    /// Which document.
    public let kind: IdentityDocument
    /// The clocks it starts.
    public let clocks: [StartedClock]
}

/// The permission was issued. Source: R9.14, R9.15.
public struct DecisionIssued: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.decisionIssued.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// Form 8 or 9.
    public let form: ResultForm
    /// The decision.
    public let document: Document
    /// Who signed.
    public let signedBy: OfficerID
    /// The representative it was handed to; nil for the applicant.
    public let toRepresentative: Representative?
}
