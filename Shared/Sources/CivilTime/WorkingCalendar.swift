/// What every day of the years with data is, for both working weeks; computed once from ``CalendarFacts``.
public struct WorkingCalendar: Sendable {
    /// Which calendar this is.
    public let identity: CalendarIdentity
    /// The facts it was computed from.
    public let facts: CalendarFacts
    private let fiveDay: WeekTable
    private let sixDay: WeekTable
    private let later: [WorkingCalendar]

    /// How many years after the last one with data are assumed.
    public static let assumedYears = 3

    /// Computes the calendar of the newest state of the facts; `hash` is a digest of the bytes they were read from.
    public init(facts: CalendarFacts, hash: String) throws(CalendarDataError) {
        try self.init(facts, hash: hash, later: [Self(facts.assumingYears(Self.assumedYears), hash: hash, later: [])])
    }

    private init(_ facts: CalendarFacts, hash: String, later: [WorkingCalendar]) throws(CalendarDataError) {
        self.identity = CalendarIdentity(edition: facts.edition, hash: hash)
        self.facts = facts
        self.fiveDay = try WeekTable(facts: facts, week: .fiveDay)
        self.sixDay = try WeekTable(facts: facts, week: .sixDay)
        self.later = later
    }

    /// The same calendar with a few years more, in which only the yearly holidays of its last year are known and marked as estimated; its edition says so.
    ///
    /// Never for an answer to a question about the calendar: only where something must be done although next year's calendar has not come
    /// (acceptance may not be refused, S-11). What is computed with it is computed anew when the calendar comes.
    public var assumed: WorkingCalendar? { later.first }

    /// The years with data.
    public var years: ClosedRange<Int> { facts.years }

    /// What the day is in the week. Throws ``CalendarGap`` for a year without data.
    public func status(of day: Day, in week: WorkingWeek) throws(CalendarGap) -> DayStatus {
        try table(for: week).status(of: day)
    }

    /// How many working days the year has in the week. Throws ``CalendarGap`` for a year without data.
    public func workingDays(inYear year: Int, week: WorkingWeek) throws(CalendarGap) -> Int {
        guard years.contains(year), let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31)
        else { throw CalendarGap(year: year) }
        let table = table(for: week)
        let before = try table.isWorking(first) ? table.worked(upTo: first) - 1 : table.worked(upTo: first)
        return try table.worked(upTo: last) - before
    }

    func table(for week: WorkingWeek) -> WeekTable {
        switch week {
        case .fiveDay: fiveDay
        case .sixDay: sixDay
        }
    }
}
