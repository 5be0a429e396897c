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
        do {
            return try ComplaintCommand(name: name) { try decoder.decode($0, from: details) }
        } catch let error as JSONDecodingError {
            throw error.asProblem
        }
    }
}
