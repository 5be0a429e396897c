/// How far a rule is verified. Source: rules section 0.
public enum RuleMark: String, CaseIterable, Hashable, Sendable, Codable {
    /// Said by the source text.
    case source = "S"
    /// An outside fact checked against a public page.
    case outside = "X"
    /// Unverified: not to be treated as law.
    case unverified = "U"
    /// Our inference or recommended choice.
    case inferred = "I"
}
