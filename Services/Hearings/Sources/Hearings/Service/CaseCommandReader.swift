import Contracts
import ServiceKit
import StrictJSON

/// Reads a command of the API: `{"command": "serveNotice", …}`. The members beside the name are the order's own.
struct CaseCommandReader: Sendable {
    private let decoder = StrictJSONDecoder(refusesUnknownKeys: true)

    /// - Throws: `Problem` naming the command or the field that cannot be taken.
    func command(_ value: JSONValue) throws -> CaseCommand {
        let given = try GivenCommand(value, among: CommandName.allCases.filter(\.isForPeople))
        let details = LeftOut.filled(given.details, of: given.name)
        do {
            return try CaseCommand(name: given.name) { try decoder.decode($0, from: details) }
        } catch let error as JSONDecodingError {
            throw Problem(error)
        }
    }
}

/// What people may leave out of a command, and what it means then: an empty list, or no.
enum LeftOut {
    private static func members(of name: CommandName) -> [(path: [String], value: JSONValue)] {
        switch name {
        case .addDocuments: [(["presented"], [])]
        case .sendInquiries: [(["documents"], [])]
        case .recordReply: [(["reply", "grounds"], []), (["reply", "isOtherSecret"], false)]
        case .confirmByDepartment: [(["grounds"], [])]
        case .recordPosition: [(["position", "arguments"], [])]
        case .requestPostponement: [(["excluded"], [])]
        case .writeMinutes: [(["minutes", "questionsAndAnswers"], [])]
        case .conclude: [(["grounds"], []), (["newGrounds"], [])]
        case .sendRefusal: [(["certifiedCopies"], [])]
        case .recordClearance: [(["clearance", "isFiledWithAll"], false), (["clearance", "numbers"], [])]
        default: []
        }
    }

    /// The details with what was left out.
    static func filled(_ details: JSONValue, of name: CommandName) -> JSONValue {
        members(of: name).reduce(details) { fill($0, at: $1.path[...], with: $1.value) }
    }

    /// A member whose parent is not an object is left alone; the decoder names it.
    private static func fill(_ value: JSONValue, at path: ArraySlice<String>, with filling: JSONValue) -> JSONValue {
        guard let object = value.asObject, let key = path.first else { return value }
        let below = object[key] ?? .null
        let new: JSONValue
        if path.count > 1 {
            guard !below.isNull else { return value }
            new = fill(below, at: path.dropFirst(), with: filling)
        } else {
            guard below.isNull else { return value }
            new = filling
        }
        return .object(JSONObject(object.members.filter { $0.key != key }.map { ($0.key, $0.value) } + [(key, new)]))
    }
}
