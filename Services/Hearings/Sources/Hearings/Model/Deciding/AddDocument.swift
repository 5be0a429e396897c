import Contracts

/// Adds a stored document to a part of the case. Source: rules 7.1.
public struct AddDocument: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.addDocument
    /// The document, whose bytes are stored already.
    public let document: Document
    /// Which part it belongs to.
    public let kind: CaseDocumentKind

    /// The order.
    public init(document: Document, kind: CaseDocumentKind) {
        self.document = document
        self.kind = kind
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        let own: Set<CaseDocumentKind> = [.application, .documents, .objections]
        guard context.caller.actor.kind != .portal || own.contains(kind) else {
            throw Objection(.roleMissing, .r2_4, details: [kind.rawValue])
        }
        guard context.caller.adapter?.documentKinds.contains(kind) ?? true else {
            throw Objection(.roleMissing, .r2_4, details: [kind.rawValue])
        }
        if matter.documents.contains(where: { $0.document.sha256 == document.sha256 && $0.kind == kind }) { return [] }
        return [
            .documentAdded(
                DocumentAdded(stamp: context.stamp(matter, .r2_4), stage: matter.staying, document: document, kind: kind)
            )
        ]
    }
}
