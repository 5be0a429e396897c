/// A second person approves the proposed decision maker; the parts move and their clock restarts. Source: design 7, CL-19.
public struct ApproveOverride: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.approveOverride

    /// The order.
    public init() {}

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        guard let proposed = matter.proposedOverride, let first = proposed.stamp.by.officer else {
            throw Objection(.overrideMissing, .a22)
        }
        guard !context.isCaller(first, proposed.person) else { throw Objection(.samePerson, .a22) }
        try context.checkOverride(proposed.from, proposed.to, matter)
        let moved = matter.parts(of: proposed.from, .pending)
        var parts: [ReleasedPart] = []
        for part in moved { parts.append(try context.released(part, since: context.today)) }
        emission.emit(
            .overrideApproved(
                OverrideApproved(
                    stamp: context.stamp(matter, .a22, .cl19),
                    stage: matter.going(to: .submitted),
                    proposedBy: first,
                    from: proposed.from,
                    to: proposed.to,
                    anchors: moved.map { anchored($0.obligation, matter, proposed, context) },
                    parts: parts
                )
            )
        )
        try context.route(&emission)
    }

    /// The decision makers of an obligation as they are, with the new one in place of the old.
    private func anchored(
        _ id: ObligationID,
        _ matter: ClearanceRequest,
        _ proposed: OverrideProposed,
        _ context: ClearanceContext
    ) -> AnchoredObligation {
        let makers = Set(matter.parts.filter { $0.obligation == id }.map { $0.maker == proposed.from ? proposed.to : $0.maker })
        let number = matter.obligation(id)?.number
        return AnchoredObligation(
            obligation: id,
            anchors: makers.sorted().map { $0.anchor(since: context.today, number: number) }
        )
    }
}
