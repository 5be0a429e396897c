import CivilTime

/// A part of one day in whole minutes of the local clock; the end does not belong to it, so that spans may follow each other.
public struct TimeSpan: Hashable, Sendable {
    /// Minutes from local midnight to the start, 0 ..< 1440.
    public let start: Int
    /// Minutes from local midnight to the end, 1 ... 1440.
    public let end: Int

    /// A span; nil unless it starts before it ends and lies in one day. Minutes from local midnight.
    public init?(start: Int, end: Int) {
        guard start >= 0, start < end, end <= 1_440 else { return nil }
        self.start = start
        self.end = end
    }

    /// A span between two times of day; seconds are left out on the inner side. Nil unless a whole minute lies between.
    public init?(from: ClockTime, to: ClockTime) {
        self.init(start: (from.seconds + 59) / 60, end: to.seconds / 60)
    }

    /// The length in minutes.
    public var minutes: Int { end - start }

    /// Whether the two spans share a minute.
    public func overlaps(_ other: TimeSpan) -> Bool { start < other.end && other.start < end }

    /// Whether every minute of the other span belongs to this one.
    public func contains(_ other: TimeSpan) -> Bool { start <= other.start && other.end <= end }

    /// What is left of the span without another one: no, one or two pieces, in order.
    public func subtracting(_ other: TimeSpan) -> [TimeSpan] {
        guard overlaps(other) else { return [self] }
        return [TimeSpan(start: start, end: other.start), TimeSpan(start: other.end, end: end)].compactMap { $0 }
    }
}

extension TimeSpan: Codable {
    private enum CodingKeys: String, CodingKey { case from, to }

    /// Reads `{"from": "09:00", "to": "13:00"}`; the end of the day is "24:00".
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func minute(_ key: CodingKeys) throws -> Int? {
            let text = try container.decode(String.self, forKey: key)
            return text == "24:00" ? 1_440 : ClockTime(text).flatMap { $0.second == 0 ? $0.seconds / 60 : nil }
        }
        guard let start = try minute(.from), let end = try minute(.to), let span = TimeSpan(start: start, end: end) else {
            throw DecodingError.dataCorruptedError(
                forKey: .from,
                in: container,
                debugDescription: "not a part of a day in whole minutes"
            )
        }
        self = span
    }

    /// Writes what `init(from:)` reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(Self.clock(start), forKey: .from)
        try container.encode(Self.clock(end), forKey: .to)
    }

    private static func clock(_ minutes: Int) -> String {
        let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
        return "\(hour / 10)\(hour % 10):\(minute / 10)\(minute % 10)"
    }
}
