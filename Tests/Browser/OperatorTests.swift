import StrictJSON
import TestSupport
import Testing

@testable import Journal

/// The page for operators, in a real browser against the real processes.
@Suite(.serialized) struct `The page for operators` {
    /// A system in which the complaints service has put an event of hearings aside, and the token of a second operator.
    private func start() throws -> (RunningSystem, second: String) {
        let folder = try TemporaryFolder()
        let before = try RunningSystem(in: folder, demo: false)
        let file = before.data + "/complaints/complaints.sqlite"
        #expect(try before.stop() == 0)
        // No event of ours fails in earnest, so one is put into the table as if its effects had.
        for (sequence, id) in [(4, "four"), (5, "five")] {
            try Database(path: file, access: .readWrite).runOwn(
                """
                INSERT INTO parked (source, sequence, id, type, body, error, attempts, since)
                VALUES ('/hearings', ?, ?, 'kz.shagym.hearings.unknown.v1', ?, 'calendar-gap', 5, 1782000000000)
                """,
                sequence,
                id,
                Array("{}".utf8)
            )
        }
        let system = try RunningSystem(in: folder)
        let issued = try ProgramRun(
            "shagym",
            ["token", "issue", "--staff", "second-operator", "--roles", "operator", "--data", system.data]
        )
        return (system, issued.output.split(separator: "\n").first.map(String.init) ?? "")
    }

    private func signIn(_ token: String, _ desk: Desk) throws {
        let browser = desk.browser
        try browser.open(desk.address("staff.html"), until: "document.querySelector('h1')")
        _ = try browser.value(of: "sessionStorage.clear()")
        try browser.open(desk.address("staff.html"), until: "document.querySelector('input[type=password]')")
        try browser.type(token, into: "input[type=password]")
        try browser.click("button.main")
        try browser.wait("location.pathname.endsWith('operator.html') && document.querySelector('[data-key^=\"skip.\"]')")
    }

    @Test(arguments: ["kk", "ru", "en"])
    func `design 8: a parked event is left out by two operators with a token each, and not by one`(language: String) throws {
        let (system, second) = try start()
        let tokens = try JSONValue(parsing: FileText.bytes(try #require(system.tokens)))
        let first = try #require(tokens["operator"]?["token"]?.asString)
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: language)
        let parked = { () throws -> Int in
            let services = try system.client(as: "operator").get("/v1/operations").json()["services"]?.asArray ?? []
            return services.first { $0["name"]?.asString == "complaints" }?["parked"]?.asArray?.count ?? -1
        }
        func decide(_ command: String, _ event: Int) throws {
            try browser.click("[data-key='\(command)./hearings,\(event)']")
            try browser.wait("document.querySelector('#decide')")
            _ = try browser.value(
                of:
                    "(field => { field.value = 'closed by hand'; field.dispatchEvent(new Event('input')); })(document.querySelector('#decide textarea'))"
            )
            try browser.click("[data-key=decide]")
            try browser.wait("document.querySelector('#decide [role=status], #decide .problem')")
        }

        try signIn(first, desk)
        #expect(try browser.value(of: "document.body.innerText.includes('calendar-gap')").asBool == true)
        #expect(
            try browser.value(of: "document.body.innerText.includes('SHAGYM_TRAINING')").asBool == false,
            "settings are folded"
        )
        for _ in 0..<2 { try decide("skip", 4) }
        #expect(try parked() == 2, "one person is not two")
        try signIn(second, desk)
        #expect(
            try browser.value(of: "document.body.innerText.includes('closed by hand')").asBool == true,
            "the proposal is shown"
        )
        try decide("skip", 4)
        #expect(try parked() == 1)
        try decide("retry", 5)
        try signIn(first, desk)
        try decide("retry", 5)
        #expect(try parked() == 0, "an event of no interest is taken")
        #expect(try browser.value(of: "document.body.innerText.includes('⟦')").asBool == false, "no word is missing")
    }

    @Test func `news of a part leaves alone what is being written, pressed and read`() throws {
        let (system, _) = try start()
        let tokens = try JSONValue(parsing: FileText.bytes(try #require(system.tokens)))
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "en")
        try signIn(try #require(tokens["operator"]?["token"]?.asString), desk)
        try browser.click("[data-key='skip./hearings,4']")
        try browser.wait("document.querySelector('#decide')")
        try browser.click("[data-key^=settings] summary")
        try browser.type("Closed", into: "#reason")
        let facts = "[...document.querySelectorAll('#parts dd')].map(one => one.textContent).join()"
        _ = try browser.value(
            of:
                "[window.facts = \(facts), window.others = document.querySelectorAll('#parts button, #parts textarea, #parts details')].length"
        )
        _ = try system.client().fileUntilAcknowledged(key: "one")
        try browser.wait("\(facts) !== window.facts")
        let isThere = try browser.value(of: "[...window.others].every(one => one.isConnected)").asBool
        #expect(isThere == true, "a click that has begun meets the same button")
        #expect(try browser.value(of: "document.activeElement.id").asString == "reason")
        // Keys that are pressed now go on where the others ended.
        try browser.type(" by hand", into: "#reason")
        #expect(try browser.value(of: "document.querySelector('#reason').value").asString == "Closed by hand")
        #expect(try browser.value(of: "document.querySelector('[data-key^=settings]').open").asBool == true)
        let errors = try browser.errors()
        #expect(errors == [])
    }

    @Test func `without a token the page shows what is public, and nothing to decide`() throws {
        let system = try RunningSystem(demo: false)
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "en")
        try browser.open(desk.address("operator.html"), until: "document.querySelectorAll('#parts .clock').length === 4")
        #expect(try browser.value(of: "document.querySelector('#parts [data-key^=settings]') === null").asBool == true)
        #expect(try browser.value(of: "document.querySelector('#parts a[href=\"staff.html\"]') !== null").asBool == true)
    }
}
