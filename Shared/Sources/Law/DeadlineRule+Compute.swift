import CivilTime

extension DeadlineRule {
    /// Computes the deadline.
    ///
    /// - Parameters:
    ///   - trigger: The fact the term runs from.
    ///   - body: The calendar of the body named by ``calendarOwner``.
    ///   - edition: The edition that governs the matter (``RuleEdition/governing(effectivelyRegisteredOn:)``).
    ///   - settings: The choices of the rulebook's section 12.
    /// - Throws: ``CalendarGap`` if a day in a year without data is needed.
    public func deadline(
        from trigger: DeadlineTrigger,
        by body: BodyCalendar,
        edition: RuleEdition,
        settings: LawSettings = .recommended
    ) throws(CalendarGap) -> Deadline {
        let event = startEvent(trigger)
        let start: DeadlineStart
        var walk = ProofWalk()
        switch trigger {
        case .received(let instant):
            let day = try walk.receive(instant, at: body)
            start = DeadlineStart(event: event, instant: instant, effectiveDay: day, receivedUnder: body.schedule)
        case .receivedElsewhere(let instant, let place):
            let day = try walk.receive(instant, at: place)
            start = DeadlineStart(event: event, instant: instant, effectiveDay: day, receivedUnder: place.schedule)
        case .on(let day):
            let instant = KazakhstanTime.instant(day, .midnight)
            start = DeadlineStart(event: event, instant: instant, effectiveDay: day, receivedUnder: nil)
        }
        return try finish(start, term(from: event, settings: settings), body, edition, &walk)
    }

    /// Computes the same deadline with another calendar: same rule, edition, event, term and hours.
    func recomputed(_ old: Deadline, with calendar: WorkingCalendar) throws(CalendarGap) -> Deadline {
        var walk = ProofWalk()
        var start = old.start
        if let schedule = start.receivedUnder {
            let day = try walk.receive(start.instant, at: BodyCalendar(calendar: calendar, schedule: schedule))
            start = DeadlineStart(event: start.event, instant: start.instant, effectiveDay: day, receivedUnder: schedule)
        }
        let body = BodyCalendar(calendar: calendar, schedule: old.schedule)
        return try finish(start, old.term, body, old.edition, &walk)
    }

    private func finish(
        _ start: DeadlineStart,
        _ term: Term,
        _ body: BodyCalendar,
        _ edition: RuleEdition,
        _ walk: inout ProofWalk
    ) throws(CalendarGap) -> Deadline {
        let day = try walk.run(term, from: start.effectiveDay, in: body)
        let due: Due
        switch term {
        case .notBefore, .fromNextDay: due = Due(day: day, closing: BodyCalendar.endOfDay(day), bound: .earliest)
        case .minutes(let minutes):
            let end = start.instant.adding(milliseconds: Int64(minutes) * 60_000)
            due = Due(day: KazakhstanTime.local(end).day, closing: end, bound: .latest)
        default:
            let closing = dutyBearer == .citizen ? BodyCalendar.endOfDay(day) : body.closing(of: day)
            due = Due(day: day, closing: closing, bound: .latest)
        }
        return Deadline(
            rule: self,
            edition: edition,
            standing: standing(in: edition),
            start: start,
            term: term,
            schedule: body.schedule,
            due: due,
            proof: Proof(calendar: body.calendar.identity, days: walk.days)
        )
    }
}
