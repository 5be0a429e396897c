import StrictJSON

/// Reports that service cannot be proved: the notice does not count. Source: A-09, rules 6.4.
public struct ReportServiceNotProved: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.reportServiceNotProved
    /// Why.
    public let reason: String

    /// The order.
    public init(reason: String) {
        self.reason = reason
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        guard !TextCheck.isBlank(reason) else { throw Objection(.reasonMissing, .a09) }
        let fact = ServiceNotProved(
            stamp: context.stamp(matter, .a09),
            stage: matter.staying,
            round: matter.round?.number ?? 0,
            reason: reason,
            clocks: [try matter.termInForce().notice]
        )
        return [.serviceNotProved(fact)] + (try context.windowClosed(matter, in: matter.stage))
    }
}
