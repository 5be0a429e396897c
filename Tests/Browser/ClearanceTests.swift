import StrictJSON
import TestSupport
import Testing

/// The pages for security departments and heads of organisations, in a real browser against the real processes.
@Suite(.serialized) struct `The pages for clearances` {
    private static let marker = "MARKER-of-the-grounds"

    /// Everything a browser keeps or shows outside the page itself.
    private static let traces =
        "JSON.stringify([{...sessionStorage}, {...localStorage}, document.title, location.href, history.state, history.length])"

    private func isClean(_ browser: Browser) throws -> Bool {
        try browser.value(of: Self.traces).asString?.contains(Self.marker) == false
    }

    private func status(_ id: String, _ system: RunningSystem) throws -> String? {
        try system.client(as: "clearance-officer").get("/v1/clearances/\(id)").json()["status"]?["status"]?.asString
    }

    @Test(arguments: ["kk", "ru", "en"])
    func `R12.1, CL-20, CL-27: one prepares with sealed grounds, another opens them on the record and refuses`(language: String)
        throws
    {
        let system = try RunningSystem()
        let id = try Organisations.open(1, in: system)[0]
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: language)

        try desk.signIn(as: "institute-officer")
        #expect(try browser.value(of: "document.querySelector('ul.work a').textContent").asString == id)
        try desk.open("clearances/\(id)")
        #expect(try browser.value(of: "document.querySelector('.facts ol li')?.textContent.includes('Order 12')").asBool == true)
        try desk.begin("prepare")
        try browser.click("input[value=refuse]")
        try browser.click("input[value=classified]")
        try desk.fill("textarea", Self.marker)
        #expect(try isClean(browser), "what is being written is kept nowhere")
        try browser.click("#try")
        try browser.wait("document.querySelector('#carry-out')")
        #expect(try isClean(browser), "what was tried is kept nowhere")
        try browser.click("#carry-out")
        try browser.wait("!document.querySelector('#command')")

        try desk.signIn(as: "institute-head")
        try desk.open("clearances/\(id)")
        let readings = { () throws -> [JSONValue] in
            let events = try system.client(as: "institute-head").get("/v1/clearances/\(id)/events").json()["events"]
            return (events?.asArray ?? []).filter { $0["type"]?.asString?.contains("sealedPartRead") == true }
        }
        #expect(try readings().isEmpty)
        #expect(
            try browser.value(of: "document.querySelector('p.warning').textContent.length > 40").asBool == true,
            "said before"
        )
        try browser.click("[data-key='s.s1']")
        try browser.wait("document.querySelector('.sealed .said')?.textContent === '\(Self.marker)'")
        #expect(try readings().map { $0["by"]?["officer"]?.asString } == ["institute-head"])
        try desk.begin("refuse")
        #expect(try browser.value(of: "document.querySelector('.sealed').textContent.includes('\(Self.marker)')").asBool == true)
        #expect(try browser.value(of: "document.querySelector('.command input[value=classified]').checked").asBool == true)
        try browser.click(".command input[value=head]")
        #expect(try isClean(browser), "what was opened stands on the page alone")
        _ = try browser.value(
            of:
                "[Object.defineProperty(document, 'hidden', { value: true }), document.dispatchEvent(new Event('visibilitychange'))]"
        )
        #expect(try browser.value(of: "document.querySelector('.sealed').textContent").asString == "", "nobody looks")
        try desk.carryOut()
        #expect(try status(id, system) == "refused")
        #expect(try browser.value(of: "document.body.innerText.includes('⟦')").asBool == false, "no word is missing")
        let errors = try browser.errors()
        #expect(errors == [])
    }

    @Test func `R12.1: without a preparation the head sees what is not possible and by which rule`() throws {
        let system = try RunningSystem()
        let id = try Organisations.open(1, in: system)[0]
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "en")
        try desk.signIn(as: "institute-head")
        try desk.open("clearances/\(id)")
        let forbidden = try browser.value(of: "document.querySelector('[data-key=forbidden]').textContent").asString ?? ""
        #expect(forbidden.contains("Grant") && forbidden.contains("R12.1") && forbidden.contains("CL-27"))
        #expect(try browser.value(of: "document.querySelector('[data-key=\"c.grant\"]') === null").asBool == true)
    }

    @Test func `CL-20: several are decided at once, each with a result of its own`() throws {
        let system = try RunningSystem()
        let ids = try Organisations.open(3, in: system)
        let officer = try system.client(as: "institute-officer")
        let grant: JSONValue = ["command": "prepare", "maker": "head:demo-institute", "outcome": ["grant": [:]]]
        for id in ids.dropLast() { #expect(try officer.post("/v1/clearances/\(id)/commands", grant).status == 200) }
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "en")
        try desk.signIn(as: "institute-head")
        try browser.wait("document.querySelectorAll('ul.work li').length === 3")
        for row in 1...3 { try browser.click("ul.work li:nth-child(\(row)) input") }
        try browser.click("[data-key='b.decide']")
        try browser.wait("document.querySelectorAll('#bulk li .badge').length === 3")
        #expect(try browser.value(of: "document.querySelectorAll('#bulk .badge.bad').length").asInteger == 1)
        #expect(try browser.value(of: "document.querySelector('#bulk').textContent.includes('R12.1')").asBool == true)
        #expect(try ids.map { try status($0, system) } == ["pending", "pending", "pending"], "a trial changes nothing")
        try browser.click("[data-key='b.do']")
        try browser.wait("document.querySelectorAll('ul.work li').length === 1")
        #expect(try ids.map { try status($0, system) } == ["granted", "granted", "pending"])
    }

    @Test func `rules 8.3: organisations are a picture with dates, the way to who decides is shown, and a table says the same`()
        throws
    {
        let system = try RunningSystem()
        _ = try Organisations.open(1, in: system)
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "en")
        try desk.signIn(as: "institute-officer")
        try browser.open(desk.address("organisations.html"), until: "document.querySelectorAll('.graph .mark').length === 3")
        let names =
            "[...document.querySelectorAll('.graph .mark')].every(mark => mark.tabIndex === 0 && mark.getAttribute('aria-label').length > 20)"
        #expect(try browser.value(of: names).asBool == true)
        #expect(try browser.value(of: "document.querySelectorAll('table.list tbody tr').length").asInteger == 4)
        _ = try browser.value(
            of: """
                ((select, signed) => { select.value = 'demo-laboratory'; select.dispatchEvent(new Event('change')); \
                signed.value = '2012-06-01'; signed.dispatchEvent(new Event('input')); })\
                (document.querySelector('.asks select'), document.querySelector('.asks input[type=date]'))
                """
        )
        try browser.click("[data-key=resolve]")
        try browser.wait("document.querySelector('#answer .next')")
        #expect(try browser.value(of: "document.querySelector('#answer').textContent.includes('Ulgi Institute')").asBool == true)
        #expect(try browser.value(of: "document.querySelectorAll('.mark.way').length").asInteger == 1)
        #expect(try browser.value(of: "document.querySelectorAll('.life.way').length").asInteger == 2)
        let errors = try browser.errors()
        #expect(errors == [])
    }
}

/// Organisations with a history, and requests about them.
enum Organisations {
    private static func organisation(_ id: String, _ name: String) -> JSONValue {
        let name: JSONValue = ["kk": .string(name), "ru": .string(name), "en": .string(name)]
        return ["organisation": ["entry": ["id": .string(id), "name": name, "founded": "2001-02-03"]]]
    }

    private static func act(_ id: String, _ day: String, _ change: JSONValue) -> JSONValue {
        ["act": ["entry": ["organisation": .string(id), "day": .string(day), "reference": "Order 12", "change": change]]]
    }

    /// Enters them and opens so many requests about an obligation that came to the institute.
    /// - Returns: their numbers.
    static func open(_ count: Int, in system: RunningSystem) throws -> [String] {
        let lines: [JSONValue] = [
            organisation("demo-institute", "Ulgi Institute"), organisation("demo-laboratory", "Research Laboratory"),
            organisation("demo-trust", "Sapa Trust"), organisation("demo-archive", "Archive Centre"),
            act("demo-laboratory", "2018-03-01", ["acceded": ["to": "demo-institute"]]),
            act("demo-trust", "2019-10-01", ["liquidated": [:]]),
            act("demo-institute", "2020-01-15", ["spunOff": ["successors": ["demo-archive"], "takeovers": []]]),
        ]
        let entered = try system.client(as: "clearance-officer").post(
            "/v1/organisations/commands",
            ["command": "enterOrganisations", "lines": .array(lines)]
        )
        guard try entered.json()["entered"]?.asInteger == Int64(lines.count) else { throw LimitExceeded(entered.text) }
        let portal = try system.client(as: "portal")
        return try (0..<count).map { number -> String in
            let obligation: JSONValue = [
                "id": "o1", "organisation": ["known": ["organisation": "demo-laboratory"]], "signedOn": "2012-06-01",
            ]
            let opening: JSONValue = [
                "holder": ["iin": "900101300017", "name": "Үлгі Мысалов", "category": "citizen", "birthDate": "1990-01-01"],
                "desk": "almaty-bostandyk", "obligations": [obligation],
                "residence": ["region": "almaty", "isRegistered": true],
            ]
            let key = [(name: "Idempotency-Key", value: "request-\(number)"), (name: "On-Behalf-Of", value: "900101300017")]
            let opened = try portal.post("/v1/clearances", opening, headers: key)
            guard let id = try opened.json()["id"]?.asString else { throw LimitExceeded(opened.text) }
            return id
        }
    }
}
