import CivilTime

extension Failure {
    /// A working-day question about a year without data.
    init(_ gap: CalendarGap, _ calendar: WorkingCalendar) {
        self.init(
            "there are no holidays for \(gap.year): the calendar \(calendar.identity.edition) knows "
                + "\(calendar.years.lowerBound) to \(calendar.years.upperBound). "
                + "When the year's holidays are published, add them to calendar/kz.json."
        )
    }
}
