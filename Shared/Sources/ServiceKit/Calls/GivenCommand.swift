import Contracts
import StrictJSON

/// A command as the API takes it: `{"command": "forward", …}`, taken apart and with its texts checked.
public struct GivenCommand<Name: RawRepresentable<String>> {
    private static var longestText: Int { 20_000 }

    /// Its name.
    public let name: Name
    /// The members beside the name, which are the order's own.
    public let details: JSONValue

    /// Takes a command apart.
    /// - Parameter allowed: the names people may give.
    /// - Throws: `Problem` naming the command or the field that cannot be taken.
    public init(_ value: JSONValue, among allowed: [Name]) throws {
        guard let object = value.asObject else { throw Problem(JSONDecodingError(.wrongType(expected: .object))) }
        let place = JSONPointer(tokens: ["command"])
        guard let word = object["command"]?.asString else { throw Problem(JSONDecodingError(.missing, at: place)) }
        guard let name = Name(rawValue: word), allowed.contains(where: { $0.rawValue == word }) else {
            throw Problem(
                FieldRefusal([FieldProblem(path: place, reason: .notAllowed, allowed: .words(allowed.map(\.rawValue)))]))
        }
        self.name = name
        details = .object(
            JSONObject(object.members.filter { $0.key != "command" && $0.key != "dryRun" }.map { ($0.key, $0.value) }))
        try Self.checkTexts(details, at: [])
    }

    /// The texts of a command are kept for good and shown to people: the same bounds as in a filing.
    /// - Throws: `Problem` naming the field that cannot be taken.
    public static func checkTexts(_ value: JSONValue, at path: [String]) throws {
        switch value {
        case .string(let text):
            let reason: FieldProblem.Reason? =
                TextCheck.hasControlCharacter(text, .several) ? .controlCharacter : text.unicodeScalars.count > longestText ? .tooLong : nil
            guard let reason else { return }
            let allowed = FieldProblem.Allowed.length(0...longestText)
            throw Problem(FieldRefusal([FieldProblem(path: JSONPointer(tokens: path), reason: reason, allowed: allowed)]))
        case .array(let items): for (index, item) in items.enumerated() { try checkTexts(item, at: path + [String(index)]) }
        case .object(let object): for member in object.members { try checkTexts(member.value, at: path + [member.key]) }
        default: return
        }
    }
}
