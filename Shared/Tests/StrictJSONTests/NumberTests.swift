import StrictJSON
import Testing

/// After the ideas of the public JSONTestSuite: RFC 8259 section 6.
@Suite struct `RFC 8259 section 6: numbers` {
    @Test(
        arguments: [
            "0", "-0", "1", "-1", "-123", "123", "4294967296", "9223372036854775807", "-9223372036854775808", "123.456",
            "123.456789", "-0.1", "0.0",
            "0e1", "0e+1", "0E-0", "1E22", "1e-2", "1E+2", "1e2", "123e65", "123e45", "123.456e78", "1.5e+9999", "-1e-99999",
            "1E0", "10", "20e1",
            "-0.000000000000000000000000000000000000000000000000000000000000000000000000000001",
        ]
    )
    func `are accepted and written back with the same text`(_ text: String) throws {
        for wrapped in [text, "[\(text)]", "{\"n\":\(text)}", " \(text)\n"] { #expect(try verdict(Array(wrapped.utf8)) == nil) }
        #expect(try JSONValue(parsing: text).text == text)
    }

    @Test(
        arguments: [
            ("[+1]", .malformedNumber), ("[++1234]", .malformedNumber), ("[.123]", .malformedNumber), ("[.-1]", .malformedNumber),
            ("[.2e-3]", .malformedNumber),
            ("[-]", .malformedNumber), ("[-foo]", .malformedNumber), ("[- 1]", .malformedNumber), ("[--2.]", .malformedNumber),
            ("[-.123]", .malformedNumber),
            ("[-Infinity]", .malformedNumber), ("[-NaN]", .malformedNumber), ("[+Inf]", .malformedNumber),
            ("[1.]", .malformedNumber), ("[-2.]", .malformedNumber),
            ("[0.]", .malformedNumber), ("[0.e1]", .malformedNumber), ("[2.e3]", .malformedNumber), ("[2.e+3]", .malformedNumber),
            ("[2.e-3]", .malformedNumber),
            ("[0e]", .malformedNumber), ("[0e+]", .malformedNumber), ("[0E]", .malformedNumber), ("[0E+]", .malformedNumber),
            ("[1.0e]", .malformedNumber),
            ("[1.0e-]", .malformedNumber), ("[1.0e+]", .malformedNumber), ("[0.3e]", .malformedNumber),
            ("[0.3e+]", .malformedNumber), ("[1eE2]", .malformedNumber),
            ("[9.e+]", .malformedNumber), ("[1e1.5]", .unexpectedByte), ("[0.1.2]", .unexpectedByte),
            ("[0e+-1]", .malformedNumber), ("[1+2]", .unexpectedByte),
            ("[012]", .leadingZero), ("[-012]", .leadingZero), ("[00]", .leadingZero), ("[-00]", .leadingZero),
            ("[0123456789012345678901]", .leadingZero),
            ("[01.5]", .leadingZero), ("[0x1]", .unexpectedByte), ("[0x42]", .unexpectedByte), ("[1 000.0]", .unexpectedByte),
            ("[1,000]", .leadingZero),
            ("[1_000]", .unexpectedByte), ("[123a]", .unexpectedByte), ("[-1x]", .unexpectedByte), ("[1.2a-3]", .unexpectedByte),
            ("[1.8011670033376514H-308]", .unexpectedByte),
            ("[1ea]", .malformedNumber), ("[\u{FF11}]", .unexpectedByte), ("[1e\u{FF11}]", .malformedNumber),
            ("[-1.0.]", .unexpectedByte), ("[1e2e3]", .unexpectedByte),
            ("[\u{0661}]", .unexpectedByte), ("[inf]", .unknownLiteral), ("[-+1]", .malformedNumber), ("[1a]", .unexpectedByte),
            ("[\u{2212}1]", .unexpectedByte),
            ("1a", .trailingBytes), ("-2.", .unexpectedEnd), ("0x1", .trailingBytes), ("[-a]", .malformedNumber),
            ("[1e]", .malformedNumber),
        ] as [(Sample, JSONError.Reason)]
    )
    func `are refused when malformed`(_ sample: Sample, _ reason: JSONError.Reason) throws {
        #expect(try verdict(sample.bytes)?.reason == reason)
    }

    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("-0.0", 0), ("0e99999", 0), ("-1", -1), ("9223372036854775807", .max),
            ("-9223372036854775808", .min), ("1e2", 100),
            ("100.0", 100), ("1.50e1", 15), ("12300e-2", 123), ("9.223372036854775807e18", .max),
            ("-9223372036854775808.000", .min),
            ("9223372036854775808", nil), ("-9223372036854775809", nil), ("18446744073709551616", nil), ("1e19", nil),
            ("1.5", nil), ("1e-1", nil),
            ("99999999999999999999999999999999", nil), ("1e999999999999999999999999", nil), ("1e-999999999999999999999999", nil),
            ("0e999999999999999999999999", 0),
            ("27670116110564327421", nil), ("184467440737095516170", nil),
        ] as [(String, Int64?)]
    )
    func `become integers exactly or not at all`(_ text: String, _ integer: Int64?) throws {
        #expect(try JSONValue(parsing: text).asInteger == integer)
    }

    @Test func `keep every integer of 64 bits, with and without a sign`() throws {
        var generator = SeededGenerator(seed: 8259)
        for shift in 0..<64 {
            let value = Int64(bitPattern: generator.next()) >> Int64(shift)
            #expect(try JSONValue(parsing: "\(value)") == .integer(value))
            #expect(JSONNumber(text: "\(value)")?.exactInteger == value)
            let unsigned = generator.next() >> UInt64(shift)
            #expect(JSONNumber(text: "\(unsigned)")?.integer(as: UInt64.self) == unsigned)
        }
        #expect(JSONNumber(text: "256")?.integer(as: UInt8.self) == nil)
        #expect(JSONNumber(text: "-1")?.integer(as: UInt64.self) == nil)
        #expect(JSONNumber(UInt64.max).text == "18446744073709551615")
    }

    @Test(
        arguments: [
            ("4325", 432500), ("4325.5", 432550), ("4325.05", 432505), ("0.01", 1), ("0.001", nil), ("1e-2", 1), ("-1.25", -125),
        ] as [(String, Int64?)]
    )
    func `of money become tiyn exactly or not at all`(_ tenge: String, _ tiyn: Int64?) {
        #expect(JSONNumber(text: tenge)?.scaled(byPowerOfTen: 2) == tiyn)
    }

    @Test func `become doubles only where a double is near`() {
        #expect(JSONNumber(text: "0.1")?.nearestDouble == 0.1)
        #expect(JSONNumber(text: "-0")?.nearestDouble?.sign == .minus)
        #expect(JSONNumber(text: "1e400")?.nearestDouble == nil)
        #expect(JSONNumber(text: "1e-400")?.nearestDouble == nil)
        #expect(JSONNumber(text: "0e-400")?.nearestDouble == 0)
        #expect(JSONNumber(Double.nan) == nil)
        #expect(JSONNumber(Double.infinity) == nil)
        #expect(JSONNumber(1e300)?.nearestDouble == 1e300)
        for text in ["", " 1", "1 ", "01", "x", "\"1\"", "[1]"] { #expect(JSONNumber(text: text) == nil) }
    }

    @Test func `are limited in length`() throws {
        let limits = JSONLimits(maxNumberBytes: 10)
        #expect(try verdict(Array("[1234567890]".utf8), limits) == nil)
        #expect(try verdict(Array("[12345678901]".utf8), limits) == JSONError(.numberTooLong, at: 1))
    }
}
