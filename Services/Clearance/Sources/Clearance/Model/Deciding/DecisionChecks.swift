import CivilTime
import Directory
import Law

extension ClearanceContext {
    /// Whether the caller belongs to the staff of the decision maker, or of those who came in its place.
    func checkDesk(of maker: DecisionMaker, _ matter: ClearanceRequest, _ rule: RuleID) throws(Objection) {
        let desks = matter.competent(for: maker).compactMap(\.desk)
        guard desks.contains(where: { $0 == caller.actor.body }) else {
            throw Objection(.notYourBody, rule, details: [maker.code])
        }
    }

    /// Whether the head may decide now: prepared by another person, in a shown capacity, still competent, nothing lapsed.
    /// - Returns: the obligations one decision covers (CL-12, CL-16).
    func checkDecision(
        _ maker: DecisionMaker,
        _ capacity: SignerCapacity,
        _ outcome: ProposedOutcome,
        _ matter: ClearanceRequest
    ) throws(Objection) -> [ObligationID] {
        try checkDesk(of: maker, matter, .r12_1)
        try checkOutcome(outcome, matter, maker)
        guard capacity.isShown else { throw Objection(.capacityNotShown, .cl18) }
        guard let preparation = matter.preparations[maker] else {
            throw Objection(.notPrepared, outcome.rule, waysOut: [.prepare])
        }
        guard !isCaller(preparation.by, preparation.person) else { throw Objection(.samePerson, outcome.rule) }
        let pending = matter.parts(of: maker, .pending)
        for part in pending {
            guard let obligation = matter.obligation(part.obligation) else { continue }
            let name = [obligation.id.rawValue]
            if let end = matter.ends[obligation.id], end < today { throw Objection(.obligationLapsed, .cl22, details: name) }
            // From the first moment of the act's day on, the successor decides (CL-19).
            guard routing.answer(obligation, of: matter, on: today).has(maker) else {
                throw Objection(.noLongerCompetent, .cl19, details: name)
            }
        }
        return pending.map(\.obligation)
    }

    /// A decision with the next number.
    func decision(
        _ capacity: SignerCapacity,
        until: Day?,
        reasons: ShownReasons?,
        sealed: SealedEntryID?,
        _ matter: ClearanceRequest
    ) throws(Objection) -> MakerDecision {
        guard let officer = caller.actor.officer, let number = matter.number.decision(matter.decisionsTaken + 1) else {
            throw Objection(.roleMissing, .r12_1)
        }
        return MakerDecision(
            number: number,
            at: now,
            by: officer,
            capacity: capacity,
            until: until,
            reasons: reasons,
            sealed: sealed
        )
    }
}
