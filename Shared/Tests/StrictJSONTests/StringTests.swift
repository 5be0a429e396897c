import StrictJSON
import Testing

/// After the ideas of the public JSONTestSuite: RFC 8259 sections 7 and 8, RFC 3629 section 4.
@Suite struct `RFC 8259 section 7: strings` {
    @Test(
        arguments: [
            (#"["\"\\\/\b\f\n\r\t"]"#, "\"\\/\u{8}\u{C}\n\r\t"), (#"["\u0060\u012a\u12AB"]"#, "\u{60}\u{12A}\u{12AB}"),
            (#"["\uD801\udc37"]"#, "\u{10437}"),
            (#"["\ud83d\ude39\ud83d\udc8d"]"#, "\u{1F639}\u{1F48D}"), (#"["\\u0000"]"#, "\\u0000"), (#"["\u0000"]"#, "\u{0}"),
            (#"["\""]"#, "\""), (#"["a/*b*/c/*d//e"]"#, "a/*b*/c/*d//e"),
            (#"["\\a"]"#, "\\a"), (#"["\\n"]"#, "\\n"), (#"["\u0012"]"#, "\u{12}"), (#"[ "asd"]"#, "asd"),
            (#"["new\u00A0line"]"#, "new\u{A0}line"), (#"["\u002c"]"#, ","), ("[\"π\"]", "π"),
            ("[\"\u{1BFFF}\"]", "\u{1BFFF}"), (#"["\u0061\u30af\u30EA\u30b9"]"#, "aクリス"), (#"["new\u000Aline"]"#, "new\nline"),
            ("[\"\u{7F}\"]", "\u{7F}"),
            (#"["\uA66D"]"#, "\u{A66D}"), ("[\"⍂㈴⍂\"]", "⍂㈴⍂"), (#"["\u005C"]"#, "\\"), (#"["\u0022"]"#, "\""),
            ("[\"\u{2028}\u{2029}\"]", "\u{2028}\u{2029}"),
            (#"["\u200B\u2064"]"#, "\u{200B}\u{2064}"), ("[\"€𝄞\"]", "€𝄞"), ("[\"a\u{7F}a\"]", "a\u{7F}a"),
            ("[\"Әке, Ғалым, Қазақ, Ңң, Өө, Ұұ, Үү, Һһ, Іі\"]", "Әке, Ғалым, Қазақ, Ңң, Өө, Ұұ, Үү, Һһ, Іі"), ("[\"\"]", ""),
            (#"["\/"]"#, "/"), ("[\"\u{80}\"]", "\u{80}"),
        ]
    )
    func `decode to exactly these scalars and survive writing`(_ text: String, _ expected: String) throws {
        #expect(try verdict(Array(text.utf8)) == nil)
        let value = try JSONValue(parsing: text)
        #expect(value[0]?.asString.map { Array($0.utf8) } == Array(expected.utf8))
        #expect(try JSONValue(parsing: value.jsonBytes) == value)
        #expect(try JSONValue(parsing: value.prettyText) == value)
    }

    @Test(
        arguments: [
            (#"["\x00"]"#, .malformedEscape), (#"["\a"]"#, .malformedEscape), (#"["\'"]"#, .malformedEscape),
            (#"["\ "]"#, .malformedEscape), (#"["\U0041"]"#, .malformedEscape),
            (#"["\u00A"]"#, .malformedEscape), (#"["\u"]"#, .malformedEscape), (#"["\uqqqq"]"#, .malformedEscape),
            (#"["\u00G0"]"#, .malformedEscape), (#"["\u-123"]"#, .malformedEscape),
            (#"["\u{41}"]"#, .malformedEscape), ("[\"\\\u{0}\"]", .malformedEscape), ("[\"\\🌀\"]", .malformedEscape),
            (#"["\u+041"]"#, .malformedEscape), ("[\"\\\n\"]", .malformedEscape),
            ("[\"a\u{0}a\"]", .controlCharacter), ("[\"new\nline\"]", .controlCharacter), ("[\"\t\"]", .controlCharacter),
            ("[\"\u{1F}\"]", .controlCharacter), ("[\"\r\"]", .controlCharacter),
            ("[\"12345678\u{1}\"]", .controlCharacter), ("{\"a\tb\":1}", .controlCharacter), ("\"\u{1E}", .controlCharacter),
            (#"["\uD800"]"#, .loneSurrogate), (#"["\uD800x"]"#, .loneSurrogate), (#"["\uD800\n"]"#, .loneSurrogate),
            (#"["\uDADA"]"#, .loneSurrogate), (#"["\ud800abc"]"#, .loneSurrogate),
            (#"["\uDd1e\uD834"]"#, .loneSurrogate), (#"["\uDFAA"]"#, .loneSurrogate), (#"["\uD888\u1234"]"#, .loneSurrogate),
            (#"["\uD800\uD800\n"]"#, .loneSurrogate), (#"["\uDC00"]"#, .loneSurrogate),
            (#"["\uD800\u"]"#, .malformedEscape), (#"["\uD800\u1"]"#, .malformedEscape), (#"["\uD800\u1x"]"#, .malformedEscape),
            (#"["\uD834\uDd"]"#, .malformedEscape), (#"["\uD800\"]"#, .loneSurrogate),
            (#"{"\uD800":1}"#, .loneSurrogate), (#"["\"]"#, .unexpectedEnd), (#"["\\\"]"#, .unexpectedEnd),
            (#"["\u12"#, .unexpectedEnd), (#"["\uD834"#, .loneSurrogate), ("[\"asd]", .unexpectedEnd),
            ("[\u{201C}a\u{201D}]", .unexpectedByte), ("['single']", .unexpectedByte), ("abc", .unknownLiteral),
        ] as [(Sample, JSONError.Reason)]
    )
    func `are refused with these escapes and controls`(_ sample: Sample, _ reason: JSONError.Reason) throws {
        #expect(try verdict(sample.bytes)?.reason == reason)
    }

    @Test(
        arguments: [
            .inString(0xFF), .inString(0xFE), .inString(0xF8, 0x88, 0x80, 0x80, 0x80), .inString(0x80), .inString(0xBF),
            .inString(0xC0, 0xAF), .inString(0xC0, 0x80), .inString(0xC1, 0xBF),
            .inString(0xE0, 0x80, 0xAF), .inString(0xE0, 0x9F, 0xBF), .inString(0xF0, 0x80, 0x80, 0xAF),
            .inString(0xF0, 0x8F, 0xBF, 0xBF), .inString(0xED, 0xA0, 0x80), .inString(0xED, 0xBF, 0xBF),
            .inString(0xED, 0xA0, 0x81, 0xED, 0xB0, 0x80), .inString(0xF4, 0x90, 0x80, 0x80), .inString(0xF4, 0xBF, 0xBF, 0xBF),
            .inString(0xF5, 0x80, 0x80, 0x80), .inString(0xFC, 0x83, 0xBF, 0xBF, 0xBF, 0xBF),
            .inString(0xE5), .inString(0xD0), .inString(0xD0, 0x41), .inString(0xE2, 0x82), .inString(0xE2, 0x82, 0x41),
            .inString(0xE2, 0x41, 0xAC), .inString(0xF0, 0x9F, 0x98), .inString(0xF0, 0x9F, 0x98, 0x41),
            .inString(0xE6, 0x97, 0xA5, 0xD1, 0x88, 0xFA), .inString(0x61, 0xE9, 0x62), .inString(0x81),
            .inString(0xF4, 0x8F, 0xBF), .inString(0xD0, 0xD0, 0x90, 0x90, 0x90, 0x90, 0x90, 0x90),
            .inString(0xD0, 0x90, 0xD0, 0x90, 0xD0, 0x90, 0xD0, 0xD0, 0x41),
            Sample(Array("{\"a".utf8) + [0xB9] + Array("\":\"b\"}".utf8)),
            Sample(Array("[\"\\u0041".utf8) + [0xE5] + Array("\"]".utf8)),
            Sample(Array("[\"".utf8) + [0xD0]), Sample(Array("[\"".utf8) + [0xF0, 0x9F]),
            Sample(Array("[\"\\".utf8) + [0xE5] + Array("\"]".utf8)),
        ] as [Sample]
    )
    func `are refused when they are not UTF-8`(_ sample: Sample) throws {
        let reason = try verdict(sample.bytes)?.reason
        #expect(reason == .invalidUTF8 || (reason == .malformedEscape && sample.bytes.contains(Array("\\".utf8)[0])))
    }

    @Test func `accept Unicode scalars of every block, raw and escaped`() throws {
        for start in stride(from: 0, through: 0x10FFFF, by: 0x100) {
            var expected = String.UnicodeScalarView()
            var escaped = "\""
            for value in start < 0x800 ? Array(start..<(start + 0x100)) : [start, start + 0x5A, start + 0xFF] {
                guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
                expected.append(scalar)
                for unit in UTF16.encode(scalar) ?? .init() {
                    let digits = String(unit, radix: 16)
                    escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            }
            let value = JSONValue.string(String(expected))
            #expect(try JSONValue(parsing: value.jsonBytes) == value)
            #expect(try JSONValue(parsing: escaped + "\"") == value)
        }
    }

    @Test func `agree with the standard library about every sequence of two and three bytes`() throws {
        for lead in UInt8(0x80)...0xFF {
            for second in stride(from: UInt8(0x40), through: 0xFE, by: 2) {
                for tail in [[], [0x80], [0xBF], [0x41], [0xC3, 0xA9]] as [[UInt8]] {
                    let bytes = [lead, second] + tail
                    let isValid =
                        String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0x5C) && !bytes.contains(0x22)
                    if second == 0x5C || second == 0x22 { continue }
                    #expect((try verdict([0x22] + bytes + [0x22]) == nil) == isValid, "\(bytes)")
                }
            }
        }
    }

    @Test func `are checked to the last byte wherever they end`() throws {
        for length in 0..<40 {
            for (character, isGood) in [("a", true), ("Қ", true), ("\u{1}", false), ("🙂", true)] {
                for place in 0...length {
                    let text = String(repeating: "x", count: place) + character + String(repeating: "я", count: length - place)
                    let bytes = Array("\"\(text)\"".utf8)
                    #expect((try verdict(bytes) == nil) == isGood)
                    #expect(try verdict(Array(bytes.dropLast()))?.reason == (isGood ? .unexpectedEnd : .controlCharacter))
                }
            }
        }
    }
}
