import StrictJSON
import Testing

/// RFC 8259 section 8.1 (UTF-8, no byte-order mark), section 4 (names), and the cases JSONTestSuite leaves open (i_), decided here.
@Suite struct `RFC 8259: encodings and open questions` {
    @Test func `a byte-order mark is refused`() throws {
        #expect(try verdict([0xEF, 0xBB, 0xBF, 0x7B, 0x7D]) == JSONError(.byteOrderMark, at: 0))
        #expect(try verdict([0xEF, 0xBB, 0xBF])?.reason == .byteOrderMark)
        #expect(try verdict([0xEF, 0xBB, 0x7B, 0x7D])?.reason == .unexpectedByte)
        #expect(try verdict(Array(" \u{FEFF}{}".utf8))?.reason == .unexpectedByte)
        #expect(try verdict(Array("\"\u{FEFF}\"".utf8)) == nil)
    }

    @Test(
        arguments: [
            [0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00], [0xFE, 0xFF, 0x00, 0x5B, 0x00, 0x5D], [0x5B, 0x00, 0x5D, 0x00],
            [0x00, 0x5B, 0x00, 0x5D],
            [0x00, 0x00, 0x00, 0x5B], [0xFF, 0xFE, 0x00, 0x00], [0xE9], [0xE5], [0x5B, 0xE9, 0x5D], [0x5B, 0xFF, 0x5D],
        ] as [Sample]
    )
    func `UTF-16, UTF-32 and stray bytes are refused`(_ sample: Sample) throws {
        #expect(try verdict(sample.bytes)?.reason == .unexpectedByte)
    }

    @Test(
        arguments: [
            // Numbers beyond any double: kept as text, exact; a conversion that cannot hold them fails then.
            ("[123.456e-789]", true), ("[0.4e006699999999999999999999999999999999]", true), ("[-1e+9999]", true),
            ("[1.5e+9999]", true), ("[-123123e100000]", true),
            ("[123123e100000]", true), ("[123e-10000000]", true), ("[-123123123123123123123123123123]", true),
            ("[100000000000000000000]", true), ("[-237462374673276894279832749832423479823246327846]", true),
            // Half surrogates: refused, they name no character and could not be written as UTF-8.
            (#"{"\uDFAA":0}"#, false), (#"["\uDADA"]"#, false), (#"["\uD888\u1234"]"#, false), (#"["\uD800\n"]"#, false),
            (#"["\uDd1ea"]"#, false), (#"["\uD800\uD800\n"]"#, false), (#"["\ud800"]"#, false),
            (#"["\ud800abc"]"#, false), (#"["\uDd1e\uD834"]"#, false), (#"["\uDFAA"]"#, false),
            // An object after a byte-order mark: refused. An empty or repeated name: the first is a name, the second is refused.
            ("\u{FEFF}{}", false), (#"{"":1}"#, true), (#"{"a":1,"a":2}"#, false), (#"{"a":"b","a":"b"}"#, false),
            // 500 arrays in each other: beyond the depth a message may have.
            (String(repeating: "[", count: 500) + String(repeating: "]", count: 500), false),
        ]
    )
    func `what the standard leaves open is decided`(_ text: String, _ isAccepted: Bool) throws {
        #expect((try verdict(Array(text.utf8)) == nil) == isAccepted)
    }

    @Test(
        arguments: [
            (#"{"a":1,"a":1}"#, 7), (#"{"a":1,"\u0061":1}"#, 7), (#"{"\u0061":1,"a":1}"#, 12), (#"{"":1,"b":2,"":3}"#, 12),
            (#"[{"x":{"k":1,"k":2}}]"#, 13), (#"{"\n":1,"\u000a":2}"#, 8),
            (#"{"longer than eight bytes":1,"longer than eight bytes":1}"#, 29),
            (#"{"longer than eight \u0062ytes":1,"longer than eight bytes":1}"#, 34), (#"{"әғқ":1,"\u04d9\u0493\u049b":2}"#, 12),
        ]
    )
    func `a repeated name is refused, escapes decoded`(_ text: String, _ offset: Int) throws {
        #expect(try verdict(Array(text.utf8)) == JSONError(.duplicateKey, at: offset))
    }

    @Test(arguments: [
        #"{"a":1,"A":1}"#, #"{"a":1,"a ":1}"#, #"{"a":{"a":{"a":1}}}"#, #"[{"a":1},{"a":1}]"#, #"{"a\u0000":1,"a":2}"#,
        #"{"12345678":1,"123456789":2,"12345678 ":3}"#,
    ])
    func `names that differ in a byte are different`(_ text: String) throws { #expect(try verdict(Array(text.utf8)) == nil) }

    @Test func `canonically equivalent names are different names`() throws {
        let composed = "\u{439}"
        let decomposed = "\u{438}\u{306}"
        try #require(composed == decomposed)  // Swift's opinion, which would be a hole here
        let value = try JSONValue(parsing: "{\"\(composed)\":1,\"\(decomposed)\":2}")
        #expect(value[composed] == 1)
        #expect(value[decomposed] == 2)
        #expect(JSONValue.string(composed) != JSONValue.string(decomposed))
        let members = try JSONMembers(scanning: value.jsonBytes)
        #expect(members[decomposed]?.range != members[composed]?.range)
        var object = JSONObject()
        for index in 0..<40 { object["k\(index)"] = 0 }
        object[composed] = 1
        object[decomposed] = 2
        #expect(object.count == 42)
        #expect(object[composed] == 1)
    }

    @Test(arguments: [2, 15, 16, 17, 18, 33, 500])
    func `a repeated name is found in objects of any size, at the repetition`(_ count: Int) throws {
        var generator = SeededGenerator(seed: count)
        for _ in 0..<20 {
            let victim = Int.random(in: 0..<count - 1, using: &generator)
            let thief = Int.random(in: victim + 1..<count, using: &generator)
            let names = (0..<count).map { $0 == thief ? "name number \(victim)" : "name number \($0)" }
            let text = "{" + names.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
            let offset = names[..<thief].reduce(1) { $0 + $1.utf8.count + 5 }
            #expect(try verdict(Array(text.utf8)) == JSONError(.duplicateKey, at: offset))
            let distinct = "{" + (0..<count).map { "\"name number \($0)\":0" }.joined(separator: ",") + "}"
            #expect(try verdict(Array(distinct.utf8)) == nil)
        }
    }
}
