/// Goes on without the military body for an applicant not subject to military duty. Source: form 4, A-37.
public struct SkipMilitary: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.skipMilitary

    /// The order.
    public init() {}

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        let clock = try context.nextWorkingDay(.surrenderMessage, provider: matter.provider)
        let fact = MilitarySkipped(
            stamp: context.stamp(matter, .a37, .r9_12),
            stage: matter.going(to: .surrenderRequested),
            clocks: [clock]
        )
        return [.militarySkipped(fact)]
    }
}
