/// The head revokes what was granted, until the exit decision is issued. Source: CL-24.
public struct RevokeGrant: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.revoke
    /// Who revokes.
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
        _ = try context.checkDecision(maker, capacity, .revoke(reasons), emission.matter)
        let matter = emission.matter
        let stamp = context.stamp(matter, .cl24, .cl27)
        let sealed = try emission.seal(grounds, of: maker, stamp)
        let decision = try context.decision(capacity, until: nil, reasons: reasons, sealed: sealed, matter)
        emission.emit(
            .revoked(
                ClearanceRevoked(
                    stamp: stamp,
                    stage: matter.going(to: .revoked),
                    maker: maker,
                    decision: decision,
                    notice: matter.notice(.revoked, revocation: decision)
                )
            )
        )
    }
}
