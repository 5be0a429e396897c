/// A working-day question about a year for which there are no calendar data. The answer is never guessed.
public struct CalendarGap: Error, Hashable, Sendable {
    /// The first year without data that was needed.
    public let year: Int

    /// A gap in this year.
    public init(year: Int) { self.year = year }
}
