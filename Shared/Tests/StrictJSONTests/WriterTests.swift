import StrictJSON
import Testing

@Suite struct `Writing` {
    @Test func `puts commas, colons and nothing else`() {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("text", "Қабылдау")
            writer.field("yes", true)
            writer.field("number", -17)
            writer.field("left out", ifPresent: String?.none)
            writer.field("present", ifPresent: "x")
            writer.object("empty") { _ in }
            writer.array("list") { writer in
                writer.null()
                writer.integer(0)
                writer.array { _ in }
                writer.object { $0.field("a", 1) }
                writer.raw(Array("[1, 2]".utf8))
                writer.bool(false)
            }
            writer.field("raw", raw: Array("1e5".utf8))
            writer.field("tree", ["k": [.null, 1]] as JSONValue)
        }
        #expect(
            String(decoding: writer.take(), as: UTF8.self)
                == #"{"text":"Қабылдау","yes":true,"number":-17,"present":"x","empty":{},"list":[null,0,[],{"a":1},[1, 2],false],"raw":1e5,"tree":{"k":[null,1]}}"#
        )
    }

    @Test(
        arguments: [
            ("", #""""#), ("\"", #""\"""#), ("\\", #""\\""#), ("a/b", #""a/b""#), ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#),
            ("\u{0}\u{1F}", #""\u0000\u001f""#),
            ("\u{7F}\u{80}\u{2028}", "\"\u{7F}\u{80}\u{2028}\""), ("12345678\"12345678", #""12345678\"12345678""#),
            ("1234567\\", #""1234567\\""#),
        ]
    )
    func `escapes only what must be escaped`(_ text: String, _ expected: String) {
        var writer = JSONWriter(reserving: 1)
        writer.string(text)
        #expect(String(decoding: writer.take(), as: UTF8.self) == expected)
    }

    @Test func `writes a special character at every place of strings of every length`() throws {
        for length in 0..<30 {
            for special in ["\"", "\\", "\u{1}", "ә", "🙂"] {
                for place in 0...length {
                    let text = String(repeating: "x", count: place) + special + String(repeating: "y", count: length - place)
                    var writer = JSONWriter(reserving: 1)
                    writer.array {
                        $0.string(text); $0.string(special)
                    }
                    #expect(try JSONValue(parsing: writer.take()) == [.string(text), .string(special)])
                }
            }
        }
    }

    @Test(arguments: [0, 1, -1, 9, 10, 99, 100, -100, 12_345_678_901, .max, .min] as [Int64])
    func `writes integers exactly`(_ value: Int64) {
        var writer = JSONWriter(reserving: 1)
        writer.integer(value)
        #expect(String(decoding: writer.take(), as: UTF8.self) == String(value))
    }

    @Test func `continues a buffer and separates texts`() {
        var writer = JSONWriter(appendingTo: Array("before ".utf8))
        for number in 0..<3 {
            writer.object { $0.field("n", number) }
            writer.endText(with: 0)
        }
        #expect(writer.count == 7 + 3 * 8)
        #expect(String(decoding: writer.take(), as: UTF8.self) == "before {\"n\":0}\0{\"n\":1}\0{\"n\":2}\0")
        #expect(writer.take().isEmpty)
        writer.null()
        #expect(writer.take() == Array("null".utf8))
    }

    @Test func `grows over large texts`() throws {
        let long = String(repeating: "Ұзақ мәтін \"тырнақшада\"\n", count: 5_000)
        let value: JSONValue = [.string(long), .string(long)]
        #expect(try JSONValue(parsing: value.jsonBytes) == value)
    }

    @Test func `bytes that are not UTF-8 are written as replacement characters`() throws {
        var writer = JSONWriter()
        writer.string(utf8: [0x61, 0xFF, 0x62])
        #expect(try JSONValue(parsing: writer.take()) == "a\u{FFFD}b")
    }

    @Test func `pretty text is for people: indented, and nothing can take over the terminal`() throws {
        let value: JSONValue = ["a": [1, [], "х"], "o": [:], "evil\u{1B}[2J": "\u{9B}2J\u{202E}\"\n"]
        #expect(
            value.prettyText == """
                {
                  "a": [
                    1,
                    [],
                    "х"
                  ],
                  "o": {},
                  "evil\\u001b[2J": "\\u009b2J\\u202e\\"\\n"
                }
                """
        )
        #expect(try JSONValue(parsing: value.prettyText) == value)
    }
}
