import Contracts

/// A document was stored with the complaint. Source: rules 7.1 (index and hash list), 7.3 (attachments).
public struct DocumentAdded: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.documentAdded.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The document.
    public let document: Document
    /// What it is to the complaint.
    public let role: DocumentRole
}
