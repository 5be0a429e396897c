import Contracts

/// Withdraws the application; originals are returned. Source: rules 11.1 [I].
public struct WithdrawCase: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.withdraw
    /// The withdrawal.
    public let document: Document

    /// The order.
    public init(document: Document) {
        self.document = document
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        [
            .withdrawn(
                CaseWithdrawn(stamp: context.stamp(matter, .r6_1), stage: matter.going(to: .closedWithdrawn), document: document)
            )
        ]
    }
}
