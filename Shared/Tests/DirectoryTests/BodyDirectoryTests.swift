import CivilTime
import Directory
import Law
import StrictJSON
import Testing

@Suite struct `A-15: who stands above whom` {
    @Test func `the demonstration directory holds together and shows every kind of body`() throws {
        let directory = try BodyDirectory(json: try demoBytes())
        for kind in BodyKind.allCases { #expect(!directory.bodies(of: kind).isEmpty) }
        for provider in directory.bodies(of: .provider) {
            #expect(directory.superior(of: provider.id)?.kind == .superiorBody)
            #expect(directory.superiors(of: provider.id).last?.kind == .ministry)
        }
        #expect(directory.superiors(of: try bodyID("almaty-auezov")).map(\.id.rawValue) == ["almaty-pd", "mia-migration", "mia"])
        #expect(directory.superior(of: try bodyID("quality-control")) == nil)
        #expect(directory.subordinates(of: try bodyID("astana-pd")).count == 3)
        #expect(directory.body(code: try #require(BodyCode(rawValue: "KAR-TEM")))?.id.rawValue == "karaganda-temirtau")
        let name = try #require(directory.body(try bodyID("almaty-auezov"))?.name)
        for language in Language.allCases { #expect(name[language].utf8.count > 10) }
    }

    @Test
    func
        `A-01: providers and the State Corporation keep six days, the others five, unless the settings or the data say otherwise`()
        throws
    {
        let directory = try BodyDirectory(json: try demoBytes())
        for body in directory.bodies {
            let isSixDay = body.kind == .provider || body.kind == .stateCorporation
            #expect(body.schedule.week == (isSixDay ? .sixDay : .fiveDay), "\(body.id)")
        }
        #expect(directory.body(try bodyID("almaty-medeu"))?.schedule == .provider)
        #expect(directory.body(try bodyID("state-corporation-astana"))?.schedule == .stateCorporation)
        var settings = LawSettings.recommended
        settings.a01ProviderWeek = .fiveDay
        let other = try BodyDirectory(json: try demoBytes(), settings: settings)
        #expect(other.body(try bodyID("almaty-medeu"))?.schedule.week == .fiveDay)
        #expect(
            try read(
                #"{"id":"x","code":"XX","kind":"qualityControlBody","week":"sixDay","name":{"kk":"абв","ru":"абв","en":"abc"}}"#
            ).bodies[0].schedule.week == .sixDay
        )
    }

    @Test func `R14.1: being above is transitive, never reflexive and never mutual`() throws {
        let directory = try BodyDirectory(json: try demoBytes())
        for upper in directory.bodies {
            for lower in directory.bodies {
                let isAbove = directory.isSuperior(upper.id, of: lower.id)
                #expect(isAbove == directory.superiors(of: lower.id).contains(upper))
                if isAbove { #expect(upper.id != lower.id && !directory.isSuperior(lower.id, of: upper.id)) }
            }
        }
    }

    @Test func `bodies that stand above each other are refused, the ring is named`() throws {
        let bodies = try [
            body("a", .provider, under: "b", code: "AA"), body("b", .superiorBody, under: "c", code: "BB"),
            body("c", .superiorBody, under: "d", code: "CC"),
            body("d", .superiorBody, under: "b", code: "DD"),
        ]
        let ring = try ["b", "c", "d"].map(bodyID)
        let error = #expect(throws: BodyDirectoryError.cycle(ring)) { try BodyDirectory(bodies) }
        #expect(error?.description == "these bodies are each other's superiors: b → c → d → b")
        #expect(throws: BodyDirectoryError.cycle([try bodyID("m")])) {
            try BodyDirectory([body("m", .ministry, under: "m", code: "MM")])
        }
    }

    @Test func `missing, unknown and unfit superiors are refused by name`() throws {
        let top = try body("top", .ministry)
        let a = try bodyID("a")
        func refused(_ bodies: Body..., as error: BodyDirectoryError) { #expect(throws: error) { try BodyDirectory(bodies) } }
        refused(top, try body("a", .provider, code: "AA"), as: .missingSuperior(of: a))
        refused(top, try body("a", .superiorBody, code: "AA"), as: .missingSuperior(of: a))
        refused(top, try body("a", .provider, under: "gone", code: "AA"), as: .unknownSuperior(try bodyID("gone"), of: a))
        refused(top, try body("a", .stateCorporation, under: "top", code: "AA"), as: .unfitSuperior(top.id, of: a))
        refused(top, try body("a", .qualityControlBody, under: "top", code: "AA"), as: .unfitSuperior(top.id, of: a))
        refused(
            top,
            try body("p", .provider, under: "top", code: "PP"),
            try body("a", .provider, under: "p", code: "AA"),
            as: .unfitSuperior(try bodyID("p"), of: a)
        )
        refused(top, try body("top", .ministry, code: "T2"), as: .repeatedID(top.id))
        refused(top, try body("a", .ministry, code: "TOP"), as: .repeatedCode(top.code))
        #expect(throws: BodyDirectoryError.empty) { try BodyDirectory([]) }
    }

    /// Brute force: any random wiring is either refused or free of rings.
    @Test(arguments: 0..<50)
    func `a directory that was accepted always ends at the top`(_ seed: Int) throws {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let parents = (0..<6).map { _ in random(7) }
        let bodies = try parents.enumerated().map { try body("b\($0)", .ministry, under: $1 == 6 ? nil : "b\($1)") }
        func endsAtTop(_ start: Int) -> Bool {
            var place = start
            for _ in 0..<6 {
                place = parents[place]
                if place == 6 { return true }
            }
            return false
        }
        if (0..<6).allSatisfy(endsAtTop) {
            let directory = try BodyDirectory(bodies)
            for body in bodies { #expect(directory.superiors(of: body.id).count < 6) }
        } else {
            #expect(throws: BodyDirectoryError.self) { try BodyDirectory(bodies) }
        }
    }

    @Test func `wrong data name every wrong field`() throws {
        let text = #"{"source":"x","bodies":[{"id":"Big","code":"c","kind":"king","name":{"kk":"абв","ru":""},"hours":1}]}"#
        let error = #expect(throws: BodyDirectoryError.self) { try BodyDirectory(json: text.utf8) }
        guard case .malformed(let refusal) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(
            refusal.problems.map { "\($0.path) \($0.reason)" } == [
                "/bodies/0/id malformed", "/bodies/0/code malformed", "/bodies/0/kind notAllowed", "/bodies/0/name/ru tooShort",
                "/bodies/0/name/en missing",
                "/bodies/0/hours unknownField",
            ]
        )
        #expect(throws: BodyDirectoryError.syntax(JSONError(.trailingComma, at: 3))) { try BodyDirectory(json: "[1,]".utf8) }
    }

    private func read(_ body: String) throws -> BodyDirectory {
        try BodyDirectory(json: #"{"source":"test","bodies":[\#(body)]}"#.utf8)
    }

    @Test(arguments: ["a", "almaty-auezov", "x1-2", String(repeating: "a", count: 64)])
    func `identifiers are short words of ASCII`(_ text: String) { #expect(BodyID(rawValue: text)?.rawValue == text) }

    @Test(arguments: ["", "-a", "a-", "a--b", "A", "а", "a b", "a_b", "a\n", String(repeating: "a", count: 65)])
    func `other identifiers are refused`(_ text: String) {
        #expect(BodyID(rawValue: text) == nil)
        #expect(ClientID(rawValue: text) == nil)
    }

    @Test(arguments: [
        ("ALM", true), ("ALM-AUE", true), ("A1", true), ("A", false), ("1A", false), ("ALM-", false), ("alm", false),
        ("АЛМ", false), ("ABCDEFGHIJKLM", false),
    ])
    func `codes are made for registration numbers`(_ text: String, _ isGood: Bool) {
        #expect((BodyCode(rawValue: text) != nil) == isGood)
    }
}
