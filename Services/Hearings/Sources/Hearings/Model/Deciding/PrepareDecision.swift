import Contracts

/// Prepares the permission. Source: R9.6, DL-06.
public struct PrepareDecision: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.prepareDecision
    /// The draft.
    public let document: Document

    /// The order.
    public init(document: Document) {
        self.document = document
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        let clock = try context.clock(.entry, .dl07, from: .received(context.now), matter)
        let fact = DecisionPrepared(
            stamp: context.stamp(matter, .r9_6),
            stage: matter.staying,
            document: document,
            clocks: [clock]
        )
        return [.decisionPrepared(fact)]
    }
}
