/// Sends the record file to the department. Source: R9.4.
public struct SendToDepartment: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.sendToDepartment

    /// The order.
    public init() {}

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        [.sentToDepartment(SentToDepartment(stamp: context.stamp(matter, .r9_4), stage: matter.staying))]
    }
}
