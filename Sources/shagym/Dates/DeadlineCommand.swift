import CivilTime
import Law

extension Command {
    /// `shagym deadline`: one deadline with its reason.
    static let deadline = Command(
        name: "deadline",
        summary: "compute a deadline and show, day by day, why it falls there",
        arguments: ["<rule>"],
        options: [
            Option("at", "MOMENT", "when it began: 2026-07-03T15:00:00+05:00, or without offset in Kazakhstan's time"),
            Option("on", "DAY", "the day it began, whatever the hour, such as 2026-07-03"),
            Option("state-corporation", "it reached the State Corporation, whose hours decide the day (DL-14)"),
            Option("week", "six|five", "the working week to count in (default: the body's own, A-01)"),
            Option("language", "kk|ru|en", "the language of the words (default: the terminal's)"),
            Option("json", "print the deadline with its proof as JSON"),
        ],
        notes: [
            "Rules: DL-01 to DL-20 (Order No. 259) and DX-1 to DX-7 (other law), such as DL-17, forwarding a complaint.",
            "Needs no running system. What comes after closing time counts for the next working day.",
        ],
        examples: [
            "shagym deadline DL-17 --at 2026-07-03T15:00:00+05:00",
            "shagym deadline DL-19 --at 2026-07-03T18:31 --week five --language ru",
            "shagym deadline DX-1 --on 2026-03-31",
        ]
    ) { invocation in
        let environment = Environment.all()
        let words = try PageWords(invocation, environment: environment)
        let question = try DeadlineQuestion(invocation)
        let calendar = try CalendarFile.load(environment: environment)
        let found: Deadline?
        do throws(CalendarGap) {
            found = try question.deadline(calendar)
        } catch {
            throw Failure(error, calendar)
        }
        guard let deadline = found else {
            throw Failure(
                "Order No. 259 came into force on \(RuleEdition.e2020_04_14.inForceFrom.iso); there is no rule before that day"
            )
        }
        Terminal.print(invocation.has("json") ? try DeadlinePage.json(deadline) : DeadlinePage(deadline, words).text)
        return ExitStatus.done
    }
}

/// Which deadline is asked for.
struct DeadlineQuestion {
    private enum Beginning {
        case moment(Instant)
        case day(Day)
    }

    private let rule: DeadlineRule
    private let beginning: Beginning
    private let week: WorkingWeek?
    private let atStateCorporation: Bool

    init(_ invocation: Invocation) throws(UsageError) {
        let id = invocation.arguments[0].uppercased()
        guard let rule = DeadlineRule.allCases.first(where: { $0.rawValue.uppercased() == id }) else {
            let all = DeadlineRule.allCases.map(\.rawValue).joined(separator: " ")
            throw UsageError("there is no deadline rule \(invocation.arguments[0]). Rules: \(all)")
        }
        self.rule = rule
        week = try invocation.choice("week", ["six": .sixDay, "five": .fiveDay])
        atStateCorporation = invocation.has("state-corporation")
        switch (invocation.value("at"), invocation.value("on")) {
        case (let text?, nil):
            guard let instant = Self.moment(text) else {
                throw UsageError("--at must be a moment such as 2026-07-03T15:00:00+05:00 or 2026-07-03T15:00, not \"\(text)\"")
            }
            beginning = .moment(instant)
        case (nil, let text?):
            guard let day = Day(iso: text) else { throw UsageError("--on must be a day such as 2026-07-03, not \"\(text)\"") }
            beginning = .day(day)
        case (nil, nil): throw UsageError("say when it began: --at 2026-07-03T15:00:00+05:00 or --on 2026-07-03")
        case (_?, _?): throw UsageError("give either --at or --on, not both")
        }
    }

    /// RFC 3339, or the same without an offset in Kazakhstan's time.
    private static func moment(_ text: String) -> Instant? {
        if let instant = Instant(rfc3339: text) { return instant }
        let parts = text.split(separator: text.contains("T") ? "T" : " ", maxSplits: 1).map(String.init)
        guard parts.count == 2, let day = Day(iso: parts[0]), let clock = ClockTime(parts[1]) else { return nil }
        return KazakhstanTime.instant(day, clock)
    }

    /// The deadline; nil before the order came into force.
    func deadline(_ calendar: WorkingCalendar) throws(CalendarGap) -> Deadline? {
        let settings = LawSettings.recommended
        let own = settings.schedule(of: rule.calendarOwner)
        let body = BodyCalendar(calendar: calendar, schedule: week.map(own.inWeek) ?? own)
        let place = BodyCalendar(calendar: calendar, schedule: settings.schedule(of: .stateCorporation))
        let trigger: DeadlineTrigger
        let registered: Day
        switch beginning {
        case .day(let day):
            trigger = .on(day)
            registered = day
        case .moment(let instant) where belongsToItsDay:
            registered = KazakhstanTime.local(instant).day
            trigger = .on(registered)
        case .moment(let instant) where atStateCorporation:
            trigger = .receivedElsewhere(instant, at: place)
            registered = try place.effectiveDay(of: instant)
        case .moment(let instant):
            trigger = .received(instant)
            registered = try body.effectiveDay(of: instant)
        }
        guard let edition = RuleEdition.governing(effectivelyRegisteredOn: registered) else { return nil }
        return try rule.deadline(from: trigger, by: body, edition: edition, settings: settings)
    }

    /// Whether the event counts for its own day whatever the hour: a term's end, the day somebody learnt of something.
    private var belongsToItsDay: Bool {
        switch rule.startEvent(.on(.first)) {
        case .serviceTermEnd, .learntOfAct: true
        default: false
        }
    }
}
