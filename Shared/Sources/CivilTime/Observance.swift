/// On which dates a holiday is kept, who says so, and since when and until when that was the published state of things.
public struct Observance: Hashable, Sendable {
    /// The dates of an observance.
    public enum Dates: Hashable, Sendable {
        /// The same month and day in every year of the range.
        case yearly(month: Int, day: Int, years: ClosedRange<Int>)
        /// One day only.
        case once(Day)
    }

    /// The id of the ``Holiday``.
    public let holiday: String
    /// The dates.
    public let dates: Dates
    /// Where the fact was read: a source id of the rulebook or an address.
    public let source: String
    /// The day on which it became known; nil if it was known before the data begin.
    public let announced: Day?
    /// The day on which it was taken back; from then on it does not count.
    public let withdrawn: Day?
    /// Whether the date is our estimate and not yet fixed by anyone.
    public let estimated: Bool

    /// An observance.
    public init(
        holiday: String,
        dates: Dates,
        source: String,
        announced: Day? = nil,
        withdrawn: Day? = nil,
        estimated: Bool = false
    ) {
        self.holiday = holiday
        self.dates = dates
        self.source = source
        self.announced = announced
        self.withdrawn = withdrawn
        self.estimated = estimated
    }

    /// Whether it counted in the eyes of somebody who knew all that was known on the day.
    func isKnown(on day: Day) -> Bool {
        if let announced, day < announced { return false }
        if let withdrawn, day >= withdrawn { return false }
        return true
    }
}

extension Observance: Codable {
    private enum CodingKeys: String, CodingKey {
        case holiday, monthDay, firstYear, lastYear, day, source, announced, withdrawn, estimated
    }

    /// Reads either `day`, or `monthDay` ("03-08") with `firstYear` and `lastYear`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let dates: Dates
        if let day = try container.decodeIfPresent(Day.self, forKey: .day) {
            guard !container.contains(.monthDay), !container.contains(.firstYear), !container.contains(.lastYear) else {
                throw DecodingError.dataCorruptedError(forKey: .day, in: container, debugDescription: "one day and a yearly date")
            }
            dates = .once(day)
        } else {
            let first = try container.decode(Int.self, forKey: .firstYear)
            let last = try container.decode(Int.self, forKey: .lastYear)
            let text = try container.decode(String.self, forKey: .monthDay)
            // A leap year gives 29 February its chance; such a holiday is then simply absent in other years.
            guard let day = Day(iso: "2000-" + text), first <= last, first >= 1, last <= 9999 else {
                throw DecodingError.dataCorruptedError(forKey: .monthDay, in: container, debugDescription: "not a yearly date")
            }
            dates = .yearly(month: day.month, day: day.day, years: first...last)
        }
        self.init(
            holiday: try container.decode(String.self, forKey: .holiday),
            dates: dates,
            source: try container.decode(String.self, forKey: .source),
            announced: try container.decodeIfPresent(Day.self, forKey: .announced),
            withdrawn: try container.decodeIfPresent(Day.self, forKey: .withdrawn),
            estimated: try container.decodeIfPresent(Bool.self, forKey: .estimated) ?? false
        )
    }

    /// Writes what ``init(from:)`` reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(holiday, forKey: .holiday)
        switch dates {
        case .once(let day): try container.encode(day, forKey: .day)
        case .yearly(let month, let day, let years):
            let monthDay = Day(year: 2000, month: month, day: day)?.iso.dropFirst(5)
            try container.encode(monthDay.map(String.init) ?? "", forKey: .monthDay)
            try container.encode(years.lowerBound, forKey: .firstYear)
            try container.encode(years.upperBound, forKey: .lastYear)
        }
        try container.encode(source, forKey: .source)
        try container.encodeIfPresent(announced, forKey: .announced)
        try container.encodeIfPresent(withdrawn, forKey: .withdrawn)
        if estimated { try container.encode(true, forKey: .estimated) }
    }
}
