/// Why no rule finds a decision maker: a legal officer decides, never the system.
public enum ManualReason: String, CaseIterable, Hashable, Sendable, Codable {
    /// The organisation is not in the register.
    case unknownOrganisation
    /// The obligation is dated before the organisation came into being or after its end.
    case notExistingThen
    /// The obligation is dated after the request.
    case signedLater
    /// The organisations follow each other in a circle.
    case cycle
}
