import StrictJSON

/// A place in an answer: a JSON Pointer (RFC 6901) in which `[clock=forwarding]` names the first element of a list whose member
/// `clock` is `forwarding`.
public struct ScenarioPointer: Hashable, Sendable, CustomStringConvertible {
    private let pointer: JSONPointer

    /// - Parameter place: where the story says it, for the fault.
    init(_ text: String, at place: String) throws(ScenarioFault) {
        guard let pointer = JSONPointer(text), !pointer.tokens.isEmpty else {
            throw ScenarioFault(place, "\"\(text)\" is no place such as /stage")
        }
        self.pointer = pointer
    }

    /// As it stands in the story.
    public var description: String { pointer.description }

    /// What stands there; nil if nothing does.
    func value(in whole: JSONValue) -> JSONValue? {
        var value = whole
        for token in pointer.tokens {
            guard let next = Self.step(token, from: value) else { return nil }
            value = next
        }
        return value
    }

    private static func step(_ token: String, from value: JSONValue) -> JSONValue? {
        guard case .array(let elements) = value, token.hasPrefix("["), token.hasSuffix("]") else {
            return value[pointer: JSONPointer(tokens: [token])]
        }
        let parts = token.dropFirst().dropLast().split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        return elements.first { ($0[parts[0]].map { $0.asString ?? $0.text }) == parts[1] }
    }
}
