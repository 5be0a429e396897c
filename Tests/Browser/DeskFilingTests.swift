import StrictJSON
import TestSupport
import Testing

/// What is entered at the desk for a person, in a real browser against the real processes.
@Suite(.serialized) struct `The desk enters for a person` {
    @Test
    func `A-49: a complaint on paper is filed by the registrar with the day it came, and nothing of it stays on the device`()
        throws
    {
        let system = try RunningSystem()
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "ru")
        try desk.signIn(as: "registrar")
        try browser.click("a[href='file.html#desk']")
        try browser.wait(
            "document.querySelectorAll('option').length > 3 && document.querySelector('[data-key=receivedAt]').value"
        )
        try desk.fillAny("main select", "almaty-bostandyk")
        try browser.click("button.main")
        try browser.wait("document.querySelectorAll('input[type=text]').length === 3")
        for (index, words) in ["Үлгі Мысалов", "900101300017", "Алматы, Абай 1"].enumerated() {
            try desk.fillAny("input[type=text]", words, at: index)
        }
        try browser.click("button.main")
        try browser.wait("document.querySelectorAll('textarea').length === 2")
        for index in 0..<2 { try desk.fillAny("textarea", "Шешімнің күші жойылсын", at: index) }
        try browser.click("button.main")
        try browser.wait("document.querySelector('#send')")
        #expect(try browser.value(of: "localStorage.getItem('shagym.draft')").isNull)
        try browser.click("#send")
        try browser.wait("document.querySelector('#code')?.textContent")
        let number = try #require(try browser.value(of: "document.querySelector('#number').textContent").asString)
        let timeline = try system.client(as: "head").get("/v1/complaints/\(number)").json()["timeline"]
        #expect(timeline?[0]?["by"]?["officer"]?.asString == "registrar")
        let errors = try browser.errors()
        #expect(errors == [])
    }

    @Test func `CL-01: a request for a permission is opened at the desk, tried first`() throws {
        let system = try RunningSystem()
        _ = try Organisations.open(1, in: system)
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "kk")
        try desk.signIn(as: "clearance-officer")
        try browser.click("[data-key=clearances]")
        try browser.wait("document.querySelector('a[href=\"matter.html#clearances/\"]')")
        try browser.open("\(desk.address("matter.html"))#clearances/", until: "document.querySelector('#command')")
        let told = [
            "holder.name": "Үлгі Мысалов", "holder.iin": "900101300017", "holder.birthDate": "1990-01-01",
            "obligations.0.id": "o1",
            "obligations.0.organisation.known.organisation": "demo-laboratory", "obligations.0.signedOn": "2012-06-01",
            "residence.region": "almaty",
        ]
        for (place, words) in told { try desk.fillAny("[data-key='\(place)']", words) }
        try browser.click("#try")
        try browser.wait("document.querySelector('#carry-out')")
        let count = { () throws -> Int? in
            try system.client(as: "clearance-officer").get("/v1/clearances").json()["items"]?.asArray?.count
        }
        #expect(try count() == 1, "a trial opens nothing")
        try browser.click("#carry-out")
        try browser.wait("document.querySelector('.columns')")
        #expect(try count() == 2)
        let errors = try browser.errors()
        #expect(errors == [])
    }
}
