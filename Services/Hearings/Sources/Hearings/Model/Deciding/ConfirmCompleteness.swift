/// Finds the package complete. Source: R8.6.
public struct ConfirmCompleteness: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.confirmCompleteness

    /// The order.
    public init() {}

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard matter.check.isComplete else { throw Objection(.packageIncomplete, .r8_6, details: matter.check.lacking) }
        let fact = CompletenessConfirmed(
            stamp: context.stamp(matter, .r8_6),
            stage: matter.going(to: .complete),
            clocks: try context.clocksOfCompletePackage(matter)
        )
        return [.completenessConfirmed(fact)]
    }
}
