import Directory

/// A language spoken or signed at a hearing.
public enum HearingLanguage: Hashable, Comparable, Sendable {
    /// Kazakh.
    case kk
    /// Russian.
    case ru
    /// Sign language.
    case sign
    /// Any other language.
    case other(Code)

    /// The two or three letters of ISO 639 of a language that is neither Kazakh nor Russian.
    public struct Code: NamedID {
        /// The letters.
        public let rawValue: String

        /// Nil unless the text is two or three lower-case ASCII letters, and for the codes of Kazakh and Russian.
        public init?(rawValue: String) {
            let known = ["kk", "kaz", "ru", "rus"]
            guard (2...3).contains(rawValue.utf8.count), !known.contains(rawValue),
                rawValue.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
            else { return nil }
            self.rawValue = rawValue
        }

        /// The accepted form, for problem reports.
        public static let form = "two or three lower-case letters of ISO 639"
    }

    /// "kk", "ru", "sign" or the letters of another language.
    public var code: String {
        switch self {
        case .kk: "kk"
        case .ru: "ru"
        case .sign: "sign"
        case .other(let code): code.rawValue
        }
    }

    /// The language with this ``code``; nil for anything else.
    public init?(code: String) {
        switch code {
        case "kk": self = .kk
        case "ru": self = .ru
        case "sign": self = .sign
        default:
            guard let other = Code(rawValue: code) else { return nil }
            self = .other(other)
        }
    }
}

extension HearingLanguage: Codable {
    /// Reads the ``code``.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let language = HearingLanguage(code: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "not a language: kk, ru, sign or ISO 639 letters"
            )
        }
        self = language
    }

    /// Writes the ``code``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
