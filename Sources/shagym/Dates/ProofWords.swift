import CivilTime
import Law

extension PageWords {
    /// A calendar day of a proof: its number (`–` for a day that does not count) and why.
    func step(_ step: ProofDay.Step) -> (number: String, reason: String) {
        switch step {
        case .afterClosing(let closes):
            (
                "–",
                choose(
                    "\(closes) жабылғаннан кейін түсті: келесі жұмыс күніне жатады",
                    "поступило после закрытия в \(closes): относится к следующему рабочему дню",
                    "came after closing at \(closes): counts for the next working day"
                )
            )
        case .start:
            (
                "0",
                choose(
                    "санау осы күннен басталады, өзі есептелмейді",
                    "отсюда отсчёт, сам день не считается",
                    "the term runs from here; not counted itself"
                )
            )
        case .counted(let number, nil): (String(number), "")
        case .counted(let number, let move?): (String(number), reason(move))
        case .skipped(let off): ("–", reason(off))
        case .sameDate(let months, let monthEnd):
            (
                "",
                choose(
                    "\(months) айдан кейінгі сол күн",
                    "то же число через \(months) мес.",
                    "the same date \(months) months later"
                )
                    + (monthEnd ? choose(", айдың соңғы күні", ", последний день месяца", ", the month's last day") : "")
            )
        case .rolledTo: ("", choose("келесі жұмыс күні", "следующий рабочий день", "the next working day"))
        case .nextDay: ("", choose("келесі күн", "следующий день", "the next day"))
        case .lastDayBefore: ("", choose("ең соңғы күн", "последний возможный день", "the last day that is early enough"))
        }
    }

    /// Why a day is free, with the source of the fact in brackets.
    func reason(_ off: DayOff) -> String {
        switch off {
        case .weeklyRest: off.text[language]
        case .holiday(let holiday), .transferredHoliday(let holiday, _):
            off.text[language] + (holiday.estimated ? choose(" (болжам)", " (предположительно)", " (estimate)") : "")
                + source(holiday.source)
        case .movedRest(let move): off.text[language] + source(move.source)
        }
    }

    /// Why a day is worked although it would be free.
    func reason(_ move: MovedDay) -> String {
        let rest = short(move.rest).trimmed
        return choose("\(rest) орнына жұмыс күні", "рабочий вместо \(rest)", "worked instead of \(rest)") + source(move.source)
    }

    /// The days and hours of a body.
    func schedule(_ schedule: WorkSchedule) -> String {
        let lunch = schedule.lunch.map { lunch in
            choose(", түскі үзіліс ", ", обед ", ", lunch ") + "\(lunch.from)–\(lunch.to)"
        }
        return "\(week(schedule.week)) \(schedule.opens)–\(schedule.closes)\(lunch ?? "")"
    }

    private func source(_ source: String) -> String { Terminal.faint(" [\(source)]") }
}

extension String {
    /// Without the spaces that pad a column.
    var trimmed: String { String(drop { $0 == " " }) }
}
