import CivilTime
import Journal

/// One issued token. The token itself is never kept: only its hash.
struct TokenRecord: Sendable, Equatable {
    /// Public id, for listing and revoking.
    let id: String
    /// SHA-256 of the token's text.
    let hash: Digest
    /// What it was issued for, such as a workplace.
    let name: String
    /// Whom it stands for.
    let holder: TokenHolder
    /// When it was issued.
    let issued: Instant
    /// From when on it is no longer accepted.
    let expires: Instant
    /// When it was revoked; nil while it was not.
    var revoked: Instant?

    /// Whether it is accepted at a moment.
    func isValid(at now: Instant) -> Bool { revoked == nil && now < expires }
}
