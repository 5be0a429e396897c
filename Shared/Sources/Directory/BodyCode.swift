/// The short code of a body in registration numbers, such as `ALM-AUE`.
public struct BodyCode: NamedID {
    /// The text.
    public let rawValue: String

    /// nil unless the text is 2 to 12 bytes of upper-case ASCII letters, digits and hyphens, starting with a letter and not ending
    /// with a hyphen.
    public init?(rawValue: String) {
        guard
            Alphabet.accepts(rawValue, 2...12, { Alphabet.isUpper($0) || Alphabet.isDigit($0) || $0 == UInt8(ascii: "-") }),
            rawValue.utf8.first.map(Alphabet.isUpper) == true, rawValue.utf8.last != UInt8(ascii: "-")
        else { return nil }
        self.rawValue = rawValue
    }

    /// The accepted form, for problem reports.
    public static let form = "2 to 12 upper-case letters, digits and hyphens, a letter first"
}
