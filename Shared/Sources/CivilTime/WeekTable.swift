/// The days of all years with data for one working week, laid out so that every question is one or two array reads.
///
/// Immutable and shared by reference: copying a calendar copies a pointer.
final class WeekTable: Sendable {
    let week: WorkingWeek
    /// The number of the first day.
    private let first: Int
    /// Per day: index into `statuses`.
    private let codes: [UInt16]
    /// The distinct statuses.
    private let statuses: [DayStatus]
    /// Per day: working days from the first day up to and including this one.
    private let workedUpTo: [Int32]
    /// The numbers of all working days, ascending.
    private let workingDays: [Int32]
    private let years: ClosedRange<Int>

    init(facts: CalendarFacts, week: WorkingWeek) throws(CalendarDataError) {
        let builder = try WeekTableBuilder(facts: facts, week: week)
        self.week = week
        self.years = facts.years
        self.first = builder.first
        self.codes = builder.codes
        self.statuses = builder.statuses
        var workedUpTo: [Int32] = []
        var workingDays: [Int32] = []
        workedUpTo.reserveCapacity(codes.count)
        for (offset, code) in builder.codes.enumerated() {
            if builder.statuses[Int(code)].isWorking { workingDays.append(Int32(builder.first + offset)) }
            workedUpTo.append(Int32(workingDays.count))
        }
        self.workedUpTo = workedUpTo
        self.workingDays = workingDays
    }

    /// The day's place in the tables.
    private func offset(_ day: Day) throws(CalendarGap) -> Int {
        let offset = Int(day.number) - first
        guard offset >= 0, offset < codes.count else { throw CalendarGap(year: day.year) }
        return offset
    }

    func status(of day: Day) throws(CalendarGap) -> DayStatus { statuses[Int(codes[try offset(day)])] }

    func isWorking(_ day: Day) throws(CalendarGap) -> Bool {
        let offset = try offset(day)
        return workedUpTo[offset] != (offset == 0 ? 0 : workedUpTo[offset - 1])
    }

    /// How many working days lie between the first day with data and this one, both included.
    func worked(upTo day: Day) throws(CalendarGap) -> Int { Int(workedUpTo[try offset(day)]) }

    /// The working day with this number, counted from the first day with data, the first one being 1.
    func workingDay(_ number: Int) throws(CalendarGap) -> Day {
        guard number >= 1 else { throw CalendarGap(year: years.lowerBound - 1) }
        guard number <= workingDays.count else { throw CalendarGap(year: years.upperBound + 1) }
        return Day(clamping: Int(workingDays[number - 1]))
    }
}
