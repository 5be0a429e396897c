import CivilTime

/// Registers the application at the provider's chancellery. Source: R8.5, DL-01.
public struct RegisterCase: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.register

    /// The order.
    public init() {}

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        let day = try context.asking(matter.provider) { (provider) throws(CalendarGap) in
            try provider.effectiveDay(of: context.now)
        }
        let clock = try context.clock(.completeness, .dl02, from: .received(context.now), matter)
        let fact = CaseRegistered(
            stamp: context.stamp(matter, .r8_5, .dl01),
            stage: matter.going(to: .registered),
            registeredOn: day,
            clocks: [clock]
        )
        return [.registered(fact)]
    }
}
