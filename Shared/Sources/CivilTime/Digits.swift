/// Fixed-width ASCII digits of dates and times: only the bytes 0–9 count as digits.
enum Digits {
    /// The value of `count` ASCII digits at `position`; nil if one of them is missing or not a digit.
    static func read(_ bytes: some RandomAccessCollection<UInt8>, at position: Int, count: Int) -> Int? {
        guard position >= 0, count > 0, position + count <= bytes.count else { return nil }
        var value = 0
        var index = bytes.index(bytes.startIndex, offsetBy: position)
        for _ in 0..<count {
            let byte = bytes[index]
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + Int(byte - 0x30)
            index = bytes.index(after: index)
        }
        return value
    }

    /// Puts a number of 0...99 as two digits at `position`.
    static func put2(_ value: Int, at position: Int, in out: UnsafeMutableBufferPointer<UInt8>) {
        out[position] = digit(value / 10)
        out[position + 1] = digit(value)
    }

    /// Puts a day as ten bytes, "2026-06-08", at `position`.
    static func put(_ day: Day, at position: Int, in out: UnsafeMutableBufferPointer<UInt8>) {
        let (year, month, number) = day.fields
        put2(year / 100, at: position, in: out)
        put2(year % 100, at: position + 2, in: out)
        out[position + 4] = 0x2D
        put2(month, at: position + 5, in: out)
        out[position + 7] = 0x2D
        put2(number, at: position + 8, in: out)
    }

    private static func digit(_ value: Int) -> UInt8 { 0x30 + UInt8(truncatingIfNeeded: value % 10) }
}
