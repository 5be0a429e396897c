import CivilTime

/// The days of notice, hearing and refusal inside one service term (rulebook 6.3).
///
/// E is the last day of the term (DL-14), N the day on which the notice takes effect.
public struct HearingPlan: Sendable {
    /// How the application came.
    public let channel: FilingChannel
    /// The service term; it ends on E.
    public let serviceTerm: Deadline
    /// The latest notice by the order (DL-08): three working days before E, or what A-06 says.
    public let latestNotice: Deadline
    /// The day from which silence counts as refusal (DX-7).
    public let deemedRefusal: Deadline
    /// The last day on which a notice still leaves a lawful day for the refusal: that of ``latestNotice``, but never later than three
    /// working days before E, because no refusal may come sooner after the notice (DX-6).
    public let lastNoticeDay: Day
    /// The planning targets.
    public let planning: NoticePlanning
    /// The provider's calendar.
    public let provider: BodyCalendar
    /// The choices it was computed with.
    public let settings: LawSettings

    /// The plan of an application filed at a moment; nil before the order came into force.
    /// - Parameters:
    ///   - settings: A-01 gives the provider's week, A-06 the distance of the notice, A-12 the portal's day 1.
    /// - Throws: ``CalendarGap`` if a day in a year without data is needed.
    public init?(
        filed: Instant,
        through channel: FilingChannel,
        calendar: WorkingCalendar,
        settings: LawSettings = .recommended
    ) throws(CalendarGap) {
        let provider = BodyCalendar(calendar: calendar, schedule: settings.schedule(of: .provider))
        let trigger: DeadlineTrigger
        let registered: Day
        switch channel {
        case .stateCorporation:
            let place = BodyCalendar(calendar: calendar, schedule: settings.schedule(of: .stateCorporation))
            trigger = .receivedElsewhere(filed, at: place)
            registered = try place.effectiveDay(of: filed)
        case .portal:
            trigger = .received(filed)
            registered = try provider.effectiveDay(of: filed)
        }
        guard let edition = RuleEdition.governing(effectivelyRegisteredOn: registered) else { return nil }
        let term = try DeadlineRule.dl14.deadline(from: trigger, by: provider, edition: edition, settings: settings)
        let end = DeadlineTrigger.on(term.due.day)
        latestNotice = try DeadlineRule.dl08.deadline(from: end, by: provider, edition: edition, settings: settings)
        deemedRefusal = try DeadlineRule.dx7.deadline(from: end, by: provider, edition: edition, settings: settings)
        lastNoticeDay = min(latestNotice.due.day, try provider.subtracting(WorkingDays(3), from: term.due.day))
        planning = try NoticePlanning(lastNoticeDay: lastNoticeDay, in: provider)
        serviceTerm = term
        self.channel = channel
        self.provider = provider
        self.settings = settings
    }

    /// E, the last day of the service term.
    public var termEnd: Day { serviceTerm.due.day }

    /// The last moment for the notice: closing time of ``lastNoticeDay``.
    public var lastNoticeMoment: Instant { provider.closing(of: lastNoticeDay) }

    /// Working days left for the notice on a day: 0 on the last day itself, negative when the window is closed.
    public func slack(on day: Day) throws(CalendarGap) -> Int { try provider.workingDays(after: day, through: lastNoticeDay) }

    /// What follows from a notice; nil if it came before the application took effect.
    public func outcome(of notice: HearingNotice) throws(CalendarGap) -> NoticeOutcome? {
        let outcome = try NoticeOutcome(notice, in: self)
        return outcome.effectiveDay < serviceTerm.start.effectiveDay ? nil : outcome
    }

    /// What follows from a notice posted at the last moment: the tightest lawful schedule.
    public func latestOutcome() throws(CalendarGap) -> NoticeOutcome {
        try NoticeOutcome(HearingNotice(at: lastNoticeMoment), in: self)
    }
}
