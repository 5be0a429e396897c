/// All facts from which the working calendars are computed: dated data with sources, no rules.
///
/// Readable and writable with any `Codable` coder; reading refuses data that do not hold together.
public struct CalendarFacts: Hashable, Sendable {
    /// The name of this state of the facts.
    public let edition: String
    /// The years with data; every other year is a ``CalendarGap``.
    public let years: ClosedRange<Int>
    /// The holidays without their dates.
    public let holidays: [Holiday]
    /// The dates of the holidays.
    public let observances: [Observance]
    /// The days moved by orders.
    public let moves: [MovedDay]
    /// The addresses behind the source ids.
    public let sources: [String: String]

    /// Facts that hold together.
    public init(
        edition: String,
        firstYear: Int,
        lastYear: Int,
        holidays: [Holiday],
        observances: [Observance],
        moves: [MovedDay],
        sources: [String: String]
    ) throws(CalendarDataError) {
        guard firstYear >= 1, lastYear <= 9999, firstYear <= lastYear, lastYear - firstYear <= 200 else {
            throw .badYears(first: firstYear, last: lastYear)
        }
        var known: Set<String> = []
        for holiday in holidays where !known.insert(holiday.id).inserted { throw .repeatedHoliday(holiday.id) }
        for observance in observances where !known.contains(observance.holiday) { throw .unknownHoliday(observance.holiday) }
        for day in moves.flatMap({ [$0.rest, $0.worked] }) where !(firstYear...lastYear).contains(day.year) {
            throw .outsideYears(day)
        }
        self.edition = edition
        self.years = firstYear...lastYear
        self.holidays = holidays
        self.observances = observances
        self.moves = moves
        self.sources = sources
    }

    /// These facts with more years, into which the yearly holidays of the last year go on as estimates.
    func assumingYears(_ more: Int) throws(CalendarDataError) -> CalendarFacts {
        let last = min(years.upperBound + more, 9999)
        let goingOn = observances.compactMap { observance -> Observance? in
            guard case .yearly(let month, let day, let span) = observance.dates, span.contains(years.upperBound), years.upperBound < last,
                observance.withdrawn == nil
            else { return nil }
            return Observance(
                holiday: observance.holiday, dates: .yearly(month: month, day: day, years: years.upperBound + 1...last),
                source: observance.source, estimated: true)
        }
        return try CalendarFacts(
            edition: "\(edition)+assumed-\(last)", firstYear: years.lowerBound, lastYear: last, holidays: holidays,
            observances: observances + goingOn, moves: moves, sources: sources)
    }

    private init(
        edition: String,
        observances: [Observance],
        moves: [MovedDay],
        sources: [String: String],
        of facts: CalendarFacts
    ) {
        self.edition = edition
        self.years = facts.years
        self.holidays = facts.holidays
        self.observances = observances
        self.moves = moves
        self.sources = sources
    }

    /// The facts as somebody knew them on a day: later announcements are left out, later withdrawals not yet done.
    public func known(on day: Day) -> CalendarFacts {
        CalendarFacts(
            edition: edition + "@" + day.iso,
            observances: observances.filter { $0.isKnown(on: day) }.map(\.standing),
            moves: moves.filter { $0.announced.map { $0 <= day } ?? true },
            sources: sources,
            of: self
        )
    }

    /// The facts after a decree that moves days: a new edition, the old one stays as it is.
    ///
    /// Whether the days can be moved shows when a ``WorkingCalendar`` is computed from the result.
    public func applying(_ decree: CalendarDecree) throws(CalendarDataError) -> CalendarFacts {
        guard decree.edition != edition else { throw .sameEdition(edition) }
        for day in decree.moves.flatMap({ [$0.rest, $0.worked] }) where !years.contains(day.year) { throw .outsideYears(day) }
        let moves = decree.moves.map {
            MovedDay(rest: $0.rest, worked: $0.worked, weeks: $0.weeks, source: decree.source, announced: decree.announced)
        }
        var sources = sources
        sources[decree.source] = decree.address
        return CalendarFacts(
            edition: decree.edition,
            observances: observances,
            moves: self.moves + moves,
            sources: sources,
            of: self
        )
    }
}

extension Observance {
    /// The same observance as it stood before it was withdrawn.
    fileprivate var standing: Observance {
        Observance(holiday: holiday, dates: dates, source: source, announced: announced, estimated: estimated)
    }
}

extension CalendarFacts: Codable {
    private enum CodingKeys: String, CodingKey {
        case edition, firstYear, lastYear, holidays, observances, moves, sources
    }

    /// Reads facts and refuses those that do not hold together.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            edition: container.decode(String.self, forKey: .edition),
            firstYear: container.decode(Int.self, forKey: .firstYear),
            lastYear: container.decode(Int.self, forKey: .lastYear),
            holidays: container.decode([Holiday].self, forKey: .holidays),
            observances: container.decode([Observance].self, forKey: .observances),
            moves: container.decode([MovedDay].self, forKey: .moves),
            sources: container.decode([String: String].self, forKey: .sources)
        )
    }

    /// Writes what ``init(from:)`` reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(edition, forKey: .edition)
        try container.encode(years.lowerBound, forKey: .firstYear)
        try container.encode(years.upperBound, forKey: .lastYear)
        try container.encode(holidays, forKey: .holidays)
        try container.encode(observances, forKey: .observances)
        try container.encode(moves, forKey: .moves)
        try container.encode(sources, forKey: .sources)
    }
}
