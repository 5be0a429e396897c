import Contracts

/// Asks the military body to remove the applicant from its register. Source: R9.11.
public struct RequestMilitaryRemoval: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.requestMilitaryRemoval
    /// The message.
    public let document: Document?

    /// The order.
    public init(document: Document? = nil) {
        self.document = document
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        let clock = try context.clock(.militaryRemoval, .dl11, from: .received(context.now), matter)
        let fact = MilitaryRemovalRequested(
            stamp: context.stamp(matter, .r9_11),
            stage: matter.going(to: .militaryRemoval),
            document: document,
            clocks: [clock]
        )
        return [.militaryRemovalRequested(fact)]
    }
}
