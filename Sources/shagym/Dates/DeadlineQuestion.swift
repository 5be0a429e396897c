import CivilTime
import Law

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
            guard let instant = Instant(typed: text) else {
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

    /// The deadline; nil before the order came into force.
    /// - Parameter settings: the choices of the rulebook's section 12.
    func deadline(_ calendar: WorkingCalendar, _ settings: LawSettings) throws(CalendarGap) -> Deadline? {
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
