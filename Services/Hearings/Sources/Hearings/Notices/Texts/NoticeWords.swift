import CivilTime
import Law

/// Dates, times and other values as they stand in notices.
enum NoticeWords {
    private static let months: [Text3] = [
        Text3(kk: "қаңтар", ru: "января", en: "January"), Text3(kk: "ақпан", ru: "февраля", en: "February"),
        Text3(kk: "наурыз", ru: "марта", en: "March"), Text3(kk: "сәуір", ru: "апреля", en: "April"),
        Text3(kk: "мамыр", ru: "мая", en: "May"), Text3(kk: "маусым", ru: "июня", en: "June"),
        Text3(kk: "шілде", ru: "июля", en: "July"), Text3(kk: "тамыз", ru: "августа", en: "August"),
        Text3(kk: "қыркүйек", ru: "сентября", en: "September"), Text3(kk: "қазан", ru: "октября", en: "October"),
        Text3(kk: "қараша", ru: "ноября", en: "November"), Text3(kk: "желтоқсан", ru: "декабря", en: "December"),
    ]

    private static func weekday(_ day: Day) -> Text3 {
        switch day.weekday {
        case .monday: Text3(kk: "дүйсенбі", ru: "понедельник", en: "Monday")
        case .tuesday: Text3(kk: "сейсенбі", ru: "вторник", en: "Tuesday")
        case .wednesday: Text3(kk: "сәрсенбі", ru: "среда", en: "Wednesday")
        case .thursday: Text3(kk: "бейсенбі", ru: "четверг", en: "Thursday")
        case .friday: Text3(kk: "жұма", ru: "пятница", en: "Friday")
        case .saturday: Text3(kk: "сенбі", ru: "суббота", en: "Saturday")
        case .sunday: Text3(kk: "жексенбі", ru: "воскресенье", en: "Sunday")
        }
    }

    /// "24 June 2026 (Wednesday)", "24 июня 2026 года (среда)", "2026 жылғы 24 маусым (сәрсенбі)".
    static func date(_ day: Day) -> Text3 {
        let (year, month, number) = day.fields
        let name = months[month - 1]
        let weekday = weekday(day)
        return Text3(
            kk: "\(year) жылғы \(number) \(name.kk) (\(weekday.kk))",
            ru: "\(number) \(name.ru) \(year) года (\(weekday.ru))",
            en: "\(number) \(name.en) \(year) (\(weekday.en))"
        )
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
