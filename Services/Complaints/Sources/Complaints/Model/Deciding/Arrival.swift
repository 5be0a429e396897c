import Directory
import Law

extension ReceiveComplaint {
    /// The row of the routing table: it follows from what the body is to the one complained of, never from what the filer says it is. Nil where
    /// nothing is received. Source: rules 7.2 (the core computes the cell), A-15, A-16.
    func arrival(in bodies: BodyDirectory) -> ComplaintRoute? {
        // What is passed on runs on the row with which it was passed on.
        if origin != nil { return at.route(about: respondent.kind) }
        if at == .contactCentre1414 { return nil }
        switch bodies.body(body)?.kind {
        case .qualityControlBody: return .cell(RoutingCellID(respondent.kind, .qualityBody))
        case .stateCorporation: return atCorporation
        case let kind: return atPolice(isProvider: kind == .provider, bodies)
        }
    }

    /// Its head considers complaints about its employees; everything else is only passed on from there.
    private var atCorporation: ComplaintRoute {
        switch (respondent.kind, at) {
        case (.stateCorporationEmployee, .stateCorporationHead): .stateCorporationHead
        case (.stateCorporationEmployee, .official): .cell(RoutingCellID(respondent.kind, .official))
        default: .frontDesk
        }
    }

    private func atPolice(isProvider: Bool, _ bodies: BodyDirectory) -> ComplaintRoute {
        let own: Arrival = at == .official ? .official : .provider
        let isOwn = body == respondent.body
        let isAbove = bodies.superior(of: respondent.body)?.id == body
        switch respondent.kind {
        case .officer, .provider:
            if isOwn { return .cell(RoutingCellID(respondent.kind, own)) }
            return isAbove ? .cell(RoutingCellID(respondent.kind, .superiorBody)) : .misaddressed
        case .reviewingBody:
            if isOwn { return .cell(RoutingCellID(.reviewingBody, .superiorBody)) }
            // Seen from the body above it, a reviewing body is a body complained of like any other.
            if isAbove { return .cell(RoutingCellID(.provider, .superiorBody)) }
            return isProvider ? .cell(RoutingCellID(.reviewingBody, own)) : .misaddressed
        case .stateCorporation, .stateCorporationEmployee:
            return .cell(RoutingCellID(respondent.kind, isProvider || own == .official ? own : .superiorBody))
        }
    }
}

extension Respondent {
    /// The respondent as the row sees it.
    func seen(on route: ComplaintRoute) -> Respondent {
        guard case .cell(let id) = route else { return self }
        return Respondent(kind: id.respondent, body: body, officer: officer)
    }
}
