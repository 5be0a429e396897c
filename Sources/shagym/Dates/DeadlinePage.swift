import CivilTime
import Law
import StrictJSON

/// One deadline as a person reads it.
struct DeadlinePage {
    private let deadline: Deadline
    private let words: PageWords

    private let rules: RuleBook

    init(_ deadline: Deadline, _ words: PageWords, _ rules: RuleBook) {
        self.deadline = deadline
        self.words = words
        self.rules = rules
    }

    /// The deadline with its proof on one line.
    static func json(_ deadline: Deadline) throws -> String {
        String(decoding: try StrictJSONEncoder().encode(deadline), as: UTF8.self)
    }

    var text: String {
        var lines = [Terminal.strong(deadline.rule.rawValue) + "  " + deadline.rule.title[words.language], ""]
        lines += Columns.aligned(facts.map { ["  " + $0.0, $0.1] })
        lines.append("")
        lines += Columns.aligned(deadline.proof.days.map(row))
        lines += ["", Terminal.faint("  \(deadline.proof.calendar.edition), sha256 \(deadline.proof.calendar.hash)")]
        for warning in deadline.edition.warnings {
            lines += ["", words.choose("Назар аударыңыз", "Внимание", "Note") + ": " + warning.text[words.language]]
        }
        return lines.joined(separator: "\n")
    }

    private var facts: [(String, String)] {
        let due = words.long(deadline.due.day)
        let clock = KazakhstanTime.local(deadline.due.closing).clock
        let bound =
            switch deadline.due.bound {
            case .latest: words.choose("\(due), \(clock) дейін", "\(due), до \(clock)", "\(due), until \(clock)")
            case .earliest: words.choose("\(due) бастап", "не раньше: \(due)", "not before \(due)")
            }
        return [
            (words.choose("Мерзімі", "Срок", "Due"), Terminal.strong(bound)),
            (words.choose("Ұзақтығы", "Длительность", "Term"), deadline.term.text[words.language]),
            (words.choose("Санау басы", "Отсчёт от", "From"), beginning),
            (words.choose("Жұмыс кестесі", "График", "Hours"), words.schedule(deadline.schedule)),
            (words.choose("Негізі", "Основание", "Basis"), basis),
            (words.choose("Редакция", "Редакция", "Edition"), deadline.edition.rawValue + standing),
        ]
    }

    private var beginning: String {
        let (day, clock) = KazakhstanTime.local(deadline.start.instant)
        let event = deadline.start.event.text[words.language]
        return "\(words.long(day))\(deadline.start.receivedUnder == nil ? "" : ", \(clock)") (\(event))"
    }

    /// The first provision in words, the others by their ids.
    private var basis: String {
        guard let first = deadline.rule.basis.first else { return "" }
        let others = deadline.rule.basis.dropFirst().map(\.rawValue)
        return ([rules[first].article[words.language] + " (\(first.rawValue))"] + others).joined(separator: ", ")
    }

    private var standing: String {
        switch deadline.standing {
        case .source: ""
        case .outside: words.choose(" (басқа заң)", " (другой закон)", " (other law)")
        case .unverified: words.choose(" (тексерілмеген)", " (не проверено)", " (not verified)")
        }
    }

    private func row(_ entry: ProofDay) -> [String] {
        let (number, reason) = words.step(entry.step)
        let last = entry.day == deadline.due.day && number != "–"
        let end = last ? words.choose("соңғы күн", "последний день", "last day") : ""
        let isEarliest = deadline.due.bound == .earliest
        return [
            "  " + words.short(entry.day.weekday), words.short(entry.day), Columns.right(number, 2),
            reason.isEmpty && !isEarliest ? end : reason,
        ]
    }
}
