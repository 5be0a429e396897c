import CivilTime

extension Term {
    /// The length of the term for people.
    public var text: Text3 {
        func each(_ words: (Language) -> String) -> Text3 { Text3(kk: words(.kk), ru: words(.ru), en: words(.en)) }
        switch self {
        case .workingDays(let days): return each { DateWords.workingDays(days.count, $0) }
        case .workingDaysFromStart(let days):
            return Text3(
                kk: DateWords.workingDays(days.count, .kk) + ", бірінші күні қоса есептеледі",
                ru: DateWords.workingDays(days.count, .ru) + ", включая первый день",
                en: DateWords.workingDays(days.count, .en) + ", the first day included"
            )
        case .sameDay: return Text3(kk: "сол күні", ru: "в тот же день", en: "the same day")
        case .workingDaysBefore(let days):
            return Text3(
                kk: "кемінде \(days.count) жұмыс күні бұрын",
                ru: "не позднее чем за " + DateWords.workingDays(days.count, .ru),
                en: "at least " + DateWords.workingDays(days.count, .en) + " before"
            )
        case .notBefore(let days):
            return Text3(
                kk: "\(days.count) жұмыс күнінен ерте емес",
                ru: "не ранее чем через " + DateWords.workingDays(days.count, .ru),
                en: "not earlier than " + DateWords.workingDays(days.count, .en)
            )
        case .calendarMonths(let months): return each { DateWords.months(months.count, $0) }
        case .fromNextDay: return Text3(kk: "келесі күннен бастап", ru: "со следующего дня", en: "from the next day on")
        case .minutes(let minutes): return Text3(kk: "\(minutes) минут", ru: "\(minutes) минут", en: "\(minutes) minutes")
        }
    }
}
