extension RoutingTable {
    /// Complaints against the reviewing (superior) body itself. Source: rules 7.2, RT-RB-…; A-15.
    static func reviewingBodyCell(_ id: RoutingCellID) -> RoutingCell {
        switch id.arrival {
        case .provider, .official:
            let actor: RoutingActor = id.arrival == .provider ? .provider : .officer
            return redirectCell(
                id,
                duties: [redirect(actor, to: .superiorOfReviewingBody, mark: .inferred)],
                next: .superiorOfReviewingBody,
                basis: [RoutingBasis(.a15, .inferred), RoutingBasis(.dx5, .outside)]
            )
        case .superiorBody:
            // Here the superior body is "the body complained of": ¶15 applies to it by analogy.
            return RoutingCell(
                id: id,
                duties: [
                    RoutingDuty(.superiorBody, .register, by: .registration, from: .receipt, mark: .source),
                    RoutingDuty(.superiorBody, .satisfyInFull, by: .fullSatisfaction, from: .receipt, mark: .inferred),
                    RoutingDuty(
                        .superiorBody,
                        .forwardWithCase,
                        to: .superiorOfReviewingBody,
                        by: .forwarding,
                        from: .receipt,
                        mark: .inferred,
                        when: .superiorExists
                    ),
                    RoutingDuty(
                        .superiorBody,
                        .tellOfNextInstance,
                        to: .complainant,
                        by: .forwarding,
                        from: .receipt,
                        mark: .inferred,
                        when: .noSuperiorExists
                    ),
                ],
                next: .superiorOfReviewingBody,
                message: .satisfiedOrForwarded,
                basis: [RoutingBasis(.r15_2, .inferred), RoutingBasis(.r15_3, .inferred)]
            )
        case .qualityBody:
            return RoutingCell(
                id: id,
                duties: [
                    RoutingDuty(.qualityBody, .register, by: .registration, from: .receipt, mark: .source),
                    RoutingDuty(
                        .qualityBody,
                        .consider,
                        by: .qualityConsideration,
                        from: .registration,
                        mark: .source,
                        when: .concernsServiceQuality
                    ),
                    RoutingDuty(.qualityBody, .tellOfNextInstance, to: .complainant, mark: .inferred, when: .concernsLegality),
                ],
                next: nil,
                message: .nextInstance,
                basis: [RoutingBasis(.r15_5, .source), RoutingBasis(.a15, .inferred)]
            )
        }
    }
}
