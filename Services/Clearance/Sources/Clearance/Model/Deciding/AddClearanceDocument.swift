import Contracts

/// Adds an uploaded document; given by the service when the last piece of an upload has come. Source: CL-21.
public struct AddClearanceDocument: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.addDocument
    /// The document.
    public let document: Document

    /// The order.
    public init(document: Document) {
        self.document = document
    }

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        // The same bytes from the same side again, as when an answer was lost.
        let isKnown = matter.documents.contains { known in
            known.document.sha256 == document.sha256 && known.by.kind == context.caller.actor.kind
                && known.by.body == context.caller.actor.body
        }
        guard !isKnown else { return }
        emission.emit(
            .documentAdded(
                ClearanceDocumentAdded(stamp: context.stamp(matter, .cl21), stage: matter.staying, document: document)
            )
        )
    }
}
