/// The check of the twelve-digit numbers of people (IIN) and organisations (BIN): ASCII digits and one check digit.
enum NationalNumber {
    /// Whether the text is twelve ASCII digits of which the last is the check digit of the others.
    ///
    /// The digits are weighted 1…11 and summed modulo 11; if that gives 10, they are weighted 3…11, 1, 2 instead; if that gives 10
    /// too, no such number is ever issued.
    static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 12, bytes.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return false }
        let digits = bytes.map { Int($0 - UInt8(ascii: "0")) }
        return checkDigit(of: digits.prefix(11)) == digits[11]
    }

    /// The check digit of eleven digits; nil if there is none.
    static func checkDigit(of digits: some Collection<Int>) -> Int? {
        func remainder(_ firstWeight: Int) -> Int {
            zip(digits, 0...).reduce(0) { sum, digit in sum + digit.0 * ((firstWeight - 1 + digit.1) % 11 + 1) } % 11
        }
        let first = remainder(1)
        if first < 10 { return first }
        let second = remainder(3)
        return second < 10 ? second : nil
    }
}
