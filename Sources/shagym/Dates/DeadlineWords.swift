import CivilTime
import Law

extension DateWords {
    /// A calendar day of a proof: its number (`–` for a day that does not count) and why.
    func step(_ step: ProofDay.Step) -> (number: String, reason: String) {
        switch step {
        case .afterClosing(let closes):
            (
                "–",
                choose(
                    "\(closes) жабылғаннан кейін түсті: келесі жұмыс күніне жатады",
                    "поступило после закрытия в \(closes): относится к следующему рабочему дню",
                    "came after closing at \(closes): counts for the next working day")
            )
        case .start: ("0", choose("басталған күн, есептелмейді", "день начала, не считается", "the day it began, not counted"))
        case .counted(let number, nil): (String(number), "")
        case .counted(let number, let move?): (String(number), reason(move))
        case .skipped(let off): ("–", reason(off))
        case .sameDate(let months, let monthEnd):
            (
                "",
                monthEnd
                    ? choose(
                        "\(months) айдан кейін, айдың соңғы күні", "через \(months) мес., последний день месяца",
                        "\(months) months later, the month's last day")
                    : choose("\(months) айдан кейінгі сол күн", "то же число через \(months) мес.", "the same date \(months) months later")
            )
        case .rolledTo: ("", choose("келесі жұмыс күні", "следующий рабочий день", "the next working day"))
        case .nextDay: ("", choose("келесі күн", "следующий день", "the next day"))
        case .lastDayBefore: ("", choose("ең соңғы күн", "последний возможный день", "the last day that is early enough"))
        }
    }

    /// How long a term is.
    func term(_ term: Term) -> String {
        switch term {
        case .workingDays(let days): workingDays(days.count)
        case .workingDaysFromStart(let days):
            choose(
                "\(workingDays(days.count)), бірінші күнімен бірге", "\(workingDays(days.count)), считая первый день",
                "\(workingDays(days.count)), the first day counted")
        case .sameDay: choose("сол күні", "в тот же день", "the same day")
        case .workingDaysBefore(let days):
            choose(
                "кемінде \(workingDays(days.count)) бұрын", "не позднее чем за \(workingDays(days.count))",
                "at least \(workingDays(days.count)) before")
        case .notBefore(let days):
            choose(
                "\(workingDays(days.count)) өткеннен ерте емес", "не ранее чем через \(workingDays(days.count))",
                "not earlier than \(workingDays(days.count)) later")
        case .calendarMonths(let months):
            choose(
                "\(months.count) ай", "\(months.count) \(russianPlural(months.count, "месяц", "месяца", "месяцев"))",
                months.count == 1 ? "1 month" : "\(months.count) months")
        case .fromNextDay: choose("келесі күннен бастап", "со следующего дня", "from the next day")
        case .minutes(let minutes): choose("\(minutes) минут", "\(minutes) мин.", "\(minutes) minutes")
        }
    }

    /// The days and hours of a body.
    func schedule(_ schedule: WorkSchedule) -> String {
        let lunch = schedule.lunch.map { lunch in
            choose(", түскі үзіліс ", ", обед ", ", lunch ") + "\(lunch.from)–\(lunch.to)"
        }
        return "\(week(schedule.week)) \(schedule.opens)–\(schedule.closes)\(lunch ?? "")"
    }

    /// What a rule is about.
    func title(of rule: DeadlineRule) -> String { rule.id.rawValue }
}
