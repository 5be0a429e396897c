import CivilTime

/// What follows from a notice: the days for the hearing and for the refusal, or the ways out when it came too late.
public struct NoticeOutcome: Sendable {
    /// The notice.
    public let notice: HearingNotice
    /// The hearing (DL-09); its start holds the effective day and why.
    public let hearing: Deadline
    /// The applicant's objection (DX-4).
    public let objection: Deadline
    /// The first day of the refusal (DX-6).
    public let refusal: Deadline
    /// The days of a hearing; the second one is proposed, because the objection term has then run (rulebook 6.3, point 2).
    public let window: HearingWindow
    /// Each calendar day from the notice to the end of the term, or to the first day of a refusal if that is later.
    public let days: [HearingDay]
    /// Working days from the notice to the last notice day; negative when it came too late.
    public let slack: Int
    /// What is left when the window is closed (rulebook 6.4); empty while it is open.
    public let options: [ClosedWindowOption]

    /// N, the day from which the notice counts.
    public var effectiveDay: Day { hearing.start.effectiveDay }
    /// Whether hearing and refusal still fit into the service term.
    public var isOpen: Bool { slack >= 0 }
    /// The working days on which a refusal is lawful; empty exactly when the window is closed.
    public var refusalDays: [Day] { days.filter { $0.noRefusal == nil }.map(\.day) }
    /// The working days on which a hearing is lawful: always the first and the second one after the notice.
    public var hearingDays: [Day] { days.filter { $0.noHearing == nil }.map(\.day) }

    init(_ notice: HearingNotice, in plan: HearingPlan) throws(CalendarGap) {
        let provider = plan.provider
        func deadline(_ rule: DeadlineRule) throws(CalendarGap) -> Deadline {
            try rule.deadline(from: notice.trigger, by: provider, edition: plan.serviceTerm.edition, settings: plan.settings)
        }
        self.notice = notice
        hearing = try deadline(.dl09)
        objection = try deadline(.dx4)
        refusal = try deadline(.dx6)
        let notified = hearing.start.effectiveDay
        window = try provider.hearingWindow(notifiedOn: notified)
        // On a free day handed over after the last notice day, no working day has passed yet: the day itself decides.
        let distance = try plan.slack(on: notified)
        slack = notified > plan.lastNoticeDay ? min(distance, -1) : distance
        days = try Self.days(after: notified, window: window, refusal.due.day, open: slack >= 0, in: plan)
        options =
            slack >= 0
            ? [] : try ClosedWindowOption.all(notified: notified, window: window, refusalFrom: refusal.due.day, in: plan)
    }

    private static func days(
        after notified: Day,
        window: HearingWindow,
        _ earliest: Day,
        open: Bool,
        in plan: HearingPlan
    ) throws(CalendarGap) -> [HearingDay] {
        var days: [HearingDay] = []
        var day = notified
        var number = 0
        while day <= max(plan.termEnd, earliest) {
            var off: HearingObstacle?
            if case .off(let reason) = try plan.provider.status(of: day) { off = .dayOff(reason) }
            if day > notified, off == nil { number += 1 }
            let noHearing: HearingObstacle? =
                day == notified ? .noticeDay : off ?? (day > window.last ? .afterSecondDay : nil)
            let noRefusal: HearingObstacle? =
                off ?? (day < earliest ? .beforeThirdDay : nil) ?? (day > plan.termEnd ? .afterTermEnd : nil)
                ?? (open ? nil : .windowClosed)
            let counted = day > notified && off == nil
            days.append(HearingDay(day: day, number: counted ? number : nil, noHearing: noHearing, noRefusal: noRefusal))
            day = day.adding(days: 1)
        }
        return days
    }
}
