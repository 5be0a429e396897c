import CivilTime
import Contracts
import Directory
import Law
import StrictJSON

/// What a legal officer finds about an obligation that no rule could route.
public enum HandFinding: Hashable, Sendable, Codable {
    /// These decide; every one of them must grant.
    case decidedBy([DecisionMaker])
    /// The restriction ended, by this evidence of the organisation (CL-21).
    case ended(lastDay: Day, evidence: Document)
    /// The register and the rules find the decision maker: its entries were completed, or a claimed end was not proved.
    case byRules

    private enum DecidedByCodingKeys: String, CodingKey {
        case _0 = "makers"
    }
}

/// A finding on one obligation.
public struct HandRoute: Hashable, Sendable, Codable {
    /// The obligation.
    public let obligation: ObligationID
    /// What was found.
    public let finding: HandFinding

    /// A finding.
    public init(_ obligation: ObligationID, _ finding: HandFinding) {
        self.obligation = obligation
        self.finding = finding
    }
}

/// A legal officer finds the decision makers; nothing is ever granted for want of one. Source: rules 8.3, 11.4.
public struct RouteByHand: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.route
    /// One finding for everything that waits.
    public let routes: [HandRoute]
    /// Why.
    public let reasons: String

    /// The order.
    public init(routes: [HandRoute], reasons: String) {
        self.routes = routes
        self.reasons = reasons
    }

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        guard !TextCheck.isBlank(reasons) else { throw Objection(.reasonMissing, .a22) }
        guard Set(routes.map(\.obligation)).count == routes.count else { throw Objection(.obligationRepeated, .a22) }
        var anchors: [AnchoredObligation] = []
        var ends: [ProvedEnd] = []
        for route in routes {
            let name = [route.obligation.rawValue]
            guard let obligation = matter.obligation(route.obligation), matter.awaiting.contains(obligation.id) else {
                throw Objection(.obligationUnknown, .a22, details: name)
            }
            switch route.finding {
            case .decidedBy(let makers):
                guard !makers.isEmpty else { throw Objection(.makerUnknown, .a22, details: name) }
                for maker in makers where !context.routing.knows(maker, on: context.today) {
                    throw Objection(.makerUnknown, .a22, details: [maker.code])
                }
                let chosen = Set(makers).sorted().map { $0.anchor(since: context.today, number: obligation.number) }
                anchors.append(AnchoredObligation(obligation: obligation.id, anchors: chosen))
            case .ended(let lastDay, let evidence):
                guard lastDay >= obligation.signedOn else { throw Objection(.endBeforeStart, .cl21, details: name) }
                guard lastDay < context.today else { throw Objection(.inTheFuture, .cl21, details: name) }
                ends.append(ProvedEnd(obligation: obligation.id, lastDay: lastDay, evidence: evidence))
            case .byRules:
                anchors.append(AnchoredObligation(obligation: obligation.id, anchors: matter.anchors(of: obligation)))
            }
        }
        try emit(anchors, ends, &emission, context)
        context.settle(&emission)
    }

    private func emit(
        _ anchors: [AnchoredObligation],
        _ ends: [ProvedEnd],
        _ emission: inout Emission,
        _ context: ClearanceContext
    ) throws(Objection) {
        let matter = emission.matter
        var found = matter
        for anchored in anchors { found.anchors[anchored.obligation] = anchored.anchors }
        for end in ends { found.ends[end.obligation] = end.lastDay }
        found.judged.formUnion(routes.map(\.obligation))
        let plan = context.plan(found)
        guard plan.gaps.isEmpty else {
            throw Objection(.gapsLeft, .a22, details: plan.gaps.map(\.obligation.rawValue))
        }
        emission.emit(
            .routedByHand(
                RoutedByHand(
                    stamp: Stamp(at: context.now, by: context.caller.actor, edition: matter.edition, basis: plan.basis),
                    stage: matter.going(to: .routed),
                    anchors: anchors,
                    ends: ends,
                    reasons: reasons,
                    parts: plan.parts,
                    ended: plan.ended,
                    clocks: try context.clocks(plan.parts, matter)
                )
            )
        )
    }
}
