import StrictJSON

/// Words a person writes into a blank of a form: one line in Cyrillic letters, without white space around it.
public struct FormWords: Hashable, Sendable {
    /// The most Unicode scalars that fit a line of a form and its continuation.
    public static let longest = 500

    /// The words.
    public let text: String

    /// Takes the words; nil if they are empty, longer than ``longest``, hold a control character, or have no Cyrillic letter at all and
    /// so cannot be Kazakh.
    public init?(_ words: String) {
        let text = String(Self.trimmed(words[...], punctuation: false))
        guard !text.isEmpty, text.unicodeScalars.count <= Self.longest, !TextCheck.hasControlCharacter(text),
            text.unicodeScalars.contains(where: { (0x0400...0x04FF).contains($0.value) })
        else { return nil }
        self.text = text
    }

    /// The words without white space at both ends and, if asked, without punctuation at the end.
    static func trimmed(_ words: Substring, punctuation: Bool) -> Substring {
        var words = words.drop(while: \.isWhitespace)
        while let last = words.last, last.isWhitespace || (punctuation && ".,;:".contains(last)) { words.removeLast() }
        return words
    }
}
