/// The calendar of one body: the country's working days seen through the body's week and hours (rulebook 5.2).
///
/// Every function answers in a few array reads. A question that needs a year without data throws ``CalendarGap``.
public struct BodyCalendar: Sendable {
    /// The country's calendar.
    public let calendar: WorkingCalendar
    /// The body's week and hours.
    public let schedule: WorkSchedule
    private let table: WeekTable

    /// The calendar of a body with this schedule.
    public init(calendar: WorkingCalendar, schedule: WorkSchedule) {
        self.calendar = calendar
        self.schedule = schedule
        self.table = calendar.table(for: schedule.week)
    }

    /// What the day is for the body.
    public func status(of day: Day) throws(CalendarGap) -> DayStatus { try table.status(of: day) }

    /// Whether the body works on the day.
    public func isWorkingDay(_ day: Day) throws(CalendarGap) -> Bool { try table.isWorking(day) }

    /// The next working day after the day, which itself need not be one.
    public func nextWorkingDay(after day: Day) throws(CalendarGap) -> Day { try table.workingDay(table.worked(upTo: day) + 1) }

    /// The day itself if the body works on it, otherwise the next working day.
    public func workingDay(onOrAfter day: Day) throws(CalendarGap) -> Day {
        try table.isWorking(day) ? day : nextWorkingDay(after: day)
    }

    /// `effectiveDate`: the day on which the body is taken to have received something (R8.5). Until closing time of a working day, also
    /// before opening and during lunch, it is that day; later, or on a free day, the next working day.
    public func effectiveDay(of instant: Instant) throws(CalendarGap) -> Day {
        let (day, clock) = KazakhstanTime.local(instant)
        return try clock.isNotLater(than: schedule.closes) ? workingDay(onOrAfter: day) : nextWorkingDay(after: day)
    }

    /// `addWorkingDays`: the n-th working day after the day, which itself is never counted; the day itself for zero.
    public func adding(_ days: WorkingDays, to day: Day) throws(CalendarGap) -> Day {
        let worked = try table.worked(upTo: day)
        return days.count == 0 ? day : try table.workingDay(worked + days.count)
    }

    /// `subtractWorkingDays`: the working day from which the n-th working day is the given one. From a free day it counts back as from
    /// the last working day before it.
    public func subtracting(_ days: WorkingDays, from day: Day) throws(CalendarGap) -> Day {
        try table.workingDay(table.worked(upTo: day) - days.count)
    }

    /// The same day number so many months later, or the month's last day; if the body does not work then, its next working day.
    public func adding(_ months: CalendarMonths, to day: Day) throws(CalendarGap) -> Day {
        try workingDay(onOrAfter: day.adding(months: months.count))
    }

    /// How many working days follow `day` up to and including `last`; negative if `last` lies before `day`.
    public func workingDays(after day: Day, through last: Day) throws(CalendarGap) -> Int {
        try table.worked(upTo: last) - table.worked(upTo: day)
    }

    /// The end of working time on the day: the last moment at which a duty of the body is done in time.
    public func closing(of day: Day) -> Instant { KazakhstanTime.instant(day, schedule.closes) }

    /// 23:59:59 of the day: the last moment at which a citizen's act is done in time.
    public static func endOfDay(_ day: Day) -> Instant { KazakhstanTime.instant(day, .lastSecond) }
}
