import CivilTime
import Law

/// Days, months and weeks as people write them.
struct PageWords: Sendable {
    let language: Language

    /// The language of `--language`, else of the terminal's locale, else English.
    /// - Throws: `UsageError` for a word that is no language of ours.
    init(_ invocation: Invocation, environment: [String: String]) throws(UsageError) {
        let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
        language =
            try invocation.choice("language", ["kk": Language.kk, "ru": .ru, "en": .en])
            ?? Language(rawValue: String(locale.prefix(2))) ?? .en
    }

    /// One of three wordings.
    func choose(_ kk: String, _ ru: String, _ en: String) -> String { Text3(kk: kk, ru: ru, en: en)[language] }

    /// `Fri`
    func short(_ weekday: Weekday) -> String { weekdays[weekday.rawValue - 1] }

    /// `Friday`
    func long(_ weekday: Weekday) -> String {
        let names =
            switch language {
            case .kk: ["дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"]
            case .ru: ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"]
            case .en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
            }
        return names[weekday.rawValue - 1]
    }

    /// `3 Jul`, padded so that days stand below each other.
    func short(_ day: Day) -> String { Columns.right(String(day.day), 2) + " " + shortMonths[day.month - 1] }

    /// `Friday, 3 July 2026`
    func long(_ day: Day) -> String {
        switch language {
        case .kk: "\(day.year) жылғы \(day.day) \(inDates[day.month - 1]), \(long(day.weekday))"
        case .ru: "\(long(day.weekday)), \(day.day) \(inDates[day.month - 1]) \(day.year) года"
        case .en: "\(long(day.weekday)), \(day.day) \(inDates[day.month - 1]) \(day.year)"
        }
    }

    /// A month as a title.
    func title(_ month: Int, _ year: Int) -> String { "\(titles[month - 1]) \(year)" }

    /// The working week.
    func week(_ week: WorkingWeek) -> String {
        switch week {
        case .fiveDay: choose("дүйсенбі–жұма", "понедельник–пятница", "Monday to Friday")
        case .sixDay: choose("дүйсенбі–сенбі", "понедельник–суббота", "Monday to Saturday")
        }
    }

    /// So many working days.
    func workingDays(_ count: Int) -> String {
        switch language {
        case .kk: "\(count) жұмыс күні"
        case .ru: "\(count) \(russianPlural(count, "рабочий день", "рабочих дня", "рабочих дней"))"
        case .en: count == 1 ? "1 working day" : "\(count) working days"
        }
    }

    /// The form that Russian wants after a number.
    func russianPlural(_ count: Int, _ one: String, _ few: String, _ many: String) -> String {
        switch (count % 10, count % 100) {
        case (_, 11...14): many
        case (1, _): one
        case (2...4, _): few
        default: many
        }
    }

    /// The seven short names, Monday first.
    var weekdays: [String] {
        switch language {
        case .kk: ["дс", "сс", "ср", "бс", "жм", "сн", "жк"]
        case .ru: ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]
        case .en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        }
    }

    private var shortMonths: [String] {
        switch language {
        case .kk: ["қаң", "ақп", "нау", "сәу", "мам", "мау", "шіл", "там", "қыр", "қаз", "қар", "жел"]
        case .ru: ["янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"]
        case .en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        }
    }

    private var inDates: [String] {
        switch language {
        case .kk:
            [
                "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша",
                "желтоқсан",
            ]
        case .ru:
            [
                "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
                "декабря",
            ]
        case .en: englishMonths
        }
    }

    private var titles: [String] {
        switch language {
        case .kk:
            [
                "Қаңтар", "Ақпан", "Наурыз", "Сәуір", "Мамыр", "Маусым", "Шілде", "Тамыз", "Қыркүйек", "Қазан", "Қараша",
                "Желтоқсан",
            ]
        case .ru:
            [
                "Январь", "Февраль", "Март", "Апрель", "Май", "Июнь", "Июль", "Август", "Сентябрь", "Октябрь", "Ноябрь",
                "Декабрь",
            ]
        case .en: englishMonths
        }
    }

    private var englishMonths: [String] {
        [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
            "December",
        ]
    }
}
