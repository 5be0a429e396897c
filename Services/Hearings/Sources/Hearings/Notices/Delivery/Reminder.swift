import CivilTime

/// A reminder of a hearing that is still to be sent.
public struct Reminder: Hashable, Sendable {
    /// The steps; not law.
    public enum Step: String, Hashable, Sendable, Codable, CaseIterable {
        /// When the office opens on the working day before.
        case dayBefore
        /// When the office opens on the day itself.
        case morning
        /// Two hours before the start.
        case twoHoursBefore
    }

    /// The step.
    public let step: Step
    /// When it is sent.
    public let at: Instant

    /// The reminders of a hearing still to be sent, in order. Steps already past are skipped, not made up for; so are those that come before
    /// the notice itself, and a second one
    /// at the same moment. A hearing that is not confirmed has none.
    /// - Parameter notified: when the notice was served.
    public static func reminders(
        for booking: Booking,
        notified: Instant,
        now: Instant,
        in calendar: BodyCalendar,
        steps: [Step] = Step.allCases
    ) throws(CalendarGap) -> [Reminder] {
        guard booking.state == .confirmed else { return [] }
        let slot = booking.slot
        var found: [Reminder] = []
        for step in Step.allCases where steps.contains(step) {
            let at: Instant
            switch step {
            case .dayBefore:
                let before = try calendar.subtracting(WorkingDays(1), from: slot.day)
                at = KazakhstanTime.instant(before, calendar.schedule.opens)
            case .morning: at = KazakhstanTime.instant(slot.day, calendar.schedule.opens)
            case .twoHoursBefore: at = slot.starts.adding(milliseconds: -2 * 3_600_000)
            }
            if at > now, at > notified, at < slot.starts, !found.contains(where: { $0.at == at }) {
                found.append(Reminder(step: step, at: at))
            }
        }
        return found.sorted { $0.at < $1.at }
    }
}
