/// Why calendar data cannot be used. Nothing is taken over from data with an error.
public enum CalendarDataError: Error, Hashable, Sendable {
    /// The last year lies before the first one, outside 1...9999, or more than 200 years later.
    case badYears(first: Int, last: Int)
    /// An observance names a holiday that the data do not describe.
    case unknownHoliday(String)
    /// Two holidays have the same id.
    case repeatedHoliday(String)
    /// A moved day lies outside the years of the data.
    case outsideYears(Day)
    /// The day that an order makes free is not a working day in this week.
    case alreadyFree(Day, WorkingWeek)
    /// The day that an order makes a working day is not free in this week.
    case alreadyWorked(Day, WorkingWeek)
    /// A decree carries the edition name that the calendar already has.
    case sameEdition(String)
}
