import StrictJSON

/// Who asks: established by the gateway or by the bus before anything is decided, never taken from a command's own words.
public enum Principal: Hashable, Sendable {
    /// A member of a body's staff. Without a role nothing is allowed. `person` says who it is as a citizen, where that is known: nobody
    /// decides on an own matter.
    case staff(StaffID, of: BodyID, roles: Set<Role>, person: IIN? = nil)
    /// Whoever holds the tracking code of a complaint.
    case filer(TrackingCode)
    /// A program that files for people, and for whom it does so now.
    case portal(ClientID, onBehalfOf: IIN?)
    /// Somebody who runs the machines: sees health and lag, not matters.
    case `operator`(StaffID)
    /// Another process of this system.
    case service(ClientID)
    /// The adapter of another information system: it reports what was answered there, and nothing else.
    case adapter(ExternalSystem)
    /// Nobody we know. May file: acceptance is never refused (rulebook 7.3).
    case anonymous

    /// Kinds on the wire.
    private enum Kind: String, CaseIterable { case staff, filer, portal, `operator`, service, adapter, anonymous }

    /// The roles of a member of staff, else none.
    public var roles: Set<Role> { if case .staff(_, _, let roles, _) = self { roles } else { [] } }

    /// The body of a member of staff.
    public var body: BodyID? { if case .staff(_, let body, _, _) = self { body } else { nil } }

    /// Which citizen a member of staff is; nil where that is not known, and for everybody else.
    public var person: IIN? { if case .staff(_, _, _, let person) = self { person } else { nil } }

    /// The person, if it is a member of staff or an operator.
    public var staff: StaffID? {
        switch self {
        case .staff(let id, _, _, _), .operator(let id): id
        default: nil
        }
    }
}

extension Principal: FieldCodable {
    /// Reads `{"kind":"staff","id":…,"body":…,"roles":[…],"iin"?:…}`, `{"kind":"filer","tracking":…}`, `{"kind":"portal","client":…,"iin"?:…}`,
    /// `{"kind":"operator","id":…}`, `{"kind":"service","name":…}`, `{"kind":"adapter","system":…}` or `{"kind":"anonymous"}`; fields of
    /// another kind are refused.
    public init(fields: FieldReader) throws(FieldRefusal) {
        switch try fields.choice("kind", of: Kind.self).value {
        case .staff:
            let id = fields.text("id", as: StaffID.init(rawValue:), form: StaffID.form)
            let body = fields.text("body", as: BodyID.init(rawValue:), form: BodyID.form)
            let roles = fields.choices("roles", 0...Role.allCases.count, of: Role.self)
            let person = fields.optional.text("iin", as: IIN.init(rawValue:), form: IIN.form)
            try fields.finish()
            self = .staff(try id.value, of: try body.value, roles: Set(try roles.value), person: try person.value)
        case .filer:
            let code = fields.text("tracking", as: TrackingCode.init(rawValue:), form: TrackingCode.form)
            try fields.finish()
            self = .filer(try code.value)
        case .portal:
            let client = fields.text("client", as: ClientID.init(rawValue:), form: ClientID.form)
            let iin = fields.optional.text("iin", as: IIN.init(rawValue:), form: IIN.form)
            try fields.finish()
            self = .portal(try client.value, onBehalfOf: try iin.value)
        case .operator:
            let id = fields.text("id", as: StaffID.init(rawValue:), form: StaffID.form)
            try fields.finish()
            self = .operator(try id.value)
        case .service:
            let name = fields.text("name", as: ClientID.init(rawValue:), form: ClientID.form)
            try fields.finish()
            self = .service(try name.value)
        case .adapter:
            let system = fields.choice("system", of: ExternalSystem.self)
            try fields.finish()
            self = .adapter(try system.value)
        case .anonymous:
            try fields.finish()
            self = .anonymous
        }
    }

    /// Writes what `init(fields:)` reads; roles in a fixed order, so that equal principals give equal bytes.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        switch self {
        case .staff(let id, let body, let roles, let person):
            writer.field("kind", Kind.staff.rawValue)
            writer.field("id", id.rawValue)
            writer.field("body", body.rawValue)
            writer.array("roles") { for role in Role.allCases where roles.contains(role) { $0.string(role.rawValue) } }
            writer.field("iin", ifPresent: person?.rawValue)
        case .filer(let code):
            writer.field("kind", Kind.filer.rawValue)
            writer.field("tracking", code.rawValue)
        case .portal(let client, let iin):
            writer.field("kind", Kind.portal.rawValue)
            writer.field("client", client.rawValue)
            writer.field("iin", ifPresent: iin?.rawValue)
        case .operator(let id):
            writer.field("kind", Kind.operator.rawValue)
            writer.field("id", id.rawValue)
        case .service(let name):
            writer.field("kind", Kind.service.rawValue)
            writer.field("name", name.rawValue)
        case .adapter(let system):
            writer.field("kind", Kind.adapter.rawValue)
            writer.field("system", system.rawValue)
        case .anonymous: writer.field("kind", Kind.anonymous.rawValue)
        }
        writer.endObject()
    }
}
