extension Instant: CustomStringConvertible, Codable {
    /// Reads a complete RFC 3339 `date-time` (section 5.6): `T` between date and time, seconds present, offset or `Z` required;
    /// the letters may be small. Digits after the third of a fraction are dropped.
    ///
    /// Nil for anything else, for days that do not exist, and for the second 60, which the POSIX scale cannot carry.
    public init?(rfc3339: String) {
        var text = rfc3339
        let moment = text.withUTF8 { Instant.parse($0) }
        guard let moment else { return nil }
        self = moment
    }

    /// The moment in Kazakhstan's local time as "2026-06-08T18:30:00+05:00"; milliseconds only if they are not zero.
    public var rfc3339: String { String(unsafeUninitializedCapacity: 29) { put(in: $0) } }

    /// Appends the bytes of ``rfc3339``.
    public func appendRFC3339(to bytes: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 29) { out in
            let count = put(in: out)
            bytes.append(contentsOf: UnsafeMutableBufferPointer(rebasing: out[..<count]))
        }
    }

    /// Puts the text, at most 29 bytes; how many it took.
    private func put(in out: UnsafeMutableBufferPointer<UInt8>) -> Int {
        let (day, clock) = KazakhstanTime.local(self)
        Digits.put(day, at: 0, in: out)
        out[10] = 0x54
        Digits.put2(clock.hour, at: 11, in: out)
        out[13] = 0x3A
        Digits.put2(clock.minute, at: 14, in: out)
        out[16] = 0x3A
        Digits.put2(clock.second, at: 17, in: out)
        var end = 19
        if clock.millisecond != 0 {
            out[19] = 0x2E
            Digits.put2(clock.millisecond / 10, at: 20, in: out)
            out[22] = 0x30 + UInt8(clock.millisecond % 10)
            end = 23
        }
        out[end] = 0x2B
        Digits.put2(KazakhstanTime.offsetHours(at: self), at: end + 1, in: out)
        out[end + 3] = 0x3A
        Digits.put2(0, at: end + 4, in: out)
        return end + 6
    }

    /// The same as ``rfc3339``.
    public var description: String { rfc3339 }

    /// Reads RFC 3339 text with any offset.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let instant = Instant(rfc3339: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an RFC 3339 date-time with offset")
        }
        self = instant
    }

    /// Writes RFC 3339 text with Kazakhstan's offset.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rfc3339)
    }

    private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Instant? {
        guard bytes.count >= 20, bytes.count <= 64, let day = Day(isoBytes: bytes), bytes[10] | 0x20 == 0x74, bytes[13] == 0x3A,
            bytes[16] == 0x3A, let hour = Digits.read(bytes, at: 11, count: 2), let minute = Digits.read(bytes, at: 14, count: 2),
            let second = Digits.read(bytes, at: 17, count: 2)
        else { return nil }
        var position = 19
        var millisecond = 0
        if bytes[position] == 0x2E {
            position += 1
            var weight = 100
            let start = position
            while position < bytes.count, let digit = Digits.read(bytes, at: position, count: 1) {
                millisecond += digit * weight
                weight /= 10
                position += 1
            }
            guard position > start else { return nil }
        }
        guard let clock = ClockTime(hour: hour, minute: minute, second: second, millisecond: millisecond),
            let offset = offsetMinutes(bytes, at: position)
        else { return nil }
        let local = Int64(day.number) * 86_400_000 + Int64(clock.milliseconds)
        let instant = Instant(milliseconds: local - Int64(offset) * 60_000)
        // A moment outside the representable range would have been moved: refuse it instead of changing it.
        return instant.milliseconds == local - Int64(offset) * 60_000 ? instant : nil
    }

    private static func offsetMinutes(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int? {
        guard position < bytes.count else { return nil }
        if bytes[position] | 0x20 == 0x7A { return bytes.count == position + 1 ? 0 : nil }
        guard bytes[position] == 0x2B || bytes[position] == 0x2D, bytes.count == position + 6, bytes[position + 3] == 0x3A,
            let hours = Digits.read(bytes, at: position + 1, count: 2), hours < 24,
            let minutes = Digits.read(bytes, at: position + 4, count: 2), minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (bytes[position] == 0x2D ? -1 : 1)
    }
}
