/// What happens to a complaint that arrives outside the table's four places. Source: rules 7.2, "Further arrivals".
public struct FurtherRoute: Hashable, Sendable {
    /// The arrival.
    public let arrival: FurtherArrival
    /// Whether something has arrived at all: a call and a preview start no clock and get no number.
    public let isReceived: Bool
    /// What has to happen.
    public let duties: [RoutingDuty]
    /// Where the complaint goes next.
    public let next: RoutingActor?
    /// What the complainant is told.
    public let message: RoutingMessage
    /// The rules behind it.
    public let basis: [RoutingBasis]
}

extension RoutingTable {
    /// The row of a further arrival.
    public static func further(_ arrival: FurtherArrival) -> FurtherRoute {
        switch arrival {
        case .stateCorporationFrontDesk:
            return FurtherRoute(
                arrival: arrival,
                isReceived: true,
                duties: [redirect(.stateCorporationDesk, to: .provider, mark: .inferred)],
                next: .provider,
                message: .redirected,
                basis: [RoutingBasis(.dx5, .inferred)]
            )
        case .contactCentre1414:
            return FurtherRoute(
                arrival: arrival,
                isReceived: false,
                duties: [RoutingDuty(.contactCentre, .explainHowToComplain, to: .complainant, mark: .inferred)],
                next: nil,
                message: .waysToComplain,
                basis: [RoutingBasis(.r15_1, .inferred)]
            )
        case .interfacePreview:
            return FurtherRoute(
                arrival: arrival,
                isReceived: false,
                duties: [RoutingDuty(.interface, .showCell, to: .complainant, mark: .inferred)],
                next: nil,
                message: .routeBeforeFiling,
                basis: [RoutingBasis(.r15_1, .inferred)]
            )
        case .stateCorporationHead:
            // No source gives the head a term; the five days of R15.4 are used by analogy (older practice).
            return FurtherRoute(
                arrival: arrival,
                isReceived: true,
                duties: [
                    RoutingDuty(.stateCorporationHead, .register, by: .registration, from: .receipt, mark: .inferred),
                    RoutingDuty(.stateCorporationHead, .consider, by: .answer, from: .registration, mark: .outside),
                ],
                next: nil,
                message: .consideredHere,
                basis: [RoutingBasis(.a16, .inferred)]
            )
        }
    }
}
