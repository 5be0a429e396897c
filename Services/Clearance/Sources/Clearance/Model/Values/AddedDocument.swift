import CivilTime
import Contracts

/// A document that was uploaded to a request. Only these are ever given out: naming a hash opens nothing.
public struct AddedDocument: Hashable, Sendable, Codable {
    /// The document.
    public let document: Document
    /// Who uploaded it.
    public let by: Actor
    /// When.
    public let at: Instant
}
