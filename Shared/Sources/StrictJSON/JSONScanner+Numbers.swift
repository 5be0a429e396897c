extension JSONScanner {
    /// Reads a number (RFC 8259 section 6); `position` is at a digit or a minus.
    ///
    /// Allowed: an optional minus, `0` or digits that do not start with 0, then optionally a fraction, then optionally an exponent.
    /// `-0` and `1E+02` are numbers; `+1`, `.5`, `1.`, `01`, `0x1`, `NaN` are not.
    mutating func scanNumber() throws(JSONError) -> JSONNumber {
        let start = position
        var index = position
        let isNegative = base[index] == Ascii.minus
        if isNegative { index += 1 }
        guard index < end else { throw JSONError(.unexpectedEnd, at: end) }
        guard isDigit(index) else { throw JSONError(.malformedNumber, at: start) }
        let firstDigit = index
        var magnitude: UInt64 = 0
        while index < end, isDigit(index) {
            // Wraps around only beyond 19 digits, where the value is not used.
            magnitude = magnitude &* 10 &+ UInt64(base[index] - Ascii.zero)
            index += 1
        }
        let digits = index - firstDigit
        if digits > 1, base[firstDigit] == Ascii.zero { throw JSONError(.leadingZero, at: start) }
        var isPlain = true
        if index < end, base[index] == Ascii.point {
            isPlain = false
            try skipDigits(after: &index)
        }
        if index < end, base[index] == Ascii.e || base[index] == Ascii.capitalE {
            isPlain = false
            if index + 1 < end, base[index + 1] == Ascii.plus || base[index + 1] == Ascii.minus { index += 1 }
            try skipDigits(after: &index)
        }
        guard index - start <= limits.maxNumberBytes else { throw JSONError(.numberTooLong, at: start) }
        position = index
        if isPlain, digits <= 19, let value = JSONScanner.signed(magnitude, isNegative) {
            return JSONNumber(storage: .integer(value))
        }
        let text = UnsafeBufferPointer(start: base + start, count: index - start)
        return JSONNumber(storage: .text(String(decoding: text, as: UTF8.self)))
    }

    @inline(__always)
    private func isDigit(_ index: Int) -> Bool { base[index] &- Ascii.zero <= 9 }

    /// Skips the byte at `index` and the digits behind it, of which there must be one.
    private func skipDigits(after index: inout Int) throws(JSONError) {
        index += 1
        guard index < end else { throw JSONError(.unexpectedEnd, at: end) }
        guard isDigit(index) else { throw JSONError(.malformedNumber, at: index) }
        while index < end, isDigit(index) { index += 1 }
    }

    /// nil if it does not fit, and for `-0`, which no integer can keep.
    private static func signed(_ magnitude: UInt64, _ isNegative: Bool) -> Int64? {
        guard isNegative else { return Int64(exactly: magnitude) }
        if magnitude == 0 { return nil }
        return magnitude <= 1 << 63 ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil
    }
}
