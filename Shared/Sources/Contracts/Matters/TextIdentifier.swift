/// An identifier that is text on the wire and its own type in the code, so that no two kinds can be confused.
///
/// Well formed: 1 to 128 bytes, no control characters. Decoding anything else fails.
public protocol TextIdentifier: RawRepresentable, Hashable, Comparable, Sendable, Codable, CustomStringConvertible
where RawValue == String {}

extension TextIdentifier {
    /// Whether the text may be an identifier.
    public static func isWellFormed(_ text: String) -> Bool {
        let bytes = text.utf8
        return (1...128).contains(bytes.count) && bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }

    /// The identifier itself.
    public var description: String { rawValue }

    /// Order of the text.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
