import CivilTime

/// A computed deadline with everything needed to compute it again and to show why it falls on its day (rulebook 5.2, last point).
public struct Deadline: Hashable, Sendable, Codable {
    /// The rule.
    public let rule: DeadlineRule
    /// The edition of the Rules it was computed under.
    public let edition: RuleEdition
    /// How sure the rule is in that edition.
    public let standing: Standing
    /// What it runs from.
    public let start: DeadlineStart
    /// How long it runs.
    public let term: Term
    /// The week and hours it is counted in.
    public let schedule: WorkSchedule
    /// When it ends.
    public let due: Due
    /// Why then.
    public let proof: Proof

    /// Whether an act at this moment is in time (for ``Due/Bound/earliest``: not too early). The clock shows whole seconds: 18:30:00 is
    /// in time, 18:30:01 is not.
    public func isMet(at instant: Instant) -> Bool {
        switch due.bound {
        case .latest: instant.wholeSecond <= due.closing
        case .earliest: instant >= due.opening
        }
    }

    /// Working days left from a moment to the last day: 0 on the last day itself, negative as soon as it is missed.
    public func slack(at instant: Instant, in calendar: WorkingCalendar) throws(CalendarGap) -> Int {
        let body = BodyCalendar(calendar: calendar, schedule: schedule)
        let today =
            rule.dutyBearer == .body
            ? try body.effectiveDay(of: instant)
            : try body.workingDay(onOrAfter: KazakhstanTime.local(instant).day)
        return try body.workingDays(after: today, through: due.day)
    }
}
