import CivilTime
import Directory
import Journal
import MessageBus
import ServiceKit
import StrictJSON

/// The gateway's own bus interface: tokens are issued, listed and revoked over its socket, which only its own user may use.
enum TokenInterface {
    /// The interface text (varlink).
    static let text = """
        # The gateway: tokens of staff, its calendar. Only the gateway's own user may call it.
        interface kz.shagym.gateway

        # A token without its secret.
        type Token (id: string, name: string, staff: string, body: string, roles: []string, issued: string, expires: string, revoked: ?string)

        # Issues a token, shown this once. days: 1 to 365. An unknown body or role is refused. The only role of a portal is
        # portalClient, of an operator of the machines operator, of an information system (staff: its name) adapter; their body is
        # empty. The staff of an organisation, with the roles
        # securityOfficer and headOfOrganisation alone, belong to the body of its identifier. iin: which person it is, for clearances.
        method IssueToken(name: string, staff: string, body: string, roles: []string, days: int, iin: ?string) -> (token: string, id: string, expires: string)

        # All tokens, oldest first; those that were revoked or have expired too.
        method ListTokens() -> (tokens: []Token)

        # Takes a token back at once. Revoking it again changes nothing.
        method RevokeToken(id: string) -> ()

        # Reads calendar/kz.json again: questions about dates are answered by it from now on.
        method ReloadCalendar() -> (edition: string, sha256: string)

        # The calendar cannot be used; the old one stays.
        error CalendarUnusable (reason: string)

        # There is no token with this id.
        error UnknownToken (id: string)
        """

    /// The longest validity, in days.
    private static let longest: Int64 = 365

    /// Answers one call.
    static func answer(_ call: BusCall, tokens: TokenBook, bodies: BodyDirectory, now: Instant) {
        do {
            let parameters = try object(call.parameters)
            switch call.method {
            case "kz.shagym.gateway.IssueToken": call.reply.send(parameters: try issue(parameters, tokens, bodies, now))
            case "kz.shagym.gateway.ListTokens":
                try refuseUnknown(parameters, [])
                call.reply.send(parameters: list(tokens))
            case "kz.shagym.gateway.RevokeToken":
                try refuseUnknown(parameters, ["id"])
                let id = try text(parameters, "id", 1...64)
                guard try tokens.revoke(id, at: now) else { throw unknownToken(id) }
                call.reply.send()
            default: call.reply.send(error: .methodNotFound(call.method))
            }
        } catch let error as BusError {
            call.reply.send(error: error)
        } catch {
            // The store could not write: nothing was changed.
            call.reply.send(error: .busy(retryAfterMilliseconds: 1_000))
        }
    }

    private static func issue(_ object: JSONObject, _ tokens: TokenBook, _ bodies: BodyDirectory, _ now: Instant) throws
        -> [UInt8]
    {
        try refuseUnknown(object, ["name", "staff", "body", "roles", "days", "iin"])
        let name = try text(object, "name", 1...200)
        let staff = try text(object, "staff", 1...128)
        let body = try text(object, "body", 0...128)
        guard let days = object["days"]?.asInteger, (1...longest).contains(days) else { throw BusError.invalidParameter("days") }
        let words = (object["roles"]?.asArray ?? []).compactMap(\.asString)
        guard !words.isEmpty, words.count == object["roles"]?.asArray?.count else { throw BusError.invalidParameter("roles") }
        let isOfOrganisation = Set(words).isSubset(of: [Role.securityOfficer.rawValue, Role.headOfOrganisation.rawValue])
        let iin = object["iin"]?.asString
        if let given = object["iin"], !given.isNull, iin.flatMap(IIN.init(rawValue:)) == nil {
            throw BusError.invalidParameter("iin")
        }
        if !body.isEmpty, !isOfOrganisation, BodyID(rawValue: body).flatMap(bodies.body) == nil {
            throw BusError.invalidParameter("body")
        }
        guard StaffID(rawValue: staff) != nil else { throw BusError.invalidParameter("staff") }
        guard let holder = TokenHolder(staff: staff, body: body, roles: words, iin: iin) else {
            throw BusError.invalidParameter("roles")
        }
        let issued = try tokens.issue(name: name, holder: holder, from: now, days: Int(days))
        return parameters { writer in
            writer.field("token", issued.token)
            writer.field("id", issued.record.id)
            writer.field("expires", issued.record.expires.rfc3339)
        }
    }

    private static func list(_ tokens: TokenBook) -> [UInt8] {
        parameters { writer in
            writer.array("tokens") { writer in
                for token in tokens.all {
                    writer.object { writer in
                        writer.field("id", token.id)
                        writer.field("name", token.name)
                        writer.field("staff", token.holder.staff)
                        writer.field("body", token.holder.body)
                        writer.array("roles") { writer in for role in token.holder.roles { writer.string(role) } }
                        writer.field("issued", token.issued.rfc3339)
                        writer.field("expires", token.expires.rfc3339)
                        writer.field("revoked", ifPresent: token.revoked?.rfc3339)
                    }
                }
            }
        }
    }

    private static func parameters(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter(reserving: 256)
        writer.object { write(&$0) }
        return writer.take()
    }

    private static func object(_ bytes: [UInt8]) throws(BusError) -> JSONObject {
        guard let object = (try? JSONValue(parsing: bytes))?.asObject else { throw .invalidParameter("parameters") }
        return object
    }

    private static func refuseUnknown(_ object: JSONObject, _ known: Set<String>) throws(BusError) {
        for key in object.keys where !known.contains(key) { throw .invalidParameter(key) }
    }

    private static func text(_ object: JSONObject, _ name: String, _ length: ClosedRange<Int>) throws(BusError) -> String {
        guard let text = object[name]?.asString, length.contains(text.unicodeScalars.count),
            !text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
        else { throw .invalidParameter(name) }
        return text
    }

    private static func unknownToken(_ id: String) -> BusError {
        BusError("kz.shagym.gateway.UnknownToken", parameters: parameters { $0.field("id", id) })
    }
}
