import CivilTime

/// How much of a service term is left for the replies of the state bodies, if every step before the notice takes its whole term
/// and the notice goes out on its last day.
///
/// Steps with a term: registration (DL-01; from the State Corporation the next working day, A-54), completeness (DL-02), screening,
/// inquiries and sending the file (DL-03, DL-04, DL-05 side by side, A-33), then, after the last reply, preparing the preliminary decision
/// (DL-06). The entry of the decision (DL-07) follows a refusal and is no step before it. The replies have no term: they
/// get what the others leave.
public struct PreparationRoom: Hashable, Sendable {
    /// The filing day.
    public let filed: Day
    /// The day on which the inquiries have gone out at the latest.
    public let asked: Day
    /// The last day on which the last reply leaves a working day for the preliminary decision before the last notice day.
    public let lastReply: Day
    /// The last notice day.
    public let lastNotice: Day
    /// The end of the service term.
    public let termEnd: Day
    /// Calendar days after ``asked`` up to ``lastReply``.
    public let calendarDays: Int
    /// The provider's working days among them.
    public let providerDays: Int
    /// Working days of the asked bodies among them (A-01: theirs is another week).
    public let repliersDays: Int

    /// The room of an application that comes when the provider opens; nil if the day is none of theirs or
    /// lies before the order.
    public init?(
        filedOn day: Day,
        through channel: FilingChannel,
        calendar: WorkingCalendar,
        settings: LawSettings = .recommended
    ) throws(CalendarGap) {
        let opening = KazakhstanTime.instant(day, settings.schedule(of: .provider).opens)
        guard let plan = try HearingPlan(filed: opening, through: channel, calendar: calendar, settings: settings),
            plan.serviceTerm.start.effectiveDay == day
        else { return nil }
        let provider = plan.provider
        let repliers = BodyCalendar(calendar: calendar, schedule: settings.schedule(of: .receivingBody))
        let edition = plan.serviceTerm.edition
        func end(_ rule: DeadlineRule, from day: Day) throws(CalendarGap) -> Day {
            try rule.deadline(from: .on(day), by: provider, edition: edition, settings: settings).due.day
        }
        let registered = channel == .portal ? day : try provider.nextWorkingDay(after: day)
        let complete = try end(.dl02, from: registered)
        let asked = max(try end(.dl03, from: complete), try end(.dl04, from: complete), try end(.dl05, from: complete))
        // DL-06 is one working day; the reply must come that much before the last notice day.
        let lastReply = try provider.subtracting(WorkingDays(1), from: plan.lastNoticeDay)
        filed = day
        self.asked = asked
        self.lastReply = lastReply
        lastNotice = plan.lastNoticeDay
        termEnd = plan.termEnd
        calendarDays = lastReply - asked
        providerDays = try provider.workingDays(after: asked, through: lastReply)
        repliersDays = try repliers.workingDays(after: asked, through: lastReply)
    }
}
