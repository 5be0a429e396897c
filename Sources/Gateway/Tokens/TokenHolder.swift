import Directory
import MessageBus
import StrictJSON

/// Whom a token stands for: a member of a body's staff with roles, the portal, an operator, or the adapter of another information system.
struct TokenHolder: Sendable, Equatable {
    /// The word that makes a token one of the portal's, in place of roles.
    static let portalWord = "portalClient"
    /// The word that makes a token an operator's, in place of roles.
    static let operatorWord = "operator"
    /// The word that makes a token an adapter's, in place of roles.
    static let adapterWord = "adapter"

    /// The person's id at the body, or the portal's or the information system's name.
    let staff: String
    /// The body's id; empty for the portal, operators and adapters, who belong to none.
    let body: String
    /// What the holder may do, as the wire spells it.
    let roles: [String]
    /// Which person a member of staff is, where that is known: without it nobody acts on clearances.
    let iin: String?
    /// Who the holder is to services.
    let principal: Principal
    /// The same as JSON, made once.
    let json: [UInt8]

    /// Nil when one of the texts is not of its form.
    init?(staff: String, body: String, roles: [String], iin: String? = nil) {
        switch roles {
        case [Self.portalWord]:
            guard body.isEmpty, iin == nil, let client = ClientID(rawValue: staff) else { return nil }
            principal = .portal(client, onBehalfOf: nil)
        case [Self.operatorWord]:
            guard body.isEmpty, iin == nil, let id = StaffID(rawValue: staff) else { return nil }
            principal = .operator(id)
        case [Self.adapterWord]:
            guard body.isEmpty, iin == nil, let system = ExternalSystem(rawValue: staff) else { return nil }
            principal = .adapter(system)
        default:
            let known = roles.compactMap(Role.init(rawValue:))
            guard !known.isEmpty, known.count == roles.count, let id = StaffID(rawValue: staff), let body = BodyID(rawValue: body)
            else {
                return nil
            }
            let person = iin.flatMap(IIN.init(rawValue:))
            guard (person == nil) == (iin == nil) else { return nil }
            principal = .staff(id, of: body, roles: Set(known), person: person)
        }
        self.staff = staff
        self.body = body
        self.roles = roles
        self.iin = iin
        json = principal.jsonBytes
    }

    /// The portal, filing for this person now.
    func json(onBehalfOf iin: IIN) -> [UInt8]? {
        guard case .portal(let client, _) = principal else { return nil }
        return Principal.portal(client, onBehalfOf: iin).jsonBytes
    }
}
