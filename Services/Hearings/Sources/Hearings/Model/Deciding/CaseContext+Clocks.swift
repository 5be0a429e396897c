import CivilTime
import Directory
import Law

extension CaseContext {
    /// The calendar a rule is counted in for a case of a provider.
    private func calendar(
        of owner: CalendarOwner,
        _ provider: BodyID,
        in calendar: WorkingCalendar
    ) -> BodyCalendar {
        let own = owner == .provider ? bodies.body(provider)?.schedule : nil
        return BodyCalendar(calendar: calendar, schedule: own ?? settings.schedule(of: owner))
    }

    /// The provider's calendar.
    func provider(_ body: BodyID) -> BodyCalendar { calendar(of: .provider, body, in: calendar) }

    /// A question to the provider's calendar.
    func asking<Value>(
        _ body: BodyID,
        _ ask: (BodyCalendar) throws(CalendarGap) -> Value
    ) throws(Objection) -> Value {
        try known { (calendar) throws(CalendarGap) in try ask(self.calendar(of: .provider, body, in: calendar)) }
    }

    /// The deadline of a rule.
    func deadline(
        _ rule: DeadlineRule,
        from trigger: DeadlineTrigger,
        provider body: BodyID,
        _ edition: RuleEdition
    ) throws(Objection) -> Deadline {
        try known { (calendar) throws(CalendarGap) in
            let owner = self.calendar(of: rule.calendarOwner, body, in: calendar)
            return try rule.deadline(from: trigger, by: owner, edition: edition, settings: settings)
        }
    }

    /// A clock from its deadline rule; whose duty it is follows from the rule.
    func clock(
        _ key: ClockKey,
        _ rule: DeadlineRule,
        from trigger: DeadlineTrigger,
        _ matter: AdministrativeCase
    ) throws(Objection) -> StartedClock {
        let deadline = try deadline(rule, from: trigger, provider: matter.provider, matter.edition)
        let duty: Duty =
            switch (rule.dutyBearer, rule.calendarOwner) {
            case (.citizen, _): .applicant
            case (_, .militaryBody): .militaryBody
            default: .body(matter.provider)
            }
        return StartedClock(key: key, duty: duty, day: deadline.due.day, due: deadline.due.closing, deadline: deadline)
    }

    /// The provider's next working day: for steps to which no source gives a term.
    func nextWorkingDay(_ key: ClockKey, provider body: BodyID) throws(Objection) -> StartedClock {
        let (day, due) = try asking(body) { (provider) throws(CalendarGap) in
            let day = try provider.nextWorkingDay(after: provider.effectiveDay(of: now))
            return (day, provider.closing(of: day))
        }
        return StartedClock(key: key, duty: .body(body), day: day, due: due, deadline: nil)
    }

    /// Computes with the calendar; in the years right after its last one with what can be assumed of them, marked in the proof. Any other
    /// year is an error, never a guess (rules 5.1).
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
