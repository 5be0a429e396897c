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
            try check(browser, "operator \(language) \(width)")
            try desk.signIn(as: "executor")
            try browser.wait("document.querySelector('ul.work li')")
            try check(browser, "staff \(language) \(width)")
            try desk.open(id)
            try desk.begin("forward")
            try check(browser, "matter \(language) \(width)")
            try desk.signIn(as: "institute-officer")
            try browser.click("ul.work li input")
            try check(browser, "clearances \(language) \(width)")
            try desk.open("clearances/\(clearance)")
            try desk.begin("prepare")
            try browser.click("input[value=refuse]")
            try check(browser, "clearance \(language) \(width)")
            try browser.open(desk.address("organisations.html"), until: "document.querySelector('.graph .mark')")
            try check(browser, "organisations \(language) \(width)")
        }
        #expect(try browser.errors() == [])
    }

    private func check(_ browser: Browser, _ place: String) throws {
        #expect(try browser.value(of: "document.documentElement.scrollWidth <= innerWidth").asBool == true, "\(place) is cut")
        let unnamed = try browser.value(
            of: """
                [...document.querySelectorAll('a, button, input, select, textarea, summary')].filter(element => \
                !(element.getAttribute('aria-label') || element.textContent.trim() || element.labels?.length)).map(element => element.outerHTML)
                """
        )
        #expect(unnamed == .array([]), "\(place) has a control without a name")
        let overlaps = try browser.value(
            of: """
                (boxes => boxes.some((a, i) => boxes.some((b, j) => i < j && a.left < b.right - 1 && b.left < a.right - 1 \
                && a.top < b.bottom - 1 && b.top < a.bottom - 1)))\
                ([...document.querySelectorAll('#head a:not(.skip), #head button, main button, main .button, main select, main summary, main h1, main h2')]\
                .filter(element => element.checkVisibility({ contentVisibilityAuto: true })).map(element => element.getBoundingClientRect()).filter(box => box.width > 0))
                """
        )
        #expect(overlaps.asBool == false, "\(place): things lie over each other")
        #expect(try browser.value(of: "document.body.innerText.includes('⟦')").asBool == false, "\(place) misses a word")
    }
}
