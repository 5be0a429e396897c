import StrictJSON
import Testing

@Suite struct `Reading the fields of a command` {
    enum Language: String, CaseIterable { case kk, ru, en }

    struct Demand: Equatable {
        let text: String
        init(from fields: FieldReader) throws(FieldRefusal) {
            let text = fields.text("text", 1...20, lines: .several)
            try fields.finish()
            self.text = try text.value
        }
    }

    struct Command {
        let name: String
        let language: Language
        let count: Int64
        let urgent: Bool?
        let demands: [Demand]
        let first: Demand?
        let tags: [Language]

        init(from fields: FieldReader) throws(FieldRefusal) {
            let name = fields.text("name", 2...10)
            let language = fields.choice("language", of: Language.self)
            let count = fields.integer("count", 1...9)
            let urgent = fields.optional.bool("urgent")
            let demands = fields.list("demands", 1...2, Demand.init)
            let first = fields.optional.object("first", Demand.init)
            let tags = fields.optional.choices("tags", 0...3, of: Language.self)
            try fields.finish()
            self.name = try name.value
            self.language = try language.value
            self.count = try count.value
            self.urgent = try urgent.value
            self.demands = try demands.value
            self.first = try first.value
            self.tags = try tags.value ?? []
        }
    }

    private let good: JSONValue = ["name": "Әсел", "language": "kk", "count": 3, "demands": [["text": "a\nb\tc"]]]

    private func problems(_ value: JSONValue) -> [String] {
        do {
            _ = try FieldReader.read(value, Command.init)
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    private func problems(changing key: String, to value: JSONValue?) -> [String] {
        var object = good.asObject ?? JSONObject()
        object[key] = value
        return problems(.object(object))
    }

    @Test func `a good command is read`() throws {
        let command = try FieldReader.read(good, Command.init)
        #expect(command.name == "Әсел")
        #expect(command.language == .kk)
        #expect(command.demands.map(\.text) == ["a\nb\tc"])
        #expect(command.urgent == nil)
        #expect(command.first == nil)
        #expect(problems(changing: "urgent", to: .null).isEmpty)
        #expect(problems(changing: "first", to: ["text": "x"]).isEmpty)
    }

    @Test(
        arguments: [
            ("name", nil, "/name: missing (2–10 characters)"), ("name", .null, "/name: missing (2–10 characters)"),
            ("name", 1, "/name: wrongType (string)"),
            ("name", "x", "/name: tooShort (2–10 characters)"), ("name", "12345678901", "/name: tooLong (2–10 characters)"),
            ("name", "ab\n", "/name: controlCharacter (2–10 characters)"),
            ("name", "ab\u{7F}", "/name: controlCharacter (2–10 characters)"),
            ("name", "ab\u{85}", "/name: controlCharacter (2–10 characters)"),
            ("name", "  \u{A0}", "/name: blank (2–10 characters)"),
            ("language", "KK", "/language: notAllowed (kk | ru | en)"), ("language", 7, "/language: wrongType (string)"),
            ("count", 0, "/count: tooSmall (1–9)"), ("count", 10, "/count: tooLarge (1–9)"),
            ("count", "3", "/count: wrongType (number)"), ("urgent", "yes", "/urgent: wrongType (bool)"),
            ("demands", [], "/demands: tooFew (1–2 elements)"), ("demands", [1, 2, 3], "/demands: tooMany (1–2 elements)"),
            ("demands", [:], "/demands: wrongType (array)"), ("demands", [1], "/demands/0: wrongType (object)"),
            ("demands", [["text": "a"], [:]], "/demands/1/text: missing (1–20 characters)"),
            ("demands", [["text": "a", "x/y": 1]], "/demands/0/x~1y: unknownField"),
            ("demands", [["text": "a\rb"]], "/demands/0/text: controlCharacter (1–20 characters)"),
            ("first", [1], "/first: wrongType (object)"), ("first", [:], "/first/text: missing (1–20 characters)"),
            ("tags", ["kk", "kk"], "/tags/1: repeated"), ("tags", ["kk", "de"], "/tags/1: notAllowed (kk | ru | en)"),
            ("other", 1, "/other: unknownField"), ("other", .null, "/other: unknownField"),
        ] as [(String, JSONValue?, String)]
    )
    func `a fault is named by its place, reason and what is allowed`(_ key: String, _ value: JSONValue?, _ expected: String) {
        #expect(problems(changing: key, to: value) == [expected])
    }

    @Test(arguments: [
        ("1.5", "notWhole"), ("1e-400", "notWhole"), ("1e400", "tooLarge"), ("-1e400", "tooSmall"),
        ("9223372036854775808", "tooLarge"), ("-9223372036854775809", "tooSmall"),
    ])
    func `numbers outside of whole 64 bits are named rightly`(_ number: String, _ reason: String) throws {
        #expect(problems(changing: "count", to: try JSONValue(parsing: number)) == ["/count: \(reason) (1–9)"])
    }

    @Test func `all faults are reported together, in the order of reading`() {
        let bad: JSONValue = [
            "extra": 1, "name": "", "language": "xx", "demands": [["text": ""], ["text": "ok", "y": 0]], "first": ["text": 2],
        ]
        #expect(
            problems(bad).map { String($0.prefix { $0 != "(" }) } == [
                "/name: tooShort ", "/language: notAllowed ", "/count: missing ", "/demands/0/text: tooShort ",
                "/demands/1/y: unknownField", "/first/text: wrongType ",
                "/extra: unknownField",
            ]
        )
    }

    @Test func `what is not an object is refused as a whole`() { #expect(problems([1]) == [": wrongType (object)"]) }

    @Test func `unknown fields are found even if the reading function forgets to finish`() {
        #expect(throws: FieldRefusal([FieldProblem(path: "/b", reason: .unknownField)])) {
            try FieldReader.read(["a": true, "b": 1] as JSONValue) { fields throws(FieldRefusal) in try fields.bool("a").value }
        }
    }

    @Test func `unknown fields are found among more than sixty-four`() {
        var object = JSONObject()
        for number in 0..<100 { object["f\(number)"] = .integer(number) }
        #expect(throws: FieldRefusal([FieldProblem(path: "/f77", reason: .unknownField)])) {
            try FieldReader.read(object) { fields throws(FieldRefusal) in
                for number in 0..<100 where number != 77 { _ = fields.integer("f\(number)", 0...100) }
                try fields.finish()
            }
        }
    }

    @Test func `a hostile command gets a short answer`() {
        var object = JSONObject()
        for number in 0..<1_000 { object["f\(number)"] = 0 }
        #expect(problems(.object(object)).count == FieldReader.reported)
    }

    @Test func `a reading function may refuse for reasons of its own`() {
        #expect(throws: FieldRefusal([FieldProblem(path: "/o/x", reason: .notAllowed, allowed: .words(["y"]))])) {
            try FieldReader.read(["o": ["x": 1]] as JSONValue) { fields throws(FieldRefusal) in
                let inner = fields.object("o") { fields throws(FieldRefusal) in
                    _ = fields.any("x")
                    fields.refuse("x", .notAllowed, allowed: .words(["y"]))
                }
                try fields.finish()
                try inner.value
            }
        }
        #expect(throws: FieldRefusal([FieldProblem(path: "/o/z", reason: .malformed)])) {
            try FieldReader.read(["o": [:]] as JSONValue) { fields throws(FieldRefusal) in
                try fields.object("o") { _ throws(FieldRefusal) in
                    throw FieldRefusal([FieldProblem(path: "/z", reason: .malformed)])
                }.value
            }
        }
    }

    @Test func `length counts Unicode scalars and nothing is normalised`() throws {
        let decomposed = "и\u{306}"
        let text = try FieldReader.read(["t": .string(decomposed)] as JSONValue) { fields throws(FieldRefusal) in
            try fields.text("t", 2...2).value
        }
        #expect(Array(text.utf8) == Array(decomposed.utf8))
        let kazakh = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
        #expect(
            try FieldReader.read(["t": .string(kazakh)] as JSONValue) { fields throws(FieldRefusal) in
                try fields.text("t", 18...18).value
            } == kazakh
        )
    }

    @Test func `text of a form is parsed by its type`() {
        func read(_ value: JSONValue) -> Result<Int, FieldRefusal> {
            Result { () throws(FieldRefusal) in
                try FieldReader.read(["n": value] as JSONValue) { fields throws(FieldRefusal) in
                    try fields.text("n", as: { Int($0) }, form: "digits").value
                }
            }
        }
        #expect(read("12") == .success(12))
        #expect(read("x") == .failure(FieldRefusal([FieldProblem(path: "/n", reason: .malformed, allowed: .form("digits"))])))
    }

    @Test func `problems are written for the client`() {
        let refusal = FieldRefusal([
            FieldProblem(path: "/a/0", reason: .tooLong, allowed: .length(1...5)),
            FieldProblem(path: "/b", reason: .unknownField),
            FieldProblem(path: "/c", reason: .notAllowed, allowed: .words(["x"])),
            FieldProblem(path: "/d", reason: .wrongType, allowed: .kind(.bool)),
            FieldProblem(path: "/e", reason: .tooSmall, allowed: .range(0...1)),
            FieldProblem(path: "/f", reason: .malformed, allowed: .form("YYYY-MM-DD")),
        ])
        #expect(
            String(decoding: refusal.jsonBytes, as: UTF8.self)
                == #"[{"path":"/a/0","reason":"tooLong","allowed":{"length":{"min":1,"max":5}}},{"path":"/b","reason":"unknownField"},{"path":"/c","reason":"notAllowed","allowed":{"words":["x"]}},{"path":"/d","reason":"wrongType","allowed":{"kind":"bool"}},{"path":"/e","reason":"tooSmall","allowed":{"range":{"min":0,"max":1}}},{"path":"/f","reason":"malformed","allowed":{"form":"YYYY-MM-DD"}}]"#
        )
    }

    @Test func `control characters are C0, DEL and C1 and nothing else`() {
        for value in UInt32(0)..<0x500 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let isControl = value < 0x20 || (0x7F...0x9F).contains(value)
            #expect(TextCheck.hasControlCharacter("a\(scalar)b") == isControl)
            #expect(TextCheck.hasControlCharacter("Ә\(scalar)", .several) == (isControl && value != 9 && value != 10))
            #expect(TextCheck.isBlank("\(scalar)") == scalar.properties.isWhitespace)
        }
        #expect(TextCheck.isBlank("\u{2003}\u{3000}"))
    }
}
