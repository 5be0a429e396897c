import CivilTime

extension DayOff {
    /// Why the day is free, in a few words for people.
    public var text: Text3 {
        switch self {
        case .weeklyRest: return Text3(kk: "демалыс күні", ru: "выходной день", en: "weekly rest day")
        case .holiday(let holiday): return Text3(holiday.name)
        case .transferredHoliday(let holiday, let from):
            return Text3(
                kk: "\(holiday.name.kk), \(DateWords.short(from, .kk)) күнінен ауыстырылды",
                ru: "\(holiday.name.ru), перенос с \(DateWords.short(from, .ru))",
                en: "\(holiday.name.en), moved from \(DateWords.short(from, .en))"
            )
        case .movedRest(let move):
            return Text3(
                kk: "демалыс \(DateWords.short(move.worked, .kk)) күнінен ауыстырылды",
                ru: "выходной перенесён с \(DateWords.short(move.worked, .ru))",
                en: "rest day moved from \(DateWords.short(move.worked, .en))"
            )
        }
    }
}
