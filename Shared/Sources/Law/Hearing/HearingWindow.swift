import CivilTime

/// The days on which a hearing may be held: the first and second working day after the day of notification (rulebook 6.3).
public struct HearingWindow: Hashable, Sendable, Codable {
    /// The first working day after the notification; a hearing on the day of notification itself would come without warning.
    public let first: Day
    /// The second working day after the notification (DL-09).
    public let last: Day
}

extension BodyCalendar {
    /// The last day on which the preliminary decision or hearing notice may reach the applicant, `end` being the last day of the service
    /// term (DL-08, A-06).
    public func latestNoticeDay(
        beforeTermEnd end: Day,
        settings: LawSettings = .recommended
    ) throws(CalendarGap) -> Day {
        try subtracting(settings.a06MinimumNoticeDistance, from: end)
    }

    /// The days for the hearing after a notification that took effect on `notified` (DL-09).
    public func hearingWindow(notifiedOn notified: Day) throws(CalendarGap) -> HearingWindow {
        HearingWindow(first: try adding(WorkingDays(1), to: notified), last: try adding(WorkingDays(2), to: notified))
    }

    /// The first day on which a refusal may be decided after a notification that took effect on `notified` (DX-6).
    public func earliestRefusal(notifiedOn notified: Day) throws(CalendarGap) -> Day { try adding(WorkingDays(3), to: notified) }

    /// Whether a notice that takes effect on `notified` still leaves the three working days before the end of the term; if not, the
    /// window is closed and no refusal may be recorded without the steps of rulebook 6.4.
    public func noticeWindowIsOpen(
        on notified: Day,
        termEnd end: Day,
        settings: LawSettings = .recommended
    ) throws(CalendarGap) -> Bool {
        try notified <= latestNoticeDay(beforeTermEnd: end, settings: settings)
    }
}
