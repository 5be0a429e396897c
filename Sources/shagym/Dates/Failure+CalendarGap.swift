import CivilTime
import Law

extension Failure {
    /// A working-day question about a year without data.
    init(_ gap: CalendarGap, _ calendar: WorkingCalendar) {
        self.init(
            "there are no holidays for \(gap.year): the calendar \(calendar.identity.edition) knows "
                + "\(calendar.years.lowerBound) to \(calendar.years.upperBound). "
                + "When the year's holidays are published, add them to calendar/kz.json."
        )
    }

    /// A matter older than the order.
    static let beforeTheOrder = Failure(
        "Order No. 259 came into force on \(RuleEdition.e2020_04_14.inForceFrom.iso); there is no rule before that day"
    )
}
