import CivilTime
import Law

/// The plan of notice, hearing and refusal as a person reads it.
struct WindowPage {
    private let plan: HearingPlan
    private let asked: NoticeOutcome?
    private let shown: NoticeOutcome
    private let words: PageWords

    /// - Parameter outcome: the notice that was asked about; without one the page shows what follows from a notice at the last moment.
    init(_ plan: HearingPlan, _ outcome: NoticeOutcome?, _ words: PageWords) throws(CalendarGap) {
        self.plan = plan
        asked = outcome
        shown = if let outcome { outcome } else { try plan.latestOutcome() }
        self.words = words
    }

    var text: String {
        var lines = [Terminal.strong(words.choose("Тыңдау терезесі", "Окно заслушивания", "Hearing window")), ""]
        lines += Columns.aligned(facts.map { ["  " + $0.0, $0.1, Terminal.faint($0.2)] })
        lines += ["", heading]
        lines += Columns.aligned([columns] + shown.days.map(row))
        if !shown.isOpen {
            lines += ["", words.choose("Не істеуге болады (A-11)", "Что ещё возможно (A-11)", "What can still be done (A-11)")]
            lines += zip(["a", "b", "c"], shown.options).map { "  (\($0)) \($1.text(words.language))" }
        }
        let calendar = plan.serviceTerm.proof.calendar
        lines += ["", Terminal.faint("  \(calendar.edition), sha256 \(calendar.hash)")]
        for warning in plan.serviceTerm.edition.warnings {
            lines += ["", words.choose("Назар аударыңыз", "Внимание", "Note") + ": " + warning.text[words.language]]
        }
        return lines.joined(separator: "\n")
    }

    private var facts: [(String, String, String)] {
        let planning = plan.planning
        return [
            (words.choose("Өтініш", "Заявление", "Filed"), filed, ""),
            (words.choose("Ескерту", "Предупреждение", "Warning"), from(planning.warnFrom), "6.3"),
            (words.choose("Жоспар: хабарлама", "План: уведомить", "Plan: send by"), words.long(planning.sendBy), "6.3"),
            (words.choose("Қызыл", "Красный", "Red"), from(planning.redFrom), "6.3"),
            (
                words.choose("Хабарламаның соңғы сәті", "Последний момент уведомления", "Last notice"),
                Terminal.strong(until(plan.lastNoticeMoment)), "DL-08"
            ),
            (
                words.choose("Қызмет мерзімі", "Срок услуги", "Service term"),
                Terminal.strong(until(plan.serviceTerm.due.closing)), "DL-14"
            ),
            (
                words.choose("Үндемеу бас тарту болады", "Молчание — отказ", "Silence is refusal"),
                from(plan.deemedRefusal.due.day), "DX-7"
            ),
            (words.choose("Жұмыс кестесі", "График", "Hours"), words.schedule(plan.provider.schedule), ""),
        ]
    }

    private var filed: String {
        let start = plan.serviceTerm.start
        let place =
            switch plan.channel {
            case .stateCorporation: words.choose("Мемлекеттік корпорация", "Государственная корпорация", "State Corporation")
            case .portal: words.choose("портал", "портал", "portal")
            }
        return "\(moment(start.instant)), \(place)\(counted(start.effectiveDay, start.instant))"
    }

    private var heading: String {
        guard asked != nil else {
            return words.choose(
                "Хабарлама соңғы сәтте берілсе",
                "Если уведомить в последний момент",
                "If the notice is served at the last moment"
            )
        }
        let slack =
            shown.isOpen
            ? words.choose(
                "терезе ашық, қор: \(words.workingDays(shown.slack))",
                "окно открыто, запас: \(words.workingDays(shown.slack))",
                "the window is open, slack: \(words.workingDays(shown.slack))"
            )
            : words.choose(
                "терезе жабық, \(words.workingDays(-shown.slack)) кеш",
                "окно закрыто, опоздание: \(words.workingDays(-shown.slack))",
                "the window is closed, late by \(words.workingDays(-shown.slack))"
            )
        let name = words.choose("Хабарлама", "Уведомление", "Notice")
        let at = moment(shown.notice.instant) + counted(shown.effectiveDay, shown.notice.instant)
        return "\(name): \(at)\n\(Terminal.strong(slack))"
    }

    private var columns: [String] {
        [
            "", "", words.choose("ж.к.", "р.д.", "wd"), words.choose("тыңдау", "заслуш.", "hearing"),
            words.choose("бас тарту", "отказ", "refusal"), "",
        ]
    }

    private func row(_ entry: HearingDay) -> [String] {
        let yes = words.choose("иә", "да", "yes")
        var reasons: [String] = []
        for obstacle in [entry.noHearing, entry.noRefusal].compactMap({ $0 }) {
            let reason = if case .dayOff(let off) = obstacle { words.reason(off) } else { obstacle.text[words.language] }
            if !reasons.contains(reason) { reasons.append(reason) }
        }
        return [
            "  " + words.short(entry.day.weekday), words.short(entry.day),
            entry.number.map { Columns.right(String($0), 2) } ?? " –",
            entry.noHearing == nil ? yes : "–", entry.noRefusal == nil ? yes : "–", reasons.joined(separator: "; "),
        ]
    }

    private func moment(_ instant: Instant) -> String {
        let (day, clock) = KazakhstanTime.local(instant)
        return "\(words.long(day)), \(clock)"
    }

    /// That a moment counts for a later day, if it does.
    private func counted(_ effective: Day, _ instant: Instant) -> String {
        guard effective != KazakhstanTime.local(instant).day else { return "" }
        let day = words.long(effective)
        return words.choose(" (\(day) күніне жатады)", " (относится к дню: \(day))", " (counts for \(day))")
    }

    private func until(_ instant: Instant) -> String {
        let (day, clock) = KazakhstanTime.local(instant)
        let date = words.long(day)
        return words.choose("\(date), \(clock) дейін", "\(date), до \(clock)", "\(date), until \(clock)")
    }

    private func from(_ day: Day) -> String {
        let date = words.long(day)
        return words.choose("\(date) бастап", "с дня: \(date)", "from \(date)")
    }
}
