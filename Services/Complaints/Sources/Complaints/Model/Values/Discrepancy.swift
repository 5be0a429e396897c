import Contracts

/// A difference between a manifest and what the receiver really got. Source: rules 7.1 (index and hash list).
public struct Discrepancy: Hashable, Sendable, Codable {
    /// What is wrong.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case missing
        case hashDiffers
        case unreadable
        case notListed
    }

    /// What is wrong.
    public let kind: Kind
    /// The document concerned.
    public let document: DocumentHash
    /// Words for the sender.
    public let note: String

    /// A named discrepancy.
    public init(kind: Kind, document: DocumentHash, note: String) {
        self.kind = kind
        self.document = document
        self.note = note
    }
}
