import StrictJSON

/// Proposes another decision maker than the computed one; a second person must approve. Source: design 7.
public struct ProposeOverride: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.proposeOverride
    /// Whose pending parts are concerned.
    public let from: DecisionMaker
    /// The other decision maker.
    public let to: DecisionMaker
    /// Why.
    public let reasons: String

    /// The order.
    public init(from: DecisionMaker, to: DecisionMaker, reasons: String) {
        self.from = from
        self.to = to
        self.reasons = reasons
    }

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        guard !TextCheck.isBlank(reasons) else { throw Objection(.reasonMissing, .a22) }
        try context.checkOverride(from, to, matter)
        emission.emit(
            .overrideProposed(
                OverrideProposed(
                    stamp: context.stamp(matter, .a22),
                    stage: matter.staying,
                    person: context.person,
                    from: from,
                    to: to,
                    reasons: reasons
                )
            )
        )
    }
}

extension ClearanceContext {
    func checkOverride(_ from: DecisionMaker, _ to: DecisionMaker, _ matter: ClearanceRequest) throws(Objection) {
        guard !matter.parts(of: from, .pending).isEmpty else { throw Objection(.nothingPending, .a22, details: [from.code]) }
        guard from != to, routing.knows(to, on: today) else { throw Objection(.makerUnknown, .a22, details: [to.code]) }
    }
}
