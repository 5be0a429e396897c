/// The three languages people read here.
public enum Language: String, Hashable, Sendable, Codable, CaseIterable {
    /// Kazakh.
    case kk
    /// Russian.
    case ru
    /// English.
    case en
}
