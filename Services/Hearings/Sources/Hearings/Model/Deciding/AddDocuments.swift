import Contracts

/// Adds documents to an incomplete package. Source: A-32.
public struct AddDocuments: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.addDocuments
    /// The documents, whose bytes are stored already.
    public let documents: [Document]
    /// What is missing or expired with them.
    public let check: IntakeCheck

    /// The order.
    public init(documents: [Document], check: IntakeCheck) {
        self.documents = documents
        self.check = check
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard !documents.isEmpty else { throw Objection(.documentMissing, .a32) }
        let fact = DocumentsAdded(
            stamp: context.stamp(matter, .a32),
            stage: check.isComplete ? matter.going(to: .complete) : matter.staying,
            documents: documents,
            check: check,
            clocks: check.isComplete ? try context.clocksOfCompletePackage(matter) : []
        )
        return [.documentsAdded(fact)]
    }
}
