import Contracts
import Directory

/// The case complained of is known to the hearings service. Source: R15.1, DX-7.
public struct CaseKnown: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.caseKnown.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// What is known.
    public let facts: CaseFacts
    /// Where the complaint says something else.
    public let differences: [CaseDifference]
}

/// The case is being fetched from the hearings service. Source: R15.2, A-17.
public struct CaseFetchStarted: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.caseFetchStarted.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// What for.
    public let purpose: CaseFetchPurpose
    /// The case.
    public let caseNumber: CaseNumber
    /// The complaint as filed, as a document of the package.
    public let complaint: [Document]
    /// The roles of who ordered it, with which the package then leaves.
    public let roles: [Role]
}

/// The hearings service listed the documents of the case. Source: rules 7.1.
public struct CaseManifestReceived: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.caseManifestReceived.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The parts.
    public let caseParts: [ManifestPart]
}

/// A document of the case is here, with the size and the hash that were listed. Source: rules 7.1.
public struct CaseDocumentFetched: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.caseDocumentFetched.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The document.
    public let document: Document
}

/// Pieces of a document were lost before it was whole, as when the service was restarted: it is fetched again.
public struct CaseDocumentRestarted: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.caseDocumentRestarted.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The document.
    public let document: DocumentHash
}

/// The case could not be fetched as listed; no clock has stopped for it. Source: R15.2, rules 7.1.
public struct CaseFetchFailed: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.caseFetchFailed.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// Why.
    public let failure: CaseFetchFailure
}
