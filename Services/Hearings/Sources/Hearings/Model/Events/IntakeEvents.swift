import CivilTime
import Contracts
import Directory
import Law

/// An application was accepted with form 4 or through the portal, or refused with form 5. Source: R8.1, R8.3, R8.4.
public struct CaseReceived: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.received.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The case.
    public let id: CaseID
    /// Its number.
    public let number: CaseNumber
    /// How it was filed.
    public let channel: FilingChannel
    /// The branch of the State Corporation that accepted it; nil through the portal.
    public let acceptedAt: BodyID?
    /// The provider.
    public let provider: BodyID
    /// The body whose migration directorate confirms (R9.4).
    public let department: BodyID
    /// When it was filed.
    public let filedAt: Instant
    /// The day it counts as filed.
    public let effectiveDay: Day
    /// Who wants to leave.
    public let applicant: Applicant
    /// Children who leave too.
    public let children: [AccompanyingChild]
    /// Who acts for the applicant; nil when nobody does.
    public let representative: Representative?
    /// The country of destination as the decision prints it; nil where it is written in later.
    public let destination: String?
    /// What was presented and what the checklist found.
    public let check: PackageCheck
    /// Form 1.
    public let application: [Document]
    /// The documents handed in.
    public let documents: [Document]
    /// Form 4 or 5.
    public let receipts: [Document]
    /// The times of the visit; nil through the portal.
    public let visit: Visit?
    /// Whether a clearance is required (CL-01, CL-02).
    public let clearance: Clearance
    /// The service term; nil when acceptance was refused.
    public let term: ServiceTerm?
    /// What is notable from the start.
    public let flags: [CaseFlag]
    /// The clocks it starts.
    public let clocks: [StartedClock]
}

/// The provider's chancellery registered it. Source: R8.5.
public struct CaseRegistered: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.registered.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The day it counts as registered.
    public let registeredOn: Day
    /// The clocks it starts.
    public let clocks: [StartedClock]
}

/// The package is complete. Source: R8.6.
public struct CompletenessConfirmed: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.completenessConfirmed.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The clocks it starts.
    public let clocks: [StartedClock]
}

/// The package is incomplete; the applicant is told at once, the term keeps running. Source: A-32.
public struct IncompleteFound: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.incompleteFound.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// What is there, and what is missing or expired.
    public let check: PackageCheck
}

/// Documents were added to an incomplete package. Source: A-32.
public struct DocumentsAdded: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.documentsAdded.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The documents.
    public let documents: [Document]
    /// What is there now, and what is still missing or expired.
    public let check: PackageCheck
    /// The clocks it starts.
    public let clocks: [StartedClock]
}

/// A document was stored with the case. Source: rules 7.1.
public struct DocumentAdded: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.documentAdded.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The document.
    public let document: Document
    /// Which part of the case it belongs to.
    public let kind: CaseDocumentKind
}
