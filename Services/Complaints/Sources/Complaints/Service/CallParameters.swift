import Contracts
import Directory
import Law
import MessageBus
import StrictJSON

/// The parameters of a call, read by name; what is missing or of another type is the caller's error.
struct CallParameters {
    private let object: JSONObject

    init(_ bytes: [UInt8]) throws {
        guard let object = try JSONValue(parsing: bytes).asObject else { throw BusError.invalidParameter("parameters") }
        self.object = object
    }

    func value(_ name: String) throws -> JSONValue {
        guard let value = object[name], !value.isNull else { throw BusError.invalidParameter(name) }
        return value
    }

    func text(_ name: String) throws -> String {
        guard let text = object[name]?.asString else { throw BusError.invalidParameter(name) }
        return text
    }

    func integer(_ name: String) -> Int64? { object[name]?.asInteger }

    func flag(_ name: String) -> Bool { object[name]?.asBool ?? false }

    func principal() throws -> Principal {
        do {
            return try FieldReader.read(try value("principal"), Principal.init(fields:))
        } catch is FieldRefusal {
            throw BusError.invalidParameter("principal")
        }
    }

    /// The complaint named; a text that cannot be a number is answered like one that is not there.
    func complaint() throws -> ComplaintID {
        guard let id = ComplaintID(rawValue: try text("id")) else { throw Problem.notFound }
        return id
    }

    /// The body whose staff asks.
    func staffBody() throws -> String {
        guard let body = try principal().body else { throw Problem.forbidden }
        return body.rawValue
    }

    /// How many items are wanted, from 1 to 200.
    var limit: Int { Int(min(max(integer("limit") ?? 50, 1), 200)) }

    func cursor() throws -> String? { object["cursor"]?.asString }
}

extension Problem {
    /// The cursor is not one that was given out.
    static let badCursor = Problem(
        .unprocessable, code: "bad-cursor",
        detail: Text3(
            kk: "Меңзер жарамсыз; тізімді басынан бастаңыз.",
            ru: "Курсор негоден; начните список сначала.",
            en: "The cursor is not valid; start the list from the beginning."))
}
