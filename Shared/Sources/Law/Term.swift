import CivilTime

/// The length of a term with its unit and direction.
public enum Term: Hashable, Sendable {
    /// The n-th working day after the start; the start is never counted.
    case workingDays(WorkingDays)
    /// The n-th working day, the start being the first one (only the alternative reading of A-12).
    case workingDaysFromStart(WorkingDays)
    /// The start day itself.
    case sameDay
    /// At the latest so many working days before the start event's day (DL-08).
    case workingDaysBefore(WorkingDays)
    /// Not earlier than the n-th working day after the start (DX-6).
    case notBefore(WorkingDays)
    /// The same day number n months later, on a free day the next working day (DX-1, DX-3).
    case calendarMonths(CalendarMonths)
    /// From the calendar day after the start on (DX-7).
    case fromNextDay
    /// So many minutes after the start (DL-15, DL-16).
    case minutes(Int)
}

extension Term: Codable {
    private enum CodingKeys: String, CodingKey { case unit, count }

    enum Unit: String, Codable {
        case workingDays, workingDaysFromStart, sameDay, workingDaysBefore, notBefore, calendarMonths, fromNextDay, minutes
    }

    /// Reads `{"unit": "workingDays", "count": 3}`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func days() throws -> WorkingDays { try container.decode(WorkingDays.self, forKey: .count) }
        switch try container.decode(Unit.self, forKey: .unit) {
        case .workingDays: self = .workingDays(try days())
        case .workingDaysFromStart: self = .workingDaysFromStart(try days())
        case .sameDay: self = .sameDay
        case .workingDaysBefore: self = .workingDaysBefore(try days())
        case .notBefore: self = .notBefore(try days())
        case .calendarMonths: self = .calendarMonths(try container.decode(CalendarMonths.self, forKey: .count))
        case .fromNextDay: self = .fromNextDay
        case .minutes: self = .minutes(try container.decode(Int.self, forKey: .count))
        }
    }

    /// Writes what ``init(from:)`` reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        let (unit, count) = unitAndCount
        try container.encode(unit, forKey: .unit)
        try container.encodeIfPresent(count, forKey: .count)
    }

    var unitAndCount: (unit: Unit, count: Int?) {
        switch self {
        case .workingDays(let days): (.workingDays, days.count)
        case .workingDaysFromStart(let days): (.workingDaysFromStart, days.count)
        case .sameDay: (.sameDay, nil)
        case .workingDaysBefore(let days): (.workingDaysBefore, days.count)
        case .notBefore(let days): (.notBefore, days.count)
        case .calendarMonths(let months): (.calendarMonths, months.count)
        case .fromNextDay: (.fromNextDay, nil)
        case .minutes(let minutes): (.minutes, minutes)
        }
    }
}
