/// What the document checklist found, as the caller computed it. Source: rules 9.
public enum IntakeCheck: Hashable, Sendable {
    case complete
    /// The names of missing and of expired documents; at least one.
    case incomplete(missing: [String], expired: [String])

    /// Whether nothing is missing or expired.
    public var isComplete: Bool { self == .complete }
}

extension IntakeCheck: Codable {
    private enum CodingKeys: String, CodingKey { case missing, expired }

    /// Reads `{"missing":[…],"expired":[…]}`; both empty means complete.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let missing = try container.decode([String].self, forKey: .missing)
        let expired = try container.decode([String].self, forKey: .expired)
        self = missing.isEmpty && expired.isEmpty ? .complete : .incomplete(missing: missing, expired: expired)
    }

    /// Writes both lists.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .complete:
            try container.encode([String](), forKey: .missing)
            try container.encode([String](), forKey: .expired)
        case .incomplete(let missing, let expired):
            try container.encode(missing, forKey: .missing)
            try container.encode(expired, forKey: .expired)
        }
    }
}
