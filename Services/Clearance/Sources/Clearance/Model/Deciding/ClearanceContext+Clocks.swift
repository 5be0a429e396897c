import CivilTime
import Directory
import Law

extension ClearanceContext {
    /// The calendar of a body; organisations outside the directory keep the week of A-01.
    private func calendar(of body: BodyID?, _ calendar: WorkingCalendar) -> BodyCalendar {
        let own = body.flatMap(bodies.body)?.schedule
        return BodyCalendar(calendar: calendar, schedule: own ?? settings.schedule(of: .receivingBody))
    }

    /// A question to a body's calendar. In the years right after its last one it answers with what can be assumed of them; any other year
    /// is an error, never a guess (rules 5.1).
    func asking<Value>(
        _ body: BodyID?,
        _ ask: (BodyCalendar) throws(CalendarGap) -> Value
    ) throws(Objection) -> Value {
        do {
            return try ask(calendar(of: body, calendar))
        } catch {
            guard error.year > calendar.years.upperBound, let assumed = calendar.assumed else { throw Self.gap(error) }
            do { return try ask(calendar(of: body, assumed)) } catch { throw Self.gap(error) }
        }
    }

    private static func gap(_ gap: CalendarGap) -> Objection { Objection(.calendarGap, .a48, details: [String(gap.year)]) }

    /// The internal term of a decision maker with its reminders. Source: CL-26, A-21.
    func decisionClock(_ maker: DecisionMaker, from start: Day? = nil, desk: BodyID) throws(Objection) -> StartedClock {
        let owner = maker.desk ?? desk
        return try asking(owner) { (calendar) throws(CalendarGap) in
            let from: Day
            if let start { from = start } else { from = try calendar.effectiveDay(of: now) }
            let day = try calendar.adding(settings.a21ClearanceServiceLevel, to: from)
            var reminders: [Instant] = []
            for days in settings.a21ClearanceReminders {
                reminders.append(KazakhstanTime.instant(try calendar.adding(days, to: from), calendar.schedule.opens))
            }
            return StartedClock(
                key: .decision(maker),
                duty: .body(owner),
                from: from,
                day: day,
                due: calendar.closing(of: day),
                reminders: reminders.sorted()
            )
        }
    }

    /// The internal term within which the holder is expected to name the obligations. Source: A-21.
    func submissionClock(from start: Day? = nil, desk: BodyID) throws(Objection) -> StartedClock {
        let from = start ?? today
        let day = try asking(desk) { (calendar) throws(CalendarGap) in
            try calendar.adding(settings.a21ClearanceServiceLevel, to: from)
        }
        return StartedClock(
            key: .submission,
            duty: .holder,
            from: from,
            day: day,
            due: BodyCalendar.endOfDay(day),
            reminders: []
        )
    }

    /// The legal officer's next working day. Source: A-21.
    func routingClock(from start: Day? = nil, desk: BodyID) throws(Objection) -> StartedClock {
        try asking(desk) { (calendar) throws(CalendarGap) in
            let from: Day
            if let start { from = start } else { from = try calendar.effectiveDay(of: now) }
            let day = try calendar.nextWorkingDay(after: from)
            let due = calendar.closing(of: day)
            return StartedClock(key: .routing, duty: .body(desk), from: from, day: day, due: due, reminders: [])
        }
    }

    /// The end of a grant. Source: CL-25.
    func validityClock(_ lastDay: Day, desk: BodyID) -> StartedClock {
        StartedClock(
            key: .validity,
            duty: .body(desk),
            from: today,
            day: lastDay,
            due: BodyCalendar.endOfDay(lastDay),
            reminders: []
        )
    }

    /// The same term from the same day, with the calendar and settings of now; a day a head set does not move. Source: A-48.
    func recomputed(_ clock: StartedClock, desk: BodyID) throws(Objection) -> StartedClock {
        switch clock.key {
        case .submission: try submissionClock(from: clock.from, desk: desk)
        case .routing: try routingClock(from: clock.from, desk: desk)
        case .decision(let maker): try decisionClock(maker, from: clock.from, desk: desk)
        case .validity: clock
        }
    }

    /// Working days of the internal term a part spent with its decision maker before another became competent. Source: CL-19.
    func workingDaysSpent(_ part: ObligationDecision, until since: Day) throws(Objection) -> Int {
        try asking(part.maker.desk) { (calendar) throws(CalendarGap) in
            let from = try calendar.effectiveDay(of: part.routedAt)
            return max(0, try calendar.workingDays(after: from, through: since.adding(days: -1)))
        }
    }
}
