import CivilTime
import Law

/// A case that needs a hearing, for looking ahead.
public struct PlannedCase: Hashable, Sendable {
    /// Where it stands.
    public enum Stage: Hashable, Sendable {
        /// The notice took effect; these are the days the law allows.
        case notified([LawfulDay])
        /// The notice is still to be given, on this day at the latest (DL-08).
        case toNotify(lastNoticeDay: Day)
    }

    /// The case.
    public let scheduledCase: ScheduledCase
    /// What its hearing needs.
    public let needs: HearingNeeds
    /// Where it stands.
    public let stage: Stage

    /// A case.
    public init(_ scheduledCase: ScheduledCase, needs: HearingNeeds, stage: Stage) {
        self.scheduledCase = scheduledCase
        self.needs = needs
        self.stage = stage
    }

    /// The days from now on which its hearing would be lawful, in order. Before the notice: every first and second working day after a
    /// day on which a notice posted now or later can still take effect (rulebook 6.3).
    func lawfulDays(from now: Instant, in calendar: BodyCalendar) throws(CalendarGap) -> [Day] {
        switch stage {
        case .notified(let days):
            let today = KazakhstanTime.local(now).day
            return days.filter { $0.obstacle == nil && $0.day >= today }.map(\.day).sorted()
        case .toNotify(let last):
            var found: Set<Day> = []
            var notice = try calendar.effectiveDay(of: now)
            while notice <= last {
                let window = try calendar.hearingWindow(notifiedOn: notice)
                found.formUnion([window.first, window.last])
                notice = try calendar.nextWorkingDay(after: notice)
            }
            return found.sorted()
        }
    }
}
