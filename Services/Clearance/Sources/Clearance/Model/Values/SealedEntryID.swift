import Contracts

/// An entry of the sealed part of a request: what public events may say of it.
public struct SealedEntryID: TextIdentifier {
    /// The text.
    public let rawValue: String

    /// Nil when the text is empty, longer than 128 bytes or holds control characters.
    public init?(rawValue: String) {
        guard Self.isWellFormed(rawValue) else { return nil }
        self.rawValue = rawValue
    }
}
