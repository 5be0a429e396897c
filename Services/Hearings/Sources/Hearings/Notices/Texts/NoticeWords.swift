import CivilTime
import Law

/// Dates, times and other values as they stand in notices.
enum NoticeWords {
    /// "24 June 2026 (Wednesday)", "24 июня 2026 года (среда)", "2026 жылғы 24 маусым (сәрсенбі)".
    static func date(_ day: Day) -> Text3 {
        Text3(kk: DateWords.full(day, .kk), ru: DateWords.full(day, .ru), en: DateWords.full(day, .en))
    }

    /// "10:00–11:00", the same in every language.
    static func time(_ span: TimeSpan) -> Text3 { same(clock(span.start) + "–" + clock(span.end)) }

    private static func clock(_ minutes: Int) -> String {
        let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
        return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }

    /// How a hearing is held.
    static func way(_ way: HearingWay) -> Text3 {
        switch way {
        case .inPerson: Text3(kk: "жеке қатысу", ru: "личное присутствие", en: "in person")
        case .videoConference: Text3(kk: "бейнеконференция", ru: "видеоконференция", en: "video conference")
        case .other: Text3(kk: "өзге байланыс құралдары", ru: "иные средства связи", en: "other means of communication")
        }
    }

    /// Several languages in a row.
    static func languages(_ languages: SortedSet<HearingLanguage>) -> Text3 {
        let names = languages.map(\.name)
        return Text3(
            kk: names.map(\.kk).joined(separator: ", "),
            ru: names.map(\.ru).joined(separator: ", "),
            en: names.map(\.en).joined(separator: ", ")
        )
    }

    /// A name or number that is the same in every language.
    static func same(_ text: String) -> Text3 { Text3(kk: text, ru: text, en: text) }
}
