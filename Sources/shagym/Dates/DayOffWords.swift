import CivilTime
import Law

extension DateWords {
    /// Why a day is free, with the source of the fact in brackets.
    func reason(_ off: DayOff) -> String {
        switch off {
        case .weeklyRest: choose("апталық демалыс", "выходной", "weekly rest")
        case .holiday(let holiday): named(holiday) + source(holiday.source)
        case .transferredHoliday(let holiday, let from):
            choose(
                "\(named(holiday)), \(short(from).trimmed) демалыс күнінен ауысты",
                "\(named(holiday)), перенос с выходного \(short(from).trimmed)",
                "\(named(holiday)), moved from its rest day \(short(from).trimmed)") + source(holiday.source)
        case .movedRest(let move):
            choose(
                "қаулымен демалыс, \(short(move.worked).trimmed) жұмыс күні",
                "выходной по постановлению, отработка \(short(move.worked).trimmed)",
                "free by order, worked on \(short(move.worked).trimmed) instead") + source(move.source)
        }
    }

    /// Why a day is worked although it would be free.
    func reason(_ move: MovedDay) -> String {
        choose(
            "қаулымен жұмыс күні, \(short(move.rest).trimmed) үшін",
            "рабочий по постановлению за \(short(move.rest).trimmed)",
            "worked by order for \(short(move.rest).trimmed)") + source(move.source)
    }

    private func named(_ holiday: KeptHoliday) -> String {
        Text3(holiday.name)[language] + (holiday.estimated ? choose(" (болжам)", " (предположительно)", " (estimate)") : "")
    }

    private func source(_ source: String) -> String { Terminal.faint(" [\(source)]") }
}

extension String {
    /// Without the spaces that pad a column.
    var trimmed: String { String(drop { $0 == " " }) }
}
