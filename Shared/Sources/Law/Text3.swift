import CivilTime

/// Words for people in Kazakh, Russian and English.
public struct Text3: Hashable, Sendable, Codable {
    /// Kazakh.
    public let kk: String
    /// Russian.
    public let ru: String
    /// English.
    public let en: String

    /// The same thing said in three languages.
    public init(kk: String, ru: String, en: String) {
        self.kk = kk
        self.ru = ru
        self.en = en
    }

    /// The name of a holiday as words for people.
    public init(_ name: HolidayName) { self.init(kk: name.kk, ru: name.ru, en: name.en) }

    /// A name or number that is the same in every language.
    public init(same text: String) { self.init(kk: text, ru: text, en: text) }

    /// Several things in a row.
    public init(list items: [Text3], separator: String = ", ") {
        func joined(_ language: Language) -> String { items.map { $0[language] }.joined(separator: separator) }
        self.init(kk: joined(.kk), ru: joined(.ru), en: joined(.en))
    }

    /// A day in full, with its weekday: "24 June 2026 (Wednesday)".
    public init(date day: Day) {
        self.init(kk: DateWords.full(day, .kk), ru: DateWords.full(day, .ru), en: DateWords.full(day, .en))
    }

    /// The words in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .kk: kk
        case .ru: ru
        case .en: en
        }
    }
}
