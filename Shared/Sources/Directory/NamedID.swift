/// An identifier that is text on the wire and a type of its own in the code, so that no two kinds can be confused.
public protocol NamedID: RawRepresentable, Hashable, Comparable, Sendable, Codable, CustomStringConvertible
where RawValue == String {
    /// The accepted form, for problem reports.
    static var form: String { get }
}

extension NamedID {
    /// The identifier itself.
    public var description: String { rawValue }

    /// The order of the bytes, the same on every machine.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8) }
}

/// The alphabets of identifiers.
enum Alphabet {
    static func isLower(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    static func isUpper(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Whether a text has a length in `length` and only bytes that `allowed` accepts.
    static func accepts(_ text: String, _ length: ClosedRange<Int>, _ allowed: (UInt8) -> Bool) -> Bool {
        length.contains(text.utf8.count) && text.utf8.allSatisfy(allowed)
    }

    /// Words of lower-case letters and digits joined by single hyphens.
    static func isSlug(_ text: String, _ length: ClosedRange<Int>) -> Bool {
        accepts(text, length) { isLower($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
            && text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }
}
