import CivilTime
import Directory
import Law

extension ComplaintContext {
    /// The calendar of a body; a body the directory does not know is counted by the ordinary five-day week.
    func calendar(of body: BodyID) -> BodyCalendar { self.calendar(of: body, in: calendar) }

    func calendar(of body: BodyID, in calendar: WorkingCalendar) -> BodyCalendar {
        let schedule = bodies.body(body)?.schedule ?? settings.schedule(of: .receivingBody)
        return BodyCalendar(calendar: calendar, schedule: schedule)
    }

    /// The day on which a body is taken to have received something. Source: rules 5.2.
    func effectiveDay(of instant: Instant, at body: BodyID) throws(Objection) -> Day {
        try known { (calendar) throws(CalendarGap) in try self.calendar(of: body, in: calendar).effectiveDay(of: instant) }
    }

    /// The edition that governs a matter effectively registered on a day. Before the order existed its first edition is named.
    func edition(on day: Day) -> RuleEdition { RuleEdition.governing(effectivelyRegisteredOn: day) ?? .e2020_04_14 }

    /// A clock from its deadline rule.
    func clock(
        _ key: ClockKey,
        _ rule: DeadlineRule,
        from trigger: DeadlineTrigger,
        duty body: BodyID,
        edition: RuleEdition
    ) throws(Objection) -> StartedClock {
        let deadline = try known { (calendar) throws(CalendarGap) in
            try rule.deadline(from: trigger, by: self.calendar(of: body, in: calendar), edition: edition, settings: settings)
        }
        return StartedClock(key: key, duty: body, day: deadline.due.day, due: deadline.due.closing, deadline: deadline)
    }

    /// A body's clock on a day that was set, not counted: until its closing time.
    func clock(_ key: ClockKey, on day: Day, duty body: BodyID) -> StartedClock {
        StartedClock(key: key, duty: body, day: day, due: calendar(of: body).closing(of: day), deadline: nil)
    }

    /// The next working day of a body after a moment, now unless told: for steps to which no source gives a term.
    func nextWorkingDay(_ key: ClockKey, duty body: BodyID, after moment: Instant? = nil) throws(Objection) -> StartedClock {
        let day = try known { (calendar) throws(CalendarGap) in
            let calendar = self.calendar(of: body, in: calendar)
            return try calendar.nextWorkingDay(after: calendar.effectiveDay(of: moment ?? now))
        }
        return clock(key, on: day, duty: body)
    }

    /// A citizen's clock: the last working day before another clock's end, never earlier than today, until 23:59:59.
    func completionClock(before other: StartedClock, at body: BodyID) throws(Objection) -> StartedClock {
        let before = try known { (calendar) throws(CalendarGap) in
            try self.calendar(of: body, in: calendar).subtracting(WorkingDays(1), from: other.day)
        }
        let day = max(before, today)
        return StartedClock(key: .completion, duty: nil, day: day, due: BodyCalendar.endOfDay(day), deadline: nil)
    }

    /// Computes with the calendar; in the years right after its last one with what can be assumed of them, marked in the proof, because acceptance may not be
    /// refused and no clock may stand still for want of next year's calendar (S-11). Any other year is an error, never a guess (rules 5.1).
    func known<Value>(_ compute: (WorkingCalendar) throws(CalendarGap) -> Value) throws(Objection) -> Value {
        do {
            return try compute(calendar)
        } catch {
            guard error.year > calendar.years.upperBound, let assumed = calendar.assumed else { throw Self.gap(error) }
            do { return try compute(assumed) } catch { throw Self.gap(error) }
        }
    }

    private static func gap(_ gap: CalendarGap) -> Objection { Objection(.calendarGap, .a48, details: [String(gap.year)]) }
}
