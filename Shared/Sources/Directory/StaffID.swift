/// A member of a body's staff.
public struct StaffID: NamedID {
    /// The text.
    public let rawValue: String

    /// nil unless the text is 1 to 64 bytes of ASCII letters, digits and `.`, `_`, `-`, `@`.
    public init?(rawValue: String) {
        let marks = Array("._-@".utf8)
        guard
            Alphabet.accepts(
                rawValue,
                1...64,
                { Alphabet.isLower($0) || Alphabet.isUpper($0) || Alphabet.isDigit($0) || marks.contains($0) }
            )
        else { return nil }
        self.rawValue = rawValue
    }

    /// The accepted form, for problem reports.
    public static let form = "1 to 64 letters, digits, . _ - @"
}
