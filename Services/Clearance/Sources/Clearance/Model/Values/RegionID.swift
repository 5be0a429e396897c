import Contracts

/// The territory a holder's residence belongs to; what a territorial national security body is found by (R12.3).
public struct RegionID: TextIdentifier {
    /// The text.
    public let rawValue: String

    /// Nil when the text is empty, longer than 128 bytes or holds control characters.
    public init?(rawValue: String) {
        guard Self.isWellFormed(rawValue) else { return nil }
        self.rawValue = rawValue
    }
}
