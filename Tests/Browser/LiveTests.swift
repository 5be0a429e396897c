import StrictJSON
import TestSupport
import Testing

/// Pages that are open show what others do, without being loaded anew.
@Suite(.serialized) struct `Pages that are open` {
    /// A mark that a page loaded anew would not have; the pages' own look every 15 seconds is switched off.
    private static let mark = "(window.mark = true, (() => { for (let id = 1; id < 1000; id++) clearInterval(id); })())"

    @Test func `the work list and the complaint follow what happens`() throws {
        let system = try RunningSystem()
        let first = try system.client().fileUntilAcknowledged(key: "one")
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "en")
        try desk.signIn(as: "head")
        try browser.wait("document.querySelectorAll('ul.work li').length === 1")
        _ = try browser.value(of: Self.mark)
        _ = try system.client().fileUntilAcknowledged(key: "two")
        try browser.wait("window.mark && document.querySelectorAll('ul.work li').length === 2")
        try desk.open(first.id)
        _ = try browser.value(of: Self.mark)
        let command: JSONValue = ["command": "assign", "officer": "executor"]
        #expect(try system.client(as: "legal-officer").post("/v1/complaints/\(first.id)/commands", command).status == 200)
        try browser.wait("window.mark && document.querySelector('h1 .badge').textContent === 'With the body complained of'")
        let errors = try browser.errors()
        #expect(errors == [])
    }

    @Test func `a case draws anew only what became different: what is typed and opened stays`() throws {
        let system = try RunningSystem()
        let id = try system.caseToSchedule()
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "en")
        try desk.signIn(as: "head")
        try desk.open("cases/\(id)")
        try browser.click("[data-key=form-3] summary")
        try browser.type("Abay 1", into: "[data-key=form-3] input")
        let steps = "document.querySelectorAll('ol.timeline li').length"
        _ = try browser.value(of: "[window.steps = \(steps), window.head = document.querySelector('#head a')].length")
        let command: JSONValue = ["command": "scheduleHearing", "slot": ["starts": "2026-06-18T16:00:00+05:00"]]
        #expect(try system.client(as: "executor").post("/v1/cases/\(id)/commands", command).status == 200)
        try browser.wait("\(steps) > window.steps")
        try browser.type(", Almaty", into: "[data-key=form-3] input")
        #expect(try browser.value(of: "document.querySelector('[data-key=form-3] input').value").asString == "Abay 1, Almaty")
        #expect(try browser.value(of: "document.querySelector('[data-key=form-3]').open && window.head.isConnected").asBool == true)
        let errors = try browser.errors()
        #expect(errors == [])
    }

    @Test func `the complainant sees it too, and a page whose stream ends goes on looking`() throws {
        let system = try RunningSystem()
        let filing = try system.client().fileUntilAcknowledged(key: "one")
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "en")
        try browser.open(desk.address("track.html"), until: "document.querySelector('form')")
        try browser.type(filing.number, into: "form > div:nth-of-type(2) input")
        try browser.type(filing.trackingCode, into: "form > div:nth-of-type(3) input")
        try browser.click("button.main")
        try browser.wait("document.querySelector('.clocks')")
        let stage = try browser.value(of: "document.querySelector('.lead').textContent").asString ?? ""
        _ = try browser.value(of: "window.mark = true")
        // The stream breaks with the gateway; the page comes back by itself.
        try system.crashAndAwait("gateway")
        let command: JSONValue = ["command": "assign", "officer": "executor"]
        #expect(try system.client(as: "legal-officer").post("/v1/complaints/\(filing.id)/commands", command).status == 200)
        try browser.wait("window.mark && document.querySelector('.lead').textContent !== '\(stage)'")
    }
}
