extension RoutingTable {
    /// Complaints against the provider or its officer. Source: rules 7.2, RT-OFF-… and RT-PRV-….
    static func providerCell(_ id: RoutingCellID) -> RoutingCell {
        switch id.arrival {
        case .provider:
            return RoutingCell(
                id: id,
                duties: selfReview(id, from: .receipt),
                next: .superiorBody,
                message: .satisfiedOrForwarded,
                basis: fourSubparagraphs
            )
        case .official:
            // The clock does not wait for the officer to walk to the chancellery.
            let handOver = RoutingDuty(
                .officer,
                .handToChancellery,
                to: .provider,
                by: .registration,
                from: .receiptByOfficial,
                mark: .inferred
            )
            return RoutingCell(
                id: id,
                duties: [handOver] + selfReview(id, from: .receiptByOfficial),
                next: .superiorBody,
                message: .satisfiedOrForwarded,
                basis: id.respondent == .officer
                    ? fourSubparagraphs : [RoutingBasis(.r15_2, .source), RoutingBasis(.rtPrvOfc, .inferred)]
            )
        case .superiorBody:
            return RoutingCell(
                id: id,
                duties: [
                    RoutingDuty(.superiorBody, .register, by: .registration, from: .receipt, mark: .source),
                    RoutingDuty(.superiorBody, .sendCopyAndCallForCase, to: .provider, mark: .inferred),
                    RoutingDuty(
                        .provider,
                        .deliverCase,
                        to: .superiorBody,
                        by: .caseDelivery,
                        from: .copyReceived,
                        mark: .inferred
                    ),
                    RoutingDuty(.superiorBody, .consider, by: .superiorConsideration, from: .receipt, mark: .unverified),
                ],
                next: nil,
                message: .consideredHere,
                basis: [RoutingBasis(.r14_1, .source), RoutingBasis(.a17, .inferred)]
            )
        case .qualityBody:
            return qualityCell(id, callsForCase: true)
        }
    }

    private static func selfReview(_ id: RoutingCellID, from receipt: RoutingStart) -> [RoutingDuty] {
        [
            RoutingDuty(.provider, .register, by: .registration, from: receipt, mark: .source),
            RoutingDuty(
                id.respondent == .officer ? .officer : .provider,
                .satisfyInFull,
                by: .fullSatisfaction,
                from: receipt,
                mark: .source
            ),
            RoutingDuty(.provider, .forwardWithCase, to: .superiorBody, by: .forwarding, from: receipt, mark: .source),
            RoutingDuty(.provider, .answer, to: .complainant, by: .answer, from: .registration, mark: .source),
        ]
    }

    private static var fourSubparagraphs: [RoutingBasis] {
        [
            RoutingBasis(.r15_1, .source), RoutingBasis(.r15_2, .source), RoutingBasis(.r15_3, .source),
            RoutingBasis(.r15_4, .source),
        ]
    }
}
