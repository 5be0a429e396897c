/// A number of working days, never negative; not to be mixed up with calendar days.
public struct WorkingDays: Hashable, Comparable, Sendable {
    /// The number, 0...65,535.
    public let count: Int

    /// So many working days.
    public init(_ count: UInt16) { self.count = Int(count) }

    /// So many working days; nil if the number is negative or above 65,535.
    public init?(exactly count: Int) {
        guard let value = UInt16(exactly: count) else { return nil }
        self.init(value)
    }

    /// Fewer days are smaller.
    public static func < (left: WorkingDays, right: WorkingDays) -> Bool { left.count < right.count }
}

extension WorkingDays: Codable {
    /// Reads a number from 0 to 65,535.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(UInt16.self))
    }

    /// Writes the number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(count)
    }
}
