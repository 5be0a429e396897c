import StrictJSON
import TestSupport
import Testing

/// Planning hearings on the page, in a real browser against the real processes.
@Suite(.serialized) struct `The hearing planner` {
    private func planner(_ desk: Desk, _ id: String = "") throws {
        try desk.signIn(as: "executor")
        try desk.browser.open(
            "\(desk.address("planner.html"))#\(id)",
            until: id.isEmpty ? "document.querySelectorAll('ul.days li').length === 20" : "document.querySelector('.lawful')"
        )
    }

    private func booking(_ id: String, _ system: RunningSystem) throws -> JSONValue? {
        try system.client(as: "executor").get("/v1/cases/\(id)/next-steps").json()["booking"]
    }

    @Test func `DL-09: lawful days are shaded, a refused one says its rule at once, and what is offered instead is booked`()
        throws
    {
        let system = try RunningSystem()
        let id = try system.caseToSchedule()
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "en")
        try planner(desk, id)
        let lawful = try browser.value(of: "[...document.querySelectorAll('.lawful button')].map(button => button.dataset.key)")
        let window = try system.client(as: "executor").get("/v1/cases/\(id)/slots").json()["window"]
        #expect(lawful.asArray?.first == window?["first"])
        #expect(lawful.asArray?.last == window?["last"])
        try browser.click("[data-key='2026-06-26']")
        try browser.wait("document.querySelector('.command .problem .rule')")
        #expect(try browser.value(of: "document.querySelector('.command .rule').textContent").asString?.contains("DL-09") == true)
        #expect(try booking(id, system) == nil)
        try browser.click(".command .problem li button")
        try browser.wait("document.querySelector('#carry-out')")
        try browser.click("#carry-out")
        try browser.wait("!document.querySelector('#command')")
        #expect(try booking(id, system)?["state"]?.asString == "confirmed")
    }

    @Test func `a case dragged to a day is tried there, and arrow keys go from day to day`() throws {
        let system = try RunningSystem()
        let id = try system.caseToSchedule()
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "kk")
        try planner(desk)
        _ = try browser.value(
            of: """
                ((from, to) => { const dataTransfer = new DataTransfer(); \
                from.dispatchEvent(new DragEvent('dragstart', { dataTransfer, bubbles: true })); \
                to.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })); })\
                (document.querySelector('.waiting li'), document.querySelector('[data-key="2026-06-19"]').parentElement)
                """
        )
        try browser.wait("document.querySelector('#carry-out')")
        try browser.click("#carry-out")
        try browser.wait("!document.querySelector('#command')")
        #expect(try booking(id, system)?["slot"]?["starts"]?.asString?.hasPrefix("2026-06-19") == true)

        _ = try browser.value(of: "document.querySelector('[data-key=\"2026-06-17\"]').focus()")
        try browser.type("\u{E014}", into: "[data-key='2026-06-17']")
        #expect(try browser.value(of: "document.activeElement.dataset.key").asString == "2026-06-18", "the arrow to the right")
        try browser.type("\u{E012}", into: "[data-key='2026-06-18']")
        #expect(try browser.value(of: "document.activeElement.dataset.key").asString == "2026-06-17", "the arrow to the left")
    }

    @Test func `a time is held and given back`() throws {
        let system = try RunningSystem()
        let id = try system.caseToSchedule()
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "ru")
        try planner(desk, id)
        try browser.click("[data-key=hold]")
        try browser.click("table.slots button")
        try browser.wait("document.querySelector('#carry-out')")
        try browser.click("#carry-out")
        try browser.wait("document.querySelector('[data-key=release]') && !document.querySelector('#command')")
        #expect(try booking(id, system)?["state"]?.asString == "held")
        try browser.click("[data-key=release]")
        try browser.wait("document.querySelector('#carry-out')")
        try browser.click("#carry-out")
        try browser.wait("!document.querySelector('[data-key=release]')")
        #expect(try booking(id, system) == nil)
    }

    @Test func `many cases are planned on a day with a result for each, and stand in the list of the day`() throws {
        let system = try RunningSystem()
        let first = try system.caseToSchedule()
        let second = try system.caseToSchedule(key: "another")
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "en")
        try planner(desk)
        try browser.click("[data-key='2026-06-18']")
        try browser.wait("document.querySelector('[data-key=\"2026-06-18\"]').getAttribute('aria-pressed') === 'true'")
        for id in [first, second] { try browser.click(".waiting input[value='\(id)']") }
        try browser.click("[data-key=bulk]")
        try browser.wait("document.querySelectorAll('#results li').length === 2")
        #expect(try booking(first, system) == nil, "tried only")
        try browser.click("#carry-out-all")
        try browser.wait("document.querySelector('#results') && !document.querySelector('#carry-out-all')")
        for id in [first, second] { #expect(try booking(id, system)?["state"]?.asString == "confirmed") }

        try browser.open(
            "\(desk.address("daylist.html"))#2026-06-18",
            until: "document.querySelectorAll('.daylist tbody tr').length === 2"
        )
        let list = try browser.value(of: "document.querySelector('.daylist').innerText").asString ?? ""
        #expect(list.contains("Үлгі Мысалов") && list.contains(first) && list.contains("Room 5"))
        // A calendar program has no token: it gets an address of its own.
        try browser.click("[data-key='/v1/calendars/executor.ics'] + button")
        let address = "document.querySelector(\"[data-key='/v1/calendars/executor.ics'] ~ [role=status]\").textContent"
        try browser.wait("\(address).includes('/v1/calendars/subscribed/')")
        let given = try browser.value(of: "new URL(\(address)).pathname").asString
        let calendar = try system.client().get(try #require(given))
        #expect(calendar.status == 200 && calendar.text.contains("BEGIN:VEVENT"))
        try browser.picture("day list of hearings")
        // The address is in the list of one's own, and ends when it is taken back there.
        #expect(try browser.value(of: "document.querySelector('#addresses').textContent.includes('/subscribed/')").asBool == false)
        try browser.click("#addresses li button")
        try browser.wait("document.querySelectorAll('#addresses li').length === 0 && \(address) === ''")
        #expect(try system.client().get(try #require(given)).status == 404)
        let errors = try browser.errors()
        #expect(errors == [])
    }
}
