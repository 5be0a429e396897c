/// The words of a holiday's name in the three languages people read.
public struct HolidayName: Hashable, Sendable, Codable {
    /// Kazakh.
    public let kk: String
    /// Russian.
    public let ru: String
    /// English.
    public let en: String

    /// A name in three languages.
    public init(kk: String, ru: String, en: String) {
        self.kk = kk
        self.ru = ru
        self.en = en
    }
}
