import Law

/// Moves what is with somebody not competent any more; given when an act takes effect or comes to be known. Source: CL-19.
public struct Reroute: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.reroute

    /// The order.
    public init() {}

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        let lost = try context.lost(matter)
        if matter.state == .granted {
            // The grant rested on a decision that does not count; the holder asks anew.
            guard let number = lost.compactMap(\.voided).first else { return try inherit(&emission, context) }
            let fact = ClearanceSuperseded(
                stamp: context.stamp(matter, .cl19),
                stage: matter.going(to: .superseded),
                cause: .notCompetent(number),
                notice: matter.notice(.superseded)
            )
            return emission.emit(.superseded(fact))
        }
        guard let first = lost.first else { return }
        let stage = matter.state == .routed ? matter.going(to: .submitted) : matter.staying
        let basis: RuleID = first.maker.isHead ? .r12_2 : .r12_3
        emission.emit(
            .partsReleased(PartsReleased(stamp: context.stamp(matter, .cl19, basis), stage: stage, parts: lost))
        )
        if emission.matter.state == .submitted { try context.route(&emission) }
    }

    /// A grant stays good when its decision maker changes; those who came in its place can revoke it.
    private func inherit(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        let inherited = context.inherited(matter)
        guard inherited != matter.inherited else { return }
        let stamp = context.stamp(matter, .r12_2, .r12_3, .cl24)
        emission.emit(.grantsInherited(GrantsInherited(stamp: stamp, stage: matter.staying, grants: inherited)))
    }
}

extension DecisionMaker {
    /// Whether it is the head of an organisation.
    var isHead: Bool { if case .head = self { true } else { false } }
}
