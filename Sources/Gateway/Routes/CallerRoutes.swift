import Contracts
import Directory
import Law
import StrictJSON

/// Who the caller is, as the gateway knows it.
enum CallerRoutes {
    /// The operations.
    static let all: [Route] = [Route(.get, "/v1/me", "getCaller", by: .staffOrFiler, personal: true, tell)]

    private static func tell(_ exchange: Exchange) {
        guard case .token(let id) = exchange.caller.kind, let token = exchange.gateway.tokens.record(id) else {
            return answer(exchange) { $0.field("kind", "filer") }
        }
        let areas = Area.allCases.filter { $0.isOpen(to: token.holder.principal) }
        guard case .staff = token.holder.principal else {
            return answer(exchange) { write(token, seeing: areas, exchange, &$0) }
        }
        // Which roles see clearances is that service's own knowledge. While it is away, nothing is hidden for its sake.
        let link = exchange.gateway.link(.clearance)
        link.call(ChangeDesk.viewersCall, ChangeDesk.question(exchange.caller), lane: .questions) { result in
            var areas = areas
            if case .failure(.refused) = result {} else { areas.append(.clearances) }
            answer(exchange) { write(token, seeing: areas, exchange, &$0) }
        }
    }

    private static func answer(_ exchange: Exchange, _ members: (inout JSONWriter) -> Void) {
        var writer = JSONWriter(reserving: 512)
        writer.object { writer in
            members(&writer)
            writer.field("language", exchange.language.rawValue)
        }
        exchange.answerInLanguage(json: writer.take())
    }

    private static func write(_ token: TokenRecord, seeing areas: [Area], _ exchange: Exchange, _ writer: inout JSONWriter) {
        let holder = token.holder
        switch holder.principal {
        case .portal: writer.field("kind", "portal")
        case .operator: writer.field("kind", "operator")
        default: writer.field("kind", "staff")
        }
        writer.field("id", holder.staff)
        if !holder.body.isEmpty {
            writer.object("body") { writer in
                writer.field("id", holder.body)
                // An organisation with secret-holders is in the clearance service's register alone.
                if let body = BodyID(rawValue: holder.body).flatMap(exchange.gateway.law.bodies.body) {
                    writer.field("name", body.name)
                }
            }
        }
        let roles = holder.principal.roles
        writer.array("roles") { writer in for role in Role.allCases where roles.contains(role) { writer.string(role.rawValue) } }
        writer.field("expires", token.expires.rfc3339)
        writer.array("sees") { writer in for area in areas { writer.string(area.rawValue) } }
    }

    /// What a caller may have to do with at all; the services decide the rest from the matter itself.
    private enum Area: String, CaseIterable {
        case complaints, cases, clearances, reports, operation

        /// Whether credentials alone say so.
        func isOpen(to principal: Principal) -> Bool {
            switch (self, principal) {
            // The staff of an organisation belongs to no body that complaints or cases are with.
            case (.complaints, .staff(_, _, let roles, _)), (.cases, .staff(_, _, let roles, _)):
                !roles.isSubset(of: [.securityOfficer, .headOfOrganisation])
            case (.reports, .staff(_, _, let roles, _)): !roles.isDisjoint(with: Role.readingReports)
            case (.operation, .operator), (.cases, .portal), (.clearances, .portal): true
            default: false
            }
        }
    }
}
