import Contracts
import MessageBus
import StrictJSON

/// What a service answered to a call: the parameters of its reply, with the members handlers ask for found once.
struct ServiceReply {
    /// The reply's parameters: one JSON object.
    let bytes: [UInt8]
    private let members: JSONMembers

    /// The bus has checked the whole message and found the members already.
    init(_ result: BusResult) {
        bytes = result.parameters
        members = result.members
    }

    /// The answer for the client, byte for byte as the service wrote it.
    var body: [UInt8]? {
        guard let kind = members["body"]?.kind, kind == .object || kind == .array else { return nil }
        return members.bytes(of: "body", in: bytes)
    }

    /// The matter's version.
    var version: Int64? { members.integer("version", in: bytes) }

    /// Where the new matter is: a path of ours.
    var location: String? {
        guard let text = members.string("location", in: bytes), text.hasPrefix("/"),
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else {
            return nil
        }
        return text
    }

    /// Any member as it came.
    func value(_ name: String) -> [UInt8]? { members.bytes(of: name, in: bytes) }

    /// Any member that is a text.
    func text(_ name: String) -> String? { members.string(name, in: bytes) }

    /// Any member that is a whole number.
    func integer(_ name: String) -> Int64? { members.integer(name, in: bytes) }

    /// Any member that is true or false.
    func flag(_ name: String) -> Bool? { members.bool(name, in: bytes) }

    /// The bytes of a text member between its quotes, when it has no escapes: base 64 is read from where it lies.
    func plainText(_ name: String) -> ArraySlice<UInt8>? {
        guard let member = members[name], member.kind == .string else { return nil }
        return bytes[member.range].dropFirst().dropLast()
    }
}

/// Why there is no answer of a service.
enum ServiceTrouble: Error {
    /// The service says no, with its reasons.
    case refused(Problem)
    /// The request id was used for something else.
    case requestReused
    /// The service cannot be reached, or is overloaded; nothing is known to have changed.
    case unavailable(retryAfterSeconds: Int)
    /// The service does not know the method, or the gateway may not call it: a part is of another version.
    case notOffered(String)
    /// The parked event of this number must be decided first.
    case waitsBehind(Int64)
    /// A parameter of the call has no sense to the service.
    case invalidParameter(String)
    /// The call is longer than the bus takes.
    case tooLong
    /// Something that is no answer.
    case garbage

    /// What the client is told.
    var refusal: Refusal {
        switch self {
        case .refused(let problem): Refusal(problem)
        case .requestReused: Refusal(.keyReused)
        case .unavailable(let seconds): Refusal(.unavailable(retryAfterSeconds: seconds))
        case .invalidParameter(let name): .invalidParameter(name)
        case .waitsBehind(let sequence): .waitsBehind(sequence)
        case .tooLong: .tooLong
        case .notOffered, .garbage: .serviceFailed
        }
    }
}
