import Contracts
import Law

/// Adds a stored document to the complaint; nothing that was there is replaced. Source: rules 7.1, 7.3.
public struct AddDocument: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.addDocument
    /// The document, whose bytes are stored already.
    public let document: Document
    /// What it is to the complaint.
    public let role: DocumentRole

    /// An order to add a document.
    public init(document: Document, role: DocumentRole) {
        self.document = document
        self.role = role
    }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        let isFiler = context.caller.actor.kind == .complainant || context.caller.actor.kind == .portal
        guard isFiler == (role == .attachment) else { throw Objection(.roleMissing, .r15_1, details: [role.rawValue]) }
        if complaint.documents.contains(where: { $0.document == document && $0.role == role }) { return [] }
        let basis: RuleID = isFiler ? .r15_1 : .r15_2
        return [.documentAdded(DocumentAdded(stamp: context.stamp(complaint.edition, basis), document: document, role: role))]
    }
}
