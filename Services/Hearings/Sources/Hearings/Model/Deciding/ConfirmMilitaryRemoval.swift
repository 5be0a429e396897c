import Contracts

/// Records that the military body reported the removal. Source: R9.11, R9.12.
public struct ConfirmMilitaryRemoval: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.confirmMilitaryRemoval
    /// The report.
    public let document: Document

    /// The order.
    public init(document: Document) {
        self.document = document
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        let clock = try context.nextWorkingDay(.surrenderMessage, provider: matter.provider)
        let fact = MilitaryRemovalConfirmed(
            stamp: context.stamp(matter, .r9_11, .r9_12),
            stage: matter.going(to: .surrenderRequested),
            document: document,
            clocks: [clock]
        )
        return [.militaryRemovalConfirmed(fact)]
    }
}
