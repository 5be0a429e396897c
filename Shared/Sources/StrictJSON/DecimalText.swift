/// The digits and the power of ten of a decimal number's text, for exact conversions; the text is a valid JSON number.
struct DecimalText {
    /// Significant digits, without leading or trailing zeros; empty for zero.
    private let digits: [UInt8]
    /// The value is `digits` × 10^exponent.
    private let exponent: Int
    private let isNegative: Bool

    var isZero: Bool { digits.isEmpty }

    /// nil if the exponent itself does not fit an `Int` with room to add (the value is then zero or unimaginably large or small);
    /// zero with any exponent is zero.
    init?(_ text: String) {
        var digits: [UInt8] = []
        var fraction = 0
        var inFraction = false
        var negative = false
        var written: Int? = 0
        var bytes = Array(text.utf8)[...]
        if bytes.first == Ascii.minus {
            negative = true
            bytes.removeFirst()
        }
        while let byte = bytes.popFirst() {
            if byte == Ascii.point {
                inFraction = true
            } else if byte == Ascii.e || byte == Ascii.capitalE {
                written = Int(String(decoding: bytes, as: UTF8.self)).flatMap { abs($0) < 1 << 40 ? $0 : nil }
                break
            } else {
                if inFraction { fraction += 1 }
                if byte != Ascii.zero || !digits.isEmpty { digits.append(byte - Ascii.zero) }
            }
        }
        var trimmed = 0
        while digits.last == 0 {
            digits.removeLast()
            trimmed += 1
        }
        if digits.isEmpty { written = 0 }
        guard let written else { return nil }
        self.digits = digits
        exponent = written - fraction + trimmed
        isNegative = negative
    }

    /// The value × 10^places as an integer, nil unless exact.
    func scaled<I: FixedWidthInteger>(by places: Int, as type: I.Type) -> I? {
        if isZero { return 0 }
        let (power, outOfRange) = exponent.addingReportingOverflow(places)
        // Anything with more than 40 digits is beyond every integer type up to 128 bits.
        guard !outOfRange, power >= 0, power <= 40, digits.count + power <= 40 else { return nil }
        var value: I = 0
        for index in 0..<(digits.count + power) {
            let digit = I(index < digits.count ? digits[index] : 0)
            let (tens, over) = value.multipliedReportingOverflow(by: 10)
            let (next, out) = isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
            if over || out { return nil }
            value = next
        }
        return value
    }
}
