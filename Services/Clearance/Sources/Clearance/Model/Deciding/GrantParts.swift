import CivilTime

/// The head permits: one decision for all obligations before this decision maker. Source: R12.1, CL-12, CL-16, CL-18, CL-20.
public struct GrantParts: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.grant
    /// Who decides.
    public let maker: DecisionMaker
    /// In what capacity the signer signs.
    public let capacity: SignerCapacity
    /// The last day it is good for; nil for the usual time (CL-25).
    public let until: Day?

    /// The order.
    public init(maker: DecisionMaker, capacity: SignerCapacity, until: Day? = nil) {
        self.maker = maker
        self.capacity = capacity
        self.until = until
    }

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let outcome = ProposedOutcome.grant(until: until)
        let covered = try context.checkDecision(maker, capacity, outcome, emission.matter)
        let matter = emission.matter
        let decision = try context.decision(capacity, until: until, reasons: nil, sealed: nil, matter)
        emission.emit(
            .makerGranted(
                MakerGranted(
                    stamp: context.stamp(matter, .r12_1, .cl20),
                    stage: matter.staying,
                    maker: maker,
                    obligations: covered,
                    decision: decision
                )
            )
        )
        context.settle(&emission)
    }
}
