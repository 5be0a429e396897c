import StrictJSON
import TestSupport
import Testing

/// WCAG 2.2 AA on every page, at each width, in each language, light and dark. 640 pixels are 1280 at a zoom of 200 %.
@Suite(.serialized) struct `Pages for everybody` {
    private func check(_ browser: Browser, _ page: String) throws {
        for language in ["kk", "ru", "en"] {
            // Changing the language draws the page anew, with all that is open on it.
            try browser.click(".languages [lang=\(language)]")
            for scheme in ["light", "dark"] {
                try browser.prefer(scheme)
                for (width, height) in [(360, 740), (640, 500), (1_280, 900), (1_920, 1_080)] {
                    try browser.resize(width, height)
                    #expect(try AccessibilityFindings.of(browser) == [], "\(page), \(language), \(scheme), \(width)")
                }
            }
        }
    }

    /// Whether the focus can be seen on everything that the tabulator reaches, and reaches everything (2.4.7, 2.1.1).
    private func walk(_ browser: Browser, _ page: String) throws {
        let unseen = try browser.value(
            of: """
                [...document.querySelectorAll('a[href], button:not(:disabled), input, select, textarea, summary')]\
                .filter((element) => element.checkVisibility()).filter((element) => {\
                element.focus({ focusVisible: true });\
                const style = getComputedStyle(element);\
                const frame = element.closest('.pick') ? getComputedStyle(element.closest('.pick').querySelector('.button')) : style;\
                return document.activeElement !== element || element.tabIndex < 0 || frame.outlineStyle === 'none' || parseFloat(frame.outlineWidth) < 2;\
                }).map((element) => element.outerHTML.slice(0, 120))
                """
        )
        #expect(unseen == .array([]), "\(page)")
    }

    @Test func `the complainant's pages`() throws {
        let system = try RunningSystem()
        try system.setClock("2026-07-07T10:00:00+05:00")
        let filing = try system.client().fileUntilAcknowledged(key: "one")
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "kk")
        for page in ["index.html", "check.html", "file.html", "track.html"] {
            try browser.open(desk.address(page), until: "document.querySelector('h1')")
            try check(browser, page)
            try walk(browser, page)
        }
        try browser.type(filing.number, into: "form > div:nth-of-type(2) input")
        try browser.type(filing.trackingCode, into: "form > div:nth-of-type(3) input")
        try browser.click("button.main")
        try browser.wait("document.querySelector('.clocks')")
        try check(browser, "a complaint followed")
        _ = try browser.value(of: "document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        #expect(try AccessibilityFindings.of(browser) == [], "the days of its dates")
        let errors = try browser.errors()
        #expect(errors == [])
    }

    @Test func `the pages for staff`() throws {
        let system = try RunningSystem()
        try system.setClock("2026-07-07T10:00:00+05:00")
        let filing = try system.client().fileUntilAcknowledged(key: "one")
        try system.setClock("2026-07-14T10:00:00+05:00")
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "kk")
        try browser.open(desk.address("staff.html"), until: "document.querySelector('input[type=password]')")
        try check(browser, "signing in")
        try browser.open(desk.address("operator.html"), until: "document.querySelectorAll('.year table').length === 12")
        try check(browser, "operator.html")
        try desk.signIn(as: "head")
        try browser.wait("document.querySelector('ul.work li') && document.querySelector('.me')")
        try check(browser, "staff.html")
        try walk(browser, "staff.html")
        try browser.open(desk.address("reports.html"), until: "document.querySelectorAll('table.chart').length === 3")
        try check(browser, "reports.html")
        for page in ["planner.html", "daylist.html"] {
            try browser.open(desk.address(page), until: "document.querySelector('.me') && document.querySelector('main h1')")
            try check(browser, page)
        }
        try desk.open(filing.id)
        try check(browser, "matter.html")
        try walk(browser, "matter.html")
        let errors = try browser.errors()
        #expect(errors == [])
    }
}
