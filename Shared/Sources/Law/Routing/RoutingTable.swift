/// The routing table of complaints: five respondents times four arrivals, and the further arrivals. Source: rules 7.2.
public enum RoutingTable {
    /// The cell of a respondent and an arrival.
    public static func cell(_ respondent: RespondentKind, _ arrival: Arrival) -> RoutingCell {
        let id = RoutingCellID(respondent, arrival)
        switch respondent {
        case .officer, .provider: return providerCell(id)
        case .stateCorporationEmployee: return employeeCell(id)
        case .stateCorporation: return corporationCell(id)
        case .reviewingBody: return reviewingBodyCell(id)
        }
    }

    /// The cell with this id.
    public static func cell(_ id: RoutingCellID) -> RoutingCell { cell(id.respondent, id.arrival) }

    /// All twenty cells, in the rulebook's order.
    public static var all: [RoutingCell] { RoutingCellID.all.map(cell) }

    /// The quality body considers within fifteen working days whoever is complained of. Source: R15.5.
    static func qualityCell(_ id: RoutingCellID, callsForCase: Bool) -> RoutingCell {
        var duties = [RoutingDuty(.qualityBody, .register, by: .registration, from: .receipt, mark: .source)]
        if callsForCase { duties.append(RoutingDuty(.qualityBody, .sendCopyAndCallForCase, to: .provider, mark: .source)) }
        duties.append(RoutingDuty(.qualityBody, .consider, by: .qualityConsideration, from: .registration, mark: .source))
        return RoutingCell(id: id, duties: duties, next: nil, message: .consideredHere, basis: [RoutingBasis(.r15_5, .source)])
    }
}
