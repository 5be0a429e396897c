import StrictJSON
import TestSupport
import Testing

/// Annexes of sealed grounds on the clearance page, in a real browser against the real processes.
@Suite(.serialized) struct `Annexes of sealed grounds on the page` {
    private static let marker = "MARKER-of-the-annex"

    /// Everything a browser keeps or shows outside the page itself.
    private static let traces =
        "JSON.stringify([{...sessionStorage}, {...localStorage}, document.title, location.href, history.state, performance.getEntries().map(one => one.name)])"

    private func isClean(_ browser: Browser) throws -> Bool {
        try browser.value(of: Self.traces).asString?.contains(Self.marker) == false
    }

    @Test func `CL-27: an annex is added beside the grounds, opened on the record, and kept nowhere`() throws {
        let system = try RunningSystem()
        let id = try Organisations.open(1, in: system)[0]
        let folder = try TemporaryFolder()
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "en")
        try desk.signIn(as: "institute-officer")
        try desk.open("clearances/\(id)")
        try desk.begin("prepare")
        try browser.click("input[value=refuse]")
        try browser.click("input[value=classified]")
        try desk.fill("textarea", "Grounds.")
        let file = try folder.write("\(Self.marker).txt", Array("\(Self.marker) inside".utf8))
        try browser.type(file, into: ".command input[type=file]")
        try browser.wait("document.querySelector('.command form ul li')")
        #expect(
            try browser.value(of: "document.querySelector('.command textarea').value").asString == "Grounds.",
            "not lost by it"
        )
        #expect(try isClean(browser), "neither its name nor its content is kept")
        try desk.carryOut()

        try desk.signIn(as: "institute-head")
        try desk.open("clearances/\(id)")
        let readings = { () throws -> Int in
            let events = try system.client(as: "institute-head").get("/v1/clearances/\(id)/events").json()["events"]
            return (events?.asArray ?? []).count { $0["type"]?.asString?.contains("sealedPartRead") == true }
        }
        try browser.click("[data-key='s.s1']")
        try browser.wait("document.querySelector('.sealed [data-key=\"1\"]')")
        #expect(try readings() == 1)
        try browser.click(".sealed [data-key='1']")
        try browser.wait("document.querySelectorAll('.sealed .said')[1]?.textContent === '\(Self.marker) inside'")
        #expect(try readings() == 2, "the annex is a reading of its own")
        #expect(try isClean(browser), "what was opened stands on the page alone")
        _ = try browser.value(
            of:
                "[Object.defineProperty(document, 'hidden', { value: true }), document.dispatchEvent(new Event('visibilitychange'))]"
        )
        #expect(try browser.value(of: "document.querySelector('.sealed').textContent").asString == "", "nobody looks")
        let errors = try browser.errors()
        #expect(errors == [])
    }
}
