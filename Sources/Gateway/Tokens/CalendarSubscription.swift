import CivilTime
import Journal
import Law

/// An address under which a calendar program reads somebody's hearings without sending credentials. The secret in the address is never
/// kept: only its hash.
struct CalendarSubscription: Sendable, Equatable {
    /// What is read.
    enum Kind: String, Sendable, CaseIterable {
        /// The hearings of a person of the body.
        case official
        /// The hearings in a room.
        case room
    }

    /// Public id, for listing and revoking.
    let id: String
    /// SHA-256 of the secret's text.
    let hash: Digest
    /// The id of the token it was asked for with; it opens no more than that one, and nothing once that is not accepted.
    let token: String
    /// What is read.
    let kind: Kind
    /// Whose or which.
    let target: String
    /// The language of titles and places.
    let language: Language
    /// When it was asked for.
    let created: Instant
}
