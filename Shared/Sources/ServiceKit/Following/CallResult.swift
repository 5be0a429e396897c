import Contracts

/// What another service answered to a call.
public enum CallResult: Sendable, Hashable {
    /// It did what was asked: the reply's parameters, one JSON object.
    case done([UInt8])
    /// It refused for good: the error's name and its parameters.
    case refused(name: String, parameters: [UInt8])

    /// The reasoned refusal, when the other service gave one.
    public var problem: Problem? {
        guard case .refused(let name, let parameters) = self, name.hasSuffix(".Refused") else { return nil }
        return Problem(wire: parameters)
    }
}
