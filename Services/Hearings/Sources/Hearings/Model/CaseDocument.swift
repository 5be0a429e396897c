import CivilTime
import Contracts

/// A document of the case.
public struct CaseDocument: Hashable, Sendable {
    /// The document.
    public let document: Document
    /// Which part of the case it belongs to (rules 7.1).
    public let kind: CaseDocumentKind
    /// Who added it.
    public let by: Actor
    /// When.
    public let at: Instant
}
