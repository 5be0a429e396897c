import CivilTime
import Contracts
import Directory

/// The administrative case was called for with a copy of the complaint. Source: RT-…-sup, RT-…-qty, A-17.
public struct CaseRequested: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.caseRequested.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The body that keeps it.
    public let from: BodyID
    /// The clock of its delivery.
    public let clocks: [StartedClock]
}

/// The administrative case was delivered. Source: A-17.
public struct CaseDelivered: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.caseDelivered.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// What was delivered.
    public let manifest: Manifest
}

/// The review began, or passed to another reviewer. Source: R14.1, R15.5.
public struct ReviewStarted: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.reviewStarted.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// Who reviews; never the person complained of.
    public let reviewer: OfficerID
}

/// Whether the missed three months were restored. Source: DX-1.
public struct TermRestorationDecided: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.termRestorationDecided.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// Whether it was restored.
    public let restored: Bool
    /// Why.
    public let reason: String
}

/// The reviewing body decided. Source: R14.1, R15.5, rules 7.4.
public struct ComplaintDecided: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.decided.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The outcome for each demand; for a complaint without demands one overall outcome is in `overall`.
    public let outcomes: [DemandOutcome]
    /// The outcome of a complaint without demands.
    public let overall: OutcomeCode?
    /// Why.
    public let grounds: String
    /// Whether lateness is among the reasons (DX-1).
    public let becauseLate: Bool
    /// The signed decision.
    public let document: Document
    /// What must be done and by when; nil when nothing.
    public let order: SuperiorOrder?
    /// The clocks of notification and compliance.
    public let clocks: [StartedClock]
    /// The complaint's number; nil in older events. Published to the hearings service.
    public let number: RegistrationNumber?
    /// The case complained of; nil where none is named, and in older events. Published to the hearings service.
    public let caseNumber: CaseNumber?
}

/// The complainant was told of the decision.
public struct DecisionNotified: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.notified.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// Proof of service; nil when it stands in the cabinet itself.
    public let proof: Document?
}

/// The order was carried out. The day of compliance is the event's own moment.
public struct OrderExecuted: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.orderExecuted.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// By which act or action.
    public let act: String
    /// The document of it.
    public let document: Document
}
