import CivilTime
import Directory
import Law

/// Values as they stand in papers.
enum PaperWords {
    /// A name or number that is the same in every language.
    static func same(_ text: String) -> Text3 { Text3(kk: text, ru: text, en: text) }

    /// A day in full.
    static func date(_ day: Day) -> Text3 {
        Text3(kk: DateWords.full(day, .kk), ru: DateWords.full(day, .ru), en: DateWords.full(day, .en))
    }

    /// A body's name.
    static func body(_ id: BodyID, in bodies: BodyDirectory) -> Text3 { bodies.body(id)?.name ?? same(id.rawValue) }

    /// Several things in a row.
    static func list(_ items: [Text3], separator: String = ", ") -> Text3 {
        Text3(
            kk: items.map(\.kk).joined(separator: separator),
            ru: items.map(\.ru).joined(separator: separator),
            en: items.map(\.en).joined(separator: separator)
        )
    }

    /// What is not known.
    static let unknown = "—"
}
