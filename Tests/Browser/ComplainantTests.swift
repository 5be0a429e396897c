import StrictJSON
import TestSupport
import Testing

/// The complainant's pages in a real browser against the real processes.
@Suite(.serialized) struct `The complainant's pages` {
    private static let pages = ["index.html", "file.html", "track.html", "check.html"]

    private static func address(_ system: RunningSystem, _ page: String, _ language: String = "kk") -> String {
        "http://127.0.0.1:\(system.port)/console/\(page)?lang=\(language)"
    }

    /// Fills the four steps as somebody would who complains of a refusal.
    private func write(_ browser: Browser, in system: RunningSystem, _ language: String, demand: String) throws {
        try browser.open(Self.address(system, "file.html", language), until: "document.querySelectorAll('option').length > 3")
        try browser.click("button.main")
        #expect(try browser.value(of: "document.querySelectorAll('.wrong').length").asInteger == 1, "a body must be chosen")
        _ = try browser.value(
            of: "(select => { select.value = 'almaty-bostandyk'; select.dispatchEvent(new Event('change')); })(document.querySelector('select'))")
        try browser.click("button.main")
        try browser.wait("document.querySelectorAll('input[type=text]').length === 3")
        let values = ["Үлгі Мысалов", "111111111110", "Алматы, Үлгі көшесі, 1"]
        for (index, value) in values.enumerated() { try browser.type(value, into: try field("input[type=text]", index, browser)) }
        try browser.click("button.main")
        try browser.wait("document.querySelectorAll('textarea').length === 2")
        try browser.type("Тұрақты тұруға шығудан негізсіз бас тартылды.", into: try field("textarea", 0, browser))
        try browser.type(demand, into: try field("textarea", 1, browser))
        try browser.click("button.main")
        try browser.wait("document.querySelector('#send')")
    }

    private func field(_ selector: String, _ index: Int, _ browser: Browser) throws -> String {
        let id = try browser.value(of: "document.querySelectorAll('\(selector)')[\(index)].id").asString
        return "#" + (try #require(id))
    }

    @Test(arguments: ["kk", "ru", "en"])
    func `R15.1: a complaint is written, looked at with its dates, filed and followed by its code`(language: String) throws {
        let system = try RunningSystem(demo: false)
        let browser = try Browser()
        let demand = "Шешімнің күші жойылсын <img src=x onerror=\"document.title='broken'\">"
        try write(browser, in: system, language, demand: demand)
        #expect(try browser.value(of: "document.querySelectorAll('.clock').length").asInteger ?? 0 >= 2, "DL-17 and DL-19 before sending")
        #expect(try system.events() == 0, "nothing is sent before the last step")
        try browser.click("#send")
        try browser.wait("document.querySelector('#number')")
        let number = try #require(try browser.value(of: "document.querySelector('#number').textContent").asString)
        let code = try #require(try browser.value(of: "document.querySelector('#code').textContent").asString)
        #expect(number.hasPrefix("ALM-BOS-"))
        #expect(try browser.value(of: "localStorage.getItem('shagym.draft')").isNull, "what was filed is not kept on the device")

        try browser.open(Self.address(system, "track.html", language), until: "document.querySelectorAll('input').length === 2")
        try browser.type(number, into: try field("input", 0, browser))
        try browser.type(code, into: try field("input", 1, browser))
        try browser.click("button.main")
        try browser.wait("document.querySelector('.next')")
        #expect(try browser.value(of: "document.querySelector('main ol li').textContent").asString == demand, "text stays text")
        try browser.click("summary")
        #expect(try browser.value(of: "document.querySelector('details[open] .counted .number').textContent").asString == "1")
        #expect(try browser.value(of: "document.documentElement.lang").asString == language)
        #expect(try browser.value(of: "document.body.innerText.includes('⟦')").asBool == false, "no word is missing")
        let errors = try browser.errors()
        #expect(errors == [])
    }

    @Test func `A-18: a filer withdraws with a signed statement, and the page tells the new stage`() throws {
        let folder = try TemporaryFolder()
        let system = try RunningSystem(demo: false)
        let filing = try AcknowledgedFiling(try system.client().file())
        let browser = try Browser()
        try browser.open(Self.address(system, "track.html", "en"), until: "document.querySelectorAll('input').length === 2")
        try browser.type(filing.number, into: try field("input", 0, browser))
        try browser.type(filing.trackingCode, into: try field("input", 1, browser))
        try browser.click("button.main")
        try browser.wait("document.querySelector('.next button')")
        try browser.click(".next button")
        try browser.type(try folder.write("statement.txt", Array("I withdraw.".utf8)), into: "#withdraw input")
        try browser.click("#withdraw button.main")
        try browser.wait("document.querySelector('.lead').textContent.includes('ithdrawn')")
        let view = try system.client(following: filing).get("/v1/complaints/\(filing.id)").json()
        #expect(view["stage"]?.asString == "withdrawn")
    }

    @Test func `a receipt is checked in the browser, and a changed one does not hold`() throws {
        let folder = try TemporaryFolder()
        let system = try RunningSystem(demo: false)
        _ = try system.client().file()
        let reply = try system.client().file()
        _ = try system.client().file()
        let browser = try Browser()
        func finding(_ name: String, _ text: String) throws -> (text: String?, holds: Bool?) {
            try browser.open(Self.address(system, "check.html", "en"), until: "document.querySelector('input[type=file]')")
            try browser.type(try folder.write(name, Array(text.utf8)), into: "input[type=file]")
            try browser.wait("document.querySelector('#finding')")
            return (
                try browser.value(of: "document.querySelector('#finding').parentElement.innerText").asString,
                try browser.value(of: "document.querySelector('#finding').parentElement.className === 'next'").asBool
            )
        }
        let good = try finding("good.json", reply.text)
        #expect(good.holds == true && good.text?.contains("only grown") == true)
        let leaf = try #require(try reply.json()["receipt"]?["leaf"]?.asString)
        let changed = reply.text.replacing(leaf, with: String(leaf.reversed()))
        #expect(try finding("changed.json", changed).holds == false)
        #expect(try finding("other.json", "{}").holds == false)
    }

    @Test(arguments: [(360, 740), (1920, 1080)])
    func `nothing is cut or overlaps, and everything has a name, at both widths and in each language`(width: Int, height: Int) throws {
        let system = try RunningSystem(demo: false)
        let browser = try Browser()
        try browser.resize(width, height)
        for page in Self.pages {
            for language in ["kk", "ru", "en"] {
                try browser.open(Self.address(system, page, language), until: "document.querySelector('h1')")
                let place = "\(page) \(language) \(width)"
                #expect(try browser.value(of: "innerWidth").asInteger == Int64(width), "\(place)")
                #expect(try browser.value(of: "document.documentElement.scrollWidth <= innerWidth").asBool == true, "\(place) is cut")
                let unnamed = try browser.value(
                    of: """
                        [...document.querySelectorAll('a, button, input, select, textarea')].filter(element => \
                        !(element.getAttribute('aria-label') || element.innerText?.trim() || element.labels?.length)).length
                        """)
                #expect(unnamed.asInteger == 0, "\(place) has a control without a name")
                let overlaps = try browser.value(
                    of: """
                        (boxes => boxes.some((a, i) => boxes.some((b, j) => i < j && a.left < b.right - 1 && b.left < a.right - 1 \
                        && a.top < b.bottom - 1 && b.top < a.bottom - 1)))\
                        ([...document.querySelectorAll('#head a:not(.skip), #head button, main button, main .button, main h1, main h2')]\
                        .map(element => element.getBoundingClientRect()).filter(box => box.width > 0))
                        """)
                #expect(overlaps.asBool == false, "\(place): things lie over each other")
                #expect(try browser.value(of: "document.body.innerText.includes('⟦')").asBool == false, "\(place) misses a word")
            }
        }
        let errors = try browser.errors()
        #expect(errors == [])
    }
}
