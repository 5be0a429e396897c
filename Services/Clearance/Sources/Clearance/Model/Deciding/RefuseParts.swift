/// The head refuses: one decision for all obligations before this decision maker. Source: CL-18, CL-20, CL-27.
public struct RefuseParts: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.refuse
    /// Who decides.
    public let maker: DecisionMaker
    /// In what capacity the signer signs.
    public let capacity: SignerCapacity
    /// What the holder is told.
    public let reasons: ShownReasons
    /// Sealed grounds.
    public let grounds: SealedGrounds?

    /// The order.
    public init(maker: DecisionMaker, capacity: SignerCapacity, reasons: ShownReasons, grounds: SealedGrounds? = nil) {
        self.maker = maker
        self.capacity = capacity
        self.reasons = reasons
        self.grounds = grounds
    }

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let covered = try context.checkDecision(maker, capacity, .refuse(reasons), emission.matter)
        let matter = emission.matter
        let stamp = context.stamp(matter, .r12_1, .cl27)
        let sealed = try emission.seal(grounds, of: maker, stamp)
        let decision = try context.decision(capacity, until: nil, reasons: reasons, sealed: sealed, matter)
        let fact = MakerRefused(stamp: stamp, stage: matter.staying, maker: maker, obligations: covered, decision: decision)
        emission.emit(.makerRefused(fact))
        context.settle(&emission)
    }
}
