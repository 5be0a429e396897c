import Contracts
import Directory
import Law
import MessageBus
import StrictJSON

/// The parameters of a call, read by name; what is missing or of another type is the caller's error.
public struct CallParameters {
    private let bytes: [UInt8]
    private let members: JSONMembers
    private let principals: PrincipalCache

    /// The bus has checked the parameters already; trees are made of those members only that are asked for as values.
    public init(_ call: BusCall, principals: PrincipalCache) {
        bytes = call.parameters
        members = call.members
        self.principals = principals
    }

    /// A member of any kind but `null`.
    public func value(_ name: String) throws -> JSONValue {
        guard let value = members.value(of: name, in: bytes), !value.isNull else { throw BusError.invalidParameter(name) }
        return value
    }

    /// A text.
    public func text(_ name: String) throws -> String {
        guard let text = members.string(name, in: bytes) else { throw BusError.invalidParameter(name) }
        return text
    }

    /// A whole number; nil when there is none.
    public func integer(_ name: String) -> Int64? { members.integer(name, in: bytes) }

    /// A truth value; false when there is none.
    public func flag(_ name: String) -> Bool { members.bool(name, in: bytes) ?? false }

    /// Who asks.
    public func principal() throws -> Principal {
        guard let member = members["principal"], member.kind == .object else { throw BusError.invalidParameter("principal") }
        return try principals.principal(bytes[member.range])
    }

    /// The matter named in `id`; a text that cannot be one is answered like one that is not there.
    public func matter<ID: TextIdentifier>(_ type: ID.Type = ID.self) throws -> ID {
        guard let id = ID(rawValue: try text("id")) else { throw Problem.notFound }
        return id
    }

    /// The body whose staff asks.
    public func staffBody() throws -> String {
        guard let body = try principal().body else { throw Problem.forbidden }
        return body.rawValue
    }

    /// How many items are wanted, from 1 to 200.
    public var limit: Int { Int(min(max(integer("limit") ?? 50, 1), 200)) }

    /// Where a list goes on; nil from its beginning.
    public func cursor() throws -> String? { members.string("cursor", in: bytes) }
}

extension Problem {
    /// The cursor is not one that was given out.
    public static let badCursor = Problem(
        .unprocessable, code: "bad-cursor",
        detail: Text3(
            kk: "Меңзер жарамсыз; тізімді басынан бастаңыз.",
            ru: "Курсор негоден; начните список сначала.",
            en: "The cursor is not valid; start the list from the beginning."))
}
