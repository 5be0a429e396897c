import Contracts

/// Enters the decision taken in КҚП АЖ. Source: R9.6, DL-07, A-35.
public struct EnterDecision: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.enterDecision
    /// What shows the entry.
    public let document: Document?

    /// The order.
    public init(document: Document? = nil) {
        self.document = document
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        let isGrant = matter.stage == .grantPlanned
        let clocks = isGrant ? [try context.nextWorkingDay(.afterGrant, provider: matter.provider)] : []
        let fact = DecisionEntered(
            stamp: context.stamp(matter, .r9_6, .dl07),
            stage: isGrant ? matter.going(to: .granted) : matter.staying,
            document: document,
            clocks: clocks
        )
        return [.decisionEntered(fact)]
    }
}
