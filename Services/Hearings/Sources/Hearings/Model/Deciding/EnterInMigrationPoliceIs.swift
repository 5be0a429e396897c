/// Enters the applicant's data in КҚП АЖ. Source: R9.1.
public struct EnterInMigrationPoliceIs: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.enterInMigrationPoliceIs

    /// The order.
    public init() {}

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        let clock = try context.clock(.departmentFile, .dl05, from: .received(context.now), matter)
        let fact = EnteredInMigrationPoliceIs(stamp: context.stamp(matter, .r9_1), stage: matter.staying, clocks: [clock])
        return [.enteredInMigrationPoliceIs(fact)]
    }
}
