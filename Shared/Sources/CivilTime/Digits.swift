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

    /// Appends a non-negative number with leading zeros.
    static func append(_ value: Int, width: Int, to bytes: inout [UInt8]) {
        var divisor = 1
        for _ in 1..<max(width, 1) { divisor *= 10 }
        while divisor > 0 {
            bytes.append(UInt8(0x30 + value / divisor % 10))
            divisor /= 10
        }
    }
}
