import StrictJSON

/// Reads a command of the API: `{"command": "forward", …}`. The members beside the name are the order's own.
struct CommandReader: Sendable {
    private let decoder = StrictJSONDecoder(refusesUnknownKeys: true)

    /// - Throws: `Problem` naming the command or the field that cannot be taken.
    func command(_ value: JSONValue) throws -> ComplaintCommand {
        guard var object = value.asObject else { throw JSONDecodingError(.wrongType(expected: .object)).asProblem }
        guard let word = object["command"]?.asString else {
            throw JSONDecodingError(.missing, at: JSONPointer(tokens: ["command"])).asProblem
        }
        guard let name = CommandName(rawValue: word), name.isForPeople else {
            let allowed = CommandName.allCases.filter(\.isForPeople).map(\.rawValue)
            throw FieldRefusal([
                FieldProblem(path: JSONPointer(tokens: ["command"]), reason: .notAllowed, allowed: .words(allowed))
            ]).asProblem
        }
        object = JSONObject(object.members.filter { $0.key != "command" && $0.key != "dryRun" }.map { ($0.key, $0.value) })
        let details = JSONValue.object(object)
        try Self.checkTexts(details, at: [])
        do {
            return try ComplaintCommand(name: name) { try decoder.decode($0, from: details) }
        } catch let error as JSONDecodingError {
            throw error.asProblem
        }
    }

    private static let longestText = 20_000

    /// The texts of a command are kept for good and shown to people: the same bounds as in a filing.
    private static func checkTexts(_ value: JSONValue, at path: [String]) throws {
        switch value {
        case .string(let text):
            let reason: FieldProblem.Reason? =
                TextCheck.hasControlCharacter(text, .several) ? .controlCharacter : text.unicodeScalars.count > longestText ? .tooLong : nil
            guard let reason else { return }
            let allowed = FieldProblem.Allowed.length(0...longestText)
            throw FieldRefusal([FieldProblem(path: JSONPointer(tokens: path), reason: reason, allowed: allowed)]).asProblem
        case .array(let items): for (index, item) in items.enumerated() { try checkTexts(item, at: path + [String(index)]) }
        case .object(let object): for member in object.members { try checkTexts(member.value, at: path + [member.key]) }
        default: return
        }
    }
}
