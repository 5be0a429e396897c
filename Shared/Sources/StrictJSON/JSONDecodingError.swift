/// Why a value could not be decoded, and the place of the field it concerns.
public struct JSONDecodingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with the field.
    public enum Problem: Hashable, Sendable {
        /// The text is no JSON at all; `path` is then empty.
        case syntax(JSONError)
        /// A required member is absent.
        case missing
        /// The value is of another kind.
        case wrongType(expected: JSONKind)
        /// A member the type does not know (only when unknown keys are refused).
        case unknownField
        /// A number that the wanted type cannot hold exactly.
        case notRepresentable
        /// The type itself refused the value, for example a day that does not exist.
        case invalid(String)
    }

    /// Where, as a JSON Pointer: `/demands/0/text`.
    public let path: JSONPointer
    /// What is wrong there.
    public let problem: Problem

    /// Makes an error.
    public init(_ problem: Problem, at path: JSONPointer = JSONPointer()) {
        self.problem = problem
        self.path = path
    }

    /// For logs: `/demands/0/text: missing`.
    public var description: String {
        let place = path.tokens.isEmpty ? "(top)" : path.description
        return switch problem {
        case .syntax(let error): "\(error)"
        case .missing: "\(place): missing"
        case .wrongType(let kind): "\(place): must be \(kind.rawValue)"
        case .unknownField: "\(place): unknown field"
        case .notRepresentable: "\(place): number out of range or not exact"
        case .invalid(let why): "\(place): \(why)"
        }
    }
}
