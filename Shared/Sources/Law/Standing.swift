/// How sure a rule is (rulebook section 0).
public enum Standing: String, Hashable, Sendable, Codable {
    /// Said by the text of Order No. 259.
    case source
    /// Said by other law as public pages report it.
    case outside
    /// No source found: configuration, not law; shown as "not verified".
    case unverified
}
