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

    /// The words in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .kk: kk
        case .ru: ru
        case .en: en
        }
    }
}
