extension RoutingTable {
    /// Complaints against an employee of the State Corporation. Source: rules 7.2, RT-SCE-…; A-16.
    static func employeeCell(_ id: RoutingCellID) -> RoutingCell {
        switch id.arrival {
        case .provider:
            return redirectCell(
                id,
                duties: [redirect(.provider, to: .stateCorporationHead, mark: .outside)],
                next: .stateCorporationHead,
                basis: [RoutingBasis(.a16, .inferred), RoutingBasis(.dx5, .outside)]
            )
        case .official:
            return redirectCell(
                id,
                duties: [
                    redirect(.officer, to: .stateCorporationHead, mark: .inferred, when: .officialIsPoliceOfficer),
                    RoutingDuty(
                        .stateCorporationEmployee,
                        .handToHead,
                        to: .stateCorporationHead,
                        by: .redirecting,
                        from: .receiptByOfficial,
                        mark: .inferred,
                        when: .officialIsStateCorporationEmployee
                    ),
                ],
                next: .stateCorporationHead,
                basis: [RoutingBasis(.a16, .inferred)]
            )
        case .superiorBody:
            return redirectCell(
                id,
                duties: [
                    redirect(.superiorBody, to: .stateCorporationHead, mark: .inferred),
                    redirect(.superiorBody, to: .qualityBody, mark: .inferred, when: .complainantChoseQualityBody),
                ],
                next: .stateCorporationHead,
                basis: [RoutingBasis(.a16, .inferred), RoutingBasis(.dx5, .outside)]
            )
        case .qualityBody:
            return qualityCell(id, callsForCase: false)
        }
    }

    /// Complaints against the State Corporation: the quality body. Source: rules 7.2, RT-SC-…; A-16.
    static func corporationCell(_ id: RoutingCellID) -> RoutingCell {
        let actor: RoutingActor
        switch id.arrival {
        case .provider: actor = .provider
        case .official: actor = .officer
        case .superiorBody: actor = .superiorBody
        case .qualityBody: return qualityCell(id, callsForCase: false)
        }
        return redirectCell(
            id,
            duties: [redirect(actor, to: .qualityBody, mark: .inferred)],
            next: .qualityBody,
            basis: [RoutingBasis(.a16, .inferred), RoutingBasis(.dx5, .outside)]
        )
    }

    /// One redirecting duty within three working days of receipt. Source: DX-5.
    static func redirect(
        _ actor: RoutingActor,
        to addressee: RoutingActor,
        mark: RuleMark,
        when condition: RoutingCondition? = nil
    ) -> RoutingDuty {
        let start: RoutingStart = actor == .officer ? .receiptByOfficial : .receipt
        return RoutingDuty(actor, .redirect, to: addressee, by: .redirecting, from: start, mark: mark, when: condition)
    }

    /// A cell whose complaint leaves as misaddressed, the complainant being told at the same time. Source: DX-5.
    static func redirectCell(_ id: RoutingCellID, duties: [RoutingDuty], next: RoutingActor, basis: [RoutingBasis]) -> RoutingCell
    {
        RoutingCell(id: id, duties: duties, next: next, message: .redirected, basis: basis)
    }
}
