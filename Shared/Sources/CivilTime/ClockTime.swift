/// A time of day on a local clock: milliseconds since local midnight, 00:00:00.000 to 23:59:59.999.
public struct ClockTime: Hashable, Comparable, Sendable {
    /// Milliseconds since local midnight, 0 ..< 86,400,000.
    public let milliseconds: Int32

    /// The start of the day.
    public static let midnight = ClockTime(clamping: 0)
    /// 23:59:59, the last whole second of a day: until then a citizen's act of that day is in time.
    public static let lastSecond = ClockTime(clamping: 86_399_000)

    /// Takes milliseconds since midnight and moves them into the day.
    init(clamping milliseconds: Int) {
        self.milliseconds = Int32(min(max(milliseconds, 0), 86_399_999))
    }

    /// The time with these parts; nil if one of them is out of its range (leap seconds are not representable).
    public init?(hour: Int, minute: Int, second: Int = 0, millisecond: Int = 0) {
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second), (0..<1000).contains(millisecond)
        else { return nil }
        self.milliseconds = Int32(((hour * 60 + minute) * 60 + second) * 1000 + millisecond)
    }

    /// Whole seconds since local midnight, the fraction dropped.
    public var seconds: Int { Int(milliseconds) / 1000 }
    /// The hour, 0...23.
    public var hour: Int { seconds / 3600 }
    /// The minute of the hour, 0...59.
    public var minute: Int { seconds / 60 % 60 }
    /// The second of the minute, 0...59.
    public var second: Int { seconds % 60 }
    /// The millisecond of the second, 0...999.
    public var millisecond: Int { Int(milliseconds) % 1000 }

    /// Whether this time is not later than the other one on a clock that shows whole seconds: 18:30:00.999 is not later than
    /// 18:30:00, 18:30:01 is (A-03; the law knows no fraction of a second, so the doubt goes to the person).
    public func isNotLater(than other: ClockTime) -> Bool { seconds <= other.seconds }

    /// Earlier times are smaller.
    public static func < (left: ClockTime, right: ClockTime) -> Bool { left.milliseconds < right.milliseconds }
}

extension ClockTime: CustomStringConvertible, Codable {
    /// Reads exactly "18:30" or "18:30:00" (ASCII digits); nil for anything else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 5 || bytes.count == 8, bytes[2] == 0x3A, let hour = Digits.read(bytes, at: 0, count: 2),
            let minute = Digits.read(bytes, at: 3, count: 2)
        else { return nil }
        var second = 0
        if bytes.count == 8 {
            guard bytes[5] == 0x3A, let value = Digits.read(bytes, at: 6, count: 2) else { return nil }
            second = value
        }
        self.init(hour: hour, minute: minute, second: second)
    }

    /// "18:30", or "18:30:01" if the seconds are not zero; the fraction is not shown.
    public var description: String {
        String(unsafeUninitializedCapacity: 8) { out in
            Digits.put2(hour, at: 0, in: out)
            out[2] = 0x3A
            Digits.put2(minute, at: 3, in: out)
            if second == 0 { return 5 }
            out[5] = 0x3A
            Digits.put2(second, at: 6, in: out)
            return 8
        }
    }

    /// Reads the text "18:30" or "18:30:00".
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let time = ClockTime(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a time of day like 18:30")
        }
        self = time
    }

    /// Writes ``description``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
