import Law

/// The security officer prepares a decision for the head. Source: CL-20, CL-24, CL-27.
public struct PrepareDecision: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.prepare
    /// For whom.
    public let maker: DecisionMaker
    /// What is proposed.
    public let outcome: ProposedOutcome
    /// Sealed grounds.
    public let grounds: SealedGrounds?

    /// The order.
    public init(maker: DecisionMaker, outcome: ProposedOutcome, grounds: SealedGrounds? = nil) {
        self.maker = maker
        self.outcome = outcome
        self.grounds = grounds
    }

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        try context.checkDesk(of: maker, matter, .r12_1)
        try context.checkOutcome(outcome, matter, maker)
        guard let officer = context.caller.actor.officer else { throw Objection(.roleMissing, .r12_1) }
        let stamp = context.stamp(matter, .r12_1, outcome.rule)
        let sealed = try emission.seal(grounds, of: maker, stamp)
        let preparation = Preparation(by: officer, person: context.person, at: context.now, outcome: outcome, sealed: sealed)
        emission.emit(
            .decisionPrepared(
                DecisionPrepared(stamp: stamp, stage: matter.staying, maker: maker, preparation: preparation)
            )
        )
    }
}

extension ProposedOutcome {
    /// The rule it rests on.
    var rule: RuleID {
        switch self {
        case .grant: .cl20
        case .refuse: .cl27
        case .revoke: .cl24
        }
    }
}

extension ClearanceContext {
    /// Whether an outcome can be proposed now.
    func checkOutcome(_ outcome: ProposedOutcome, _ matter: ClearanceRequest, _ maker: DecisionMaker) throws(Objection) {
        if let reasons = outcome.reasons, !reasons.isSaid { throw Objection(.reasonsNotShown, .cl27) }
        switch outcome {
        case .grant, .refuse:
            guard matter.state == .routed else { throw Objection(.stateForbids, outcome.rule) }
            guard !matter.parts(of: maker, .pending).isEmpty else {
                throw Objection(.nothingPending, .cl20, details: [maker.code])
            }
        case .revoke:
            guard matter.state == .granted else { throw Objection(.stateForbids, .cl24) }
            guard !matter.isExitDecisionIssued else { throw Objection(.exitDecisionIssued, .cl24, waysOut: [.sendNote]) }
            guard !matter.parts(of: maker, .granted).isEmpty else {
                throw Objection(.notGrantedByYou, .cl24, details: [maker.code])
            }
        }
        if case .grant(let until?) = outcome, until < today { throw Objection(.inThePast, .cl25) }
    }
}
