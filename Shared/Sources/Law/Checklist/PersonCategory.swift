/// To whom the service is open (R1.1).
public enum PersonCategory: String, CaseIterable, Hashable, Sendable, Codable {
    /// A citizen of Kazakhstan.
    case citizen
    /// A foreigner permanently residing in Kazakhstan.
    case foreigner
    /// A stateless person permanently residing in Kazakhstan.
    case stateless
}
