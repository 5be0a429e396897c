import StrictJSON

/// Why the data of the bodies cannot be used; the start of a program stops with it.
public enum BodyDirectoryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file is not JSON.
    case syntax(JSONError)
    /// Fields are missing or wrong.
    case malformed(FieldRefusal)
    /// There is no body at all.
    case empty
    /// Two bodies with one identifier.
    case repeatedID(BodyID)
    /// Two bodies with one code: their registration numbers would collide.
    case repeatedCode(BodyCode)
    /// The superior is not in the data.
    case unknownSuperior(BodyID, of: BodyID)
    /// A provider or Police Department without a superior: complaints would have nowhere to go.
    case missingSuperior(of: BodyID)
    /// The superior is of a kind that cannot stand above.
    case unfitSuperior(BodyID, of: BodyID)
    /// Bodies that stand above each other in a ring, each followed by its superior.
    case cycle([BodyID])

    /// What is wrong and where, for the person who edits the file.
    public var description: String {
        switch self {
        case .syntax(let error): "the bodies are not valid JSON: \(error)"
        case .malformed(let refusal): "the bodies have wrong fields: \(refusal)"
        case .empty: "there are no bodies"
        case .repeatedID(let id): "two bodies have the id \(id)"
        case .repeatedCode(let code): "two bodies have the code \(code)"
        case .unknownSuperior(let superior, let id): "the superior \(superior) of \(id) is not among the bodies"
        case .missingSuperior(let id): "\(id) needs a superior"
        case .unfitSuperior(let superior, let id): "\(superior) is of a kind that cannot be the superior of \(id)"
        case .cycle(let ring):
            "these bodies are each other's superiors: \((ring + ring.prefix(1)).map(\.rawValue).joined(separator: " → "))"
        }
    }
}
