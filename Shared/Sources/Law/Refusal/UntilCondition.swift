import StrictJSON

/// Until when a refusal holds, as an officer writes it in Kazakh where the order is silent: kept without the closing
/// «дейін», because forms 6 and 7 print that word after the blank.
public struct UntilCondition: Hashable, Sendable {
    /// The word the forms print after the condition.
    public static let closingWord = "дейін"

    /// What goes into the blank.
    public let slot: String

    /// The whole phrase, for texts that are not the form.
    public var phrase: String { slot + " " + Self.closingWord }

    /// Takes the officer's words; a closing «дейін» (also one typed with a Latin i) and closing punctuation are dropped.
    /// - Returns: nil if nothing is left, or the words cannot be Kazakh words on one line (see ``FormWords``).
    public init?(_ words: String) {
        var rest = words[...]
        while true {
            rest = FormWords.trimmed(rest, punctuation: true)
            let last = rest.lastIndex(where: \.isWhitespace).map { rest.index(after: $0) } ?? rest.startIndex
            guard rest[last...].lowercased().replacing("i", with: "і") == Self.closingWord else { break }
            rest = rest[..<last]
        }
        guard let text = FormWords(String(rest)) else { return nil }
        slot = text.text
    }
}
