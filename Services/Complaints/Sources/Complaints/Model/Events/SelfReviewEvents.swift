import CivilTime
import Contracts
import Directory

/// Somebody at the body complained of was charged with it. Source: R15.3.
public struct ComplaintAssigned: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.assigned.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// Who is charged.
    public let officer: OfficerID
}

/// One demand was answered. Source: R15.3, rules 7.1.
public struct DemandAnswered: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.demandAnswered.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The demand.
    public let demand: DemandID
    /// The answer.
    public let answer: DemandAnswer
}

/// Every demand was met within T3: the complaint need not be forwarded. Source: R15.3, DL-18.
public struct SatisfiedInFull: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.satisfiedInFull.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// Started only where no answer clock runs.
    public let clocks: [StartedClock]
    /// The complaint's number; nil in older events. Published to the hearings service.
    public let number: RegistrationNumber?
    /// The case complained of; nil where none is named, and in older events. Published to the hearings service.
    public let caseNumber: CaseNumber?
}

/// Complaint and case left for the reviewing body; counts only once the receiver confirms. Source: R15.2.
public struct ForwardingSent: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.forwardingSent.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The receiver.
    public let to: BodyID
    /// What was sent.
    public let manifest: Manifest
    /// The receiver's clock for checking it.
    public let clocks: [StartedClock]
}

/// The receiver sent the delivery back; T3 has never stopped. Source: R15.2.
public struct DeliveryRejected: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.deliveryRejected.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// What was wrong.
    public let discrepancies: [Discrepancy]
}

/// The receiver checked and took the delivery. Source: R15.2, DX-2.
public struct ForwardingReceived: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.forwardingReceived.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The receiver.
    public let receiver: BodyID
    /// The day it counts as received there.
    public let effectiveDay: Day
    /// The receiver's own number; nil when it keeps the sender's.
    public let number: RegistrationNumber?
    /// The receiver's clocks.
    public let clocks: [StartedClock]
}

/// What an answer to the complainant says.
public enum AnswerKind: String, CaseIterable, Hashable, Sendable, Codable {
    /// All demands are met.
    case satisfied
    /// Where and when the complaint went.
    case forwarded
    /// It is an objection; the final act can be appealed (rules 7.3).
    case objection
    /// There is no superior: the quality body and the court (RT-RB-sup).
    case nextInstance
    /// The outcome of the complaint it was joined to.
    case jointDecision
}

/// The complainant was answered in writing. Source: R15.4.
public struct AnswerSent: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.answerSent.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// What it says.
    public let kind: AnswerKind
    /// The answer itself; nil when it is made from a template.
    public let document: Document?
}

/// A new act replaced the one complained of after forwarding; the reviewing body decides. Source: rules 7.4.
public struct NewActReported: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.newActReported.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The act, by number or in words.
    public let act: String
    /// The document; nil when only announced.
    public let document: Document?
}
