import StrictJSON
import TestSupport
import Testing

/// What holds of every page for staff, however wide it is and in whatever language.
@Suite(.serialized) struct `The layout of the pages for staff` {
    @Test(arguments: [(360, 740), (1920, 1080)])
    func `nothing is cut or overlaps, and everything has a name, at both widths and in each language`(width: Int, height: Int)
        throws
    {
        let system = try RunningSystem()
        let id = try AcknowledgedFiling(try system.client().file()).id
        let executor: JSONValue = ["command": "assign", "officer": "executor"]
        #expect(try system.client(as: "head").post("/v1/complaints/\(id)/commands", executor).status == 200)
        let clearance = try Organisations.open(1, in: system)[0]
        let browser = try Browser()
        try browser.resize(width, height)
        for language in ["kk", "ru", "en"] {
            let desk = Desk(system: system, browser: browser, language: language)
            try browser.open(desk.address("operator.html"), until: "document.querySelectorAll('.year table').length === 12")
            try desk.check("operator \(language) \(width)")
            try desk.signIn(as: "executor")
            try browser.wait("document.querySelector('ul.work li')")
            try desk.check("staff \(language) \(width)")
            try desk.open(id)
            try desk.begin("forward")
            try desk.check("matter \(language) \(width)")
            try desk.signIn(as: "institute-officer")
            try browser.click("ul.work li input")
            try desk.check("clearances \(language) \(width)")
            try desk.open("clearances/\(clearance)")
            try desk.begin("prepare")
            try browser.click("input[value=refuse]")
            try desk.check("clearance \(language) \(width)")
            try browser.open(desk.address("organisations.html"), until: "document.querySelector('.graph .mark')")
            try desk.check("organisations \(language) \(width)")
        }
        let errors = try browser.errors()
        #expect(errors == [])
    }

    @Test(arguments: [(360, 740), (1920, 1080)])
    func `the pages of cases and hearings hold at both widths and in each language`(width: Int, height: Int) throws {
        let system = try RunningSystem()
        let id = try system.caseToSchedule()
        let browser = try Browser()
        try browser.resize(width, height)
        for language in ["kk", "ru", "en"] {
            let desk = Desk(system: system, browser: browser, language: language)
            try desk.signIn(as: "legal-officer")
            try browser.click("[data-key=cases]")
            try browser.wait("document.querySelector('ul.work a')?.textContent === '\(id)'")
            try desk.check("cases \(language) \(width)")
            try desk.open("cases/\(id)")
            try desk.begin("draftPreliminaryDecision")
            try browser.click("[data-key='grounds.more']")
            try browser.wait("document.querySelectorAll('.group').length === 2")
            try desk.check("case \(language) \(width)")
            try browser.open(desk.address("index.html"), until: "document.querySelector('h1')")
            try browser.open("\(desk.address("planner.html"))#\(id)", until: "document.querySelector('.lawful')")
            try browser.click("[data-key=needs] summary")
            try desk.check("planner \(language) \(width)")
            try browser.click("table.slots button")
            try browser.wait("document.querySelector('#carry-out')")
            try desk.check("booking \(language) \(width)")
            let calendar = "[data-key='/v1/calendars/executor.ics']"
            try browser.open("\(desk.address("daylist.html"))#2026-06-18", until: "document.querySelector(\"\(calendar)\")")
            try browser.click("\(calendar) + button")
            try browser.wait("document.querySelector('#addresses li') && document.querySelector('code').textContent")
            try desk.check("day list \(language) \(width)")
        }
        let errors = try browser.errors()
        #expect(errors == [])
    }
}
