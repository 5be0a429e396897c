import Law

/// Chooses the language of an answer from `Accept-Language` (RFC 9110, section 12.5.4).
///
/// Kazakh is the default: for no header, an unreadable one, and one that names none of our languages.
enum AcceptLanguage {
    /// Ranges beyond this many are not looked at.
    private static let mostRanges = 16

    /// The language the caller prefers of kk, ru and en.
    static func choose(_ header: String?) -> Language {
        guard let header else { return .kk }
        var quality: [Language: Int] = [:]
        var first: [Language: Int] = [:]
        var rest: Int?
        for (position, range) in header.utf8.split(separator: UInt8(ascii: ","), maxSplits: mostRanges).prefix(mostRanges)
            .enumerated()
        {
            let parts = range.split(separator: UInt8(ascii: ";"))
            guard let name = parts.first.map({ trimmed($0) }), !name.isEmpty else { continue }
            guard let weight = weight(parts.dropFirst()) else { continue }
            if name.elementsEqual("*".utf8) {
                rest = rest ?? weight
            } else if let language = language(name), quality[language] == nil {
                quality[language] = weight
                first[language] = position
            }
        }
        var best: (language: Language, weight: Int, position: Int)?
        for language in [Language.kk, .ru, .en] {
            guard let weight = quality[language] ?? rest, weight > 0 else { continue }
            let position = first[language] ?? Int.max
            if let known = best, (known.weight, -known.position) >= (weight, -position) { continue }
            best = (language, weight, position)
        }
        return best?.language ?? .kk
    }

    private typealias Text = Substring.UTF8View.SubSequence

    private static func trimmed(_ text: Text) -> Text {
        var text = text[...]
        while let byte = text.first, byte == 0x20 || byte == 0x09 { text = text.dropFirst() }
        while let byte = text.last, byte == 0x20 || byte == 0x09 { text = text.dropLast() }
        return text
    }

    /// The language of a range such as `ru` or `ru-KZ`; names are case-insensitive.
    private static func language(_ range: Text) -> Language? {
        let primary = range.prefix { $0 != UInt8(ascii: "-") }
        guard primary.count == 2 else { return nil }
        return Language(rawValue: String(decoding: primary.map { $0 | 0x20 }, as: UTF8.self))
    }

    /// Thousandths of `;q=…`; nil when it is malformed.
    private static func weight(_ parameters: ArraySlice<Text>) -> Int? {
        guard let parameter = parameters.first else { return 1000 }
        let text = Array(trimmed(parameter))
        guard text.count >= 3, text[0] | 0x20 == UInt8(ascii: "q"), text[1] == UInt8(ascii: "="), text.count <= 7 else {
            return nil
        }
        guard text[2] == UInt8(ascii: "0") || text[2] == UInt8(ascii: "1") else { return nil }
        var weight = Int(text[2] - UInt8(ascii: "0")) * 1000
        if text.count > 3 {
            guard text[3] == UInt8(ascii: ".") else { return nil }
            var unit = 100
            for digit in text[4...] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
                weight += Int(digit - UInt8(ascii: "0")) * unit
                unit /= 10
            }
        }
        return weight <= 1000 ? weight : nil
    }
}
