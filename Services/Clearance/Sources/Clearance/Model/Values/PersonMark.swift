import Contracts

/// Tells persons apart in events without saying who they are: made of a person's number with the service's secret key. Two tokens of one
/// person have one mark, whatever staff identifiers and bodies they name.
public struct PersonMark: TextIdentifier {
    /// The text.
    public let rawValue: String

    /// Nil when the text is empty, longer than 128 bytes or holds control characters.
    public init?(rawValue: String) {
        guard Self.isWellFormed(rawValue) else { return nil }
        self.rawValue = rawValue
    }
}
