import Contracts
import ServiceKit
import StrictJSON

/// Reads a command of the API: `{"command": "forward", …}`. The members beside the name are the order's own.
struct CommandReader: Sendable {
    private let decoder = StrictJSONDecoder(refusesUnknownKeys: true)

    /// - Throws: `Problem` naming the command or the field that cannot be taken.
    func command(_ value: JSONValue) throws -> ComplaintCommand {
        let given = try GivenCommand(value, among: CommandName.allCases.filter(\.isForPeople))
        do {
            return try ComplaintCommand(name: given.name) { try decoder.decode($0, from: given.details) }
        } catch let error as JSONDecodingError {
            throw Problem(error)
        }
    }
}
