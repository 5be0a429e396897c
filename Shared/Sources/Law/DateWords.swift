import CivilTime

/// Dates, times and counts as people write them in Kazakh, Russian and English.
public enum DateWords {
    private static let months: [Text3] = [
        Text3(kk: "қаңтар", ru: "января", en: "January"), Text3(kk: "ақпан", ru: "февраля", en: "February"),
        Text3(kk: "наурыз", ru: "марта", en: "March"), Text3(kk: "сәуір", ru: "апреля", en: "April"),
        Text3(kk: "мамыр", ru: "мая", en: "May"), Text3(kk: "маусым", ru: "июня", en: "June"),
        Text3(kk: "шілде", ru: "июля", en: "July"), Text3(kk: "тамыз", ru: "августа", en: "August"),
        Text3(kk: "қыркүйек", ru: "сентября", en: "September"), Text3(kk: "қазан", ru: "октября", en: "October"),
        Text3(kk: "қараша", ru: "ноября", en: "November"), Text3(kk: "желтоқсан", ru: "декабря", en: "December"),
    ]

    private static let weekdays: [Text3] = [
        Text3(kk: "дүйсенбі", ru: "понедельник", en: "Monday"), Text3(kk: "сейсенбі", ru: "вторник", en: "Tuesday"),
        Text3(kk: "сәрсенбі", ru: "среда", en: "Wednesday"), Text3(kk: "бейсенбі", ru: "четверг", en: "Thursday"),
        Text3(kk: "жұма", ru: "пятница", en: "Friday"), Text3(kk: "сенбі", ru: "суббота", en: "Saturday"),
        Text3(kk: "жексенбі", ru: "воскресенье", en: "Sunday"),
    ]

    /// "3 July 2026 (Friday)", "3 июля 2026 года (пятница)", "2026 жылғы 3 шілде (жұма)".
    public static func full(_ day: Day, _ language: Language) -> String {
        let (year, month, number) = day.fields
        let name = months[month - 1][language]
        let weekday = weekdays[day.weekday.rawValue - 1][language]
        return switch language {
        case .kk: "\(year) жылғы \(number) \(name) (\(weekday))"
        case .ru: "\(number) \(name) \(year) года (\(weekday))"
        case .en: "\(number) \(name) \(year) (\(weekday))"
        }
    }

    /// "3 July", "3 июля", "3 шілде".
    public static func short(_ day: Day, _ language: Language) -> String {
        let (_, month, number) = day.fields
        return "\(number) \(months[month - 1][language])"
    }

    /// The month's name as it stands in a date: "July", "июля", "шілде".
    static func month(_ day: Day, _ language: Language) -> String { months[day.month - 1][language] }

    /// A count with its noun in the right number: "1 рабочий день", "3 рабочих дня", "5 рабочих дней".
    static func workingDays(_ count: Int, _ language: Language) -> String {
        switch language {
        case .kk: "\(count) жұмыс күні"
        case .en: count == 1 ? "1 working day" : "\(count) working days"
        case .ru:
            switch (count % 10, count % 100) {
            case (_, 11...14): "\(count) рабочих дней"
            case (1, _): "\(count) рабочий день"
            case (2...4, _): "\(count) рабочих дня"
            default: "\(count) рабочих дней"
            }
        }
    }

    /// "1 calendar month", "3 календарных месяца".
    static func months(_ count: Int, _ language: Language) -> String {
        switch language {
        case .kk: "\(count) күнтізбелік ай"
        case .en: count == 1 ? "1 calendar month" : "\(count) calendar months"
        case .ru:
            switch (count % 10, count % 100) {
            case (_, 11...14): "\(count) календарных месяцев"
            case (1, _): "\(count) календарный месяц"
            case (2...4, _): "\(count) календарных месяца"
            default: "\(count) календарных месяцев"
            }
        }
    }
}
