import Contracts

/// A document was uploaded, open to those whom the request concerns. Source: CL-21.
public struct ClearanceDocumentAdded: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.documentAdded.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// The document.
    public let document: Document
}

/// A decision maker admitted a reviewer to its sealed entries. Source: rules 8.1.
public struct ReviewerAdmitted: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.reviewerAdmitted.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// Whom, and to whose entries.
    public let admission: Admission
    /// On what it rests, such as the number of an order.
    public let reference: String
}

/// A reviewer is not admitted any more.
public struct AdmissionEnded: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.admissionEnded.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// Whose admission ended.
    public let admission: Admission
}
