/// A number of calendar months, never negative.
public struct CalendarMonths: Hashable, Comparable, Sendable {
    /// The number, 0...255.
    public let count: Int

    /// So many months.
    public init(_ count: UInt8) { self.count = Int(count) }

    /// Fewer months are smaller.
    public static func < (left: CalendarMonths, right: CalendarMonths) -> Bool { left.count < right.count }
}

extension CalendarMonths: Codable {
    /// Reads a number from 0 to 255.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(UInt8.self))
    }

    /// Writes the number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(count)
    }
}
