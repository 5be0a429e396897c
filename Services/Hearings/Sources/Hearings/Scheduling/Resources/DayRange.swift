import CivilTime

/// One or more calendar days without a gap, both ends included.
public struct DayRange: Hashable, Sendable {
    /// The first day.
    public let first: Day
    /// The last day.
    public let last: Day

    /// A range; nil if it ends before it starts.
    public init?(first: Day, last: Day) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// A single day.
    public init(_ day: Day) {
        first = day
        last = day
    }

    /// Whether the day belongs to the range.
    public func contains(_ day: Day) -> Bool { first <= day && day <= last }
}

extension DayRange: Codable {
    private enum CodingKeys: String, CodingKey { case first, last }

    /// Reads `{"first": …, "last": …}` and refuses a range that ends before it starts.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let range = DayRange(
            first: try container.decode(Day.self, forKey: .first),
            last: try container.decode(Day.self, forKey: .last)
        )
        guard let range else {
            throw DecodingError.dataCorruptedError(forKey: .last, in: container, debugDescription: "ends before it starts")
        }
        self = range
    }
}
