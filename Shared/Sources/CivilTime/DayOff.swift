/// Why a day is free.
public indirect enum DayOff: Hashable, Sendable {
    /// The kinds of reasons by their names in data.
    public enum Reason: String, Hashable, Sendable, Codable {
        /// ``DayOff/weeklyRest``.
        case weeklyRest
        /// ``DayOff/holiday(_:)``.
        case holiday
        /// ``DayOff/transferredHoliday(_:from:)``.
        case transferredHoliday
        /// ``DayOff/movedRest(_:)``.
        case movedRest
    }

    /// A rest day of the body's week.
    case weeklyRest
    /// A holiday on its own date (also when that date is a weekly rest day).
    case holiday(KeptHoliday)
    /// The day after a holiday that fell on the rest day `from`.
    case transferredHoliday(KeptHoliday, from: Day)
    /// A day made free by an order.
    case movedRest(MovedDay)

    /// The kind of reason.
    public var reason: Reason {
        switch self {
        case .weeklyRest: .weeklyRest
        case .holiday: .holiday
        case .transferredHoliday: .transferredHoliday
        case .movedRest: .movedRest
        }
    }
}

extension DayOff: Codable {
    private enum CodingKeys: String, CodingKey { case reason, holiday, from, move }

    /// Reads `{"reason": …}` with the parts that belong to the reason.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(Reason.self, forKey: .reason) {
        case .weeklyRest: self = .weeklyRest
        case .holiday: self = .holiday(try container.decode(KeptHoliday.self, forKey: .holiday))
        case .transferredHoliday:
            self = .transferredHoliday(
                try container.decode(KeptHoliday.self, forKey: .holiday),
                from: try container.decode(Day.self, forKey: .from)
            )
        case .movedRest: self = .movedRest(try container.decode(MovedDay.self, forKey: .move))
        }
    }

    /// Writes what ``init(from:)`` reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(reason, forKey: .reason)
        switch self {
        case .weeklyRest: break
        case .holiday(let holiday): try container.encode(holiday, forKey: .holiday)
        case .transferredHoliday(let holiday, let from):
            try container.encode(holiday, forKey: .holiday)
            try container.encode(from, forKey: .from)
        case .movedRest(let move): try container.encode(move, forKey: .move)
        }
    }
}
