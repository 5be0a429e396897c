import StrictJSON
import TestSupport
import Testing

/// Writing the minutes of a hearing on the page: nothing that was written may be lost (rules 6.3, point 6).
@Suite(.serialized) struct `The minutes` {
    /// A case that was heard, with the form of its minutes open.
    private func heard(_ system: RunningSystem, _ desk: Desk) throws -> String {
        let id = try system.caseToSchedule()
        let executor = try system.client(as: "executor")
        func give(_ command: JSONValue) throws {
            let reply = try executor.post("/v1/cases/\(id)/commands", command)
            guard reply.status == 200 else { throw LimitExceeded(reply.text) }
        }
        try give(["command": "scheduleHearing", "slot": ["starts": "2026-06-18T16:00:00+05:00"]])
        try give(["command": "serveNotice", "channel": "personalCabinet", "proof": "proved"])
        try system.setClock("2026-06-18T18:00:00+05:00")
        try give([
            "command": "holdHearing", "outcome": "held", "start": "2026-06-18T16:00:00+05:00", "end": "2026-06-18T17:00:00+05:00",
        ])
        try desk.signIn(as: "executor")
        try desk.open("cases/\(id)")
        try desk.begin("writeMinutes")
        return id
    }

    private let explanations = "document.querySelectorAll('.command textarea')[2].value"

    @Test func `survive a crash of the browser's page and a lost network, and say whether they are recorded`() throws {
        let system = try RunningSystem()
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "kk")
        let id = try heard(system, desk)
        try browser.type("Қарызды мойындады.", into: "[data-key='minutes.explanations']")
        #expect(try browser.value(of: "/[0-9]{2}:[0-9]{2}/.test(document.querySelector('#kept').textContent)").asBool == true)

        // A page that ends without a chance to say goodbye: the tab's own store is lost with it.
        _ = try browser.value(
            of:
                "(token => { sessionStorage.clear(); sessionStorage.setItem('shagym.token', token); })(sessionStorage.getItem('shagym.token'))"
        )
        try browser.open(desk.address("index.html"), until: "document.querySelector('h1')")
        try browser.open("\(desk.address("matter.html"))#cases/\(id)", until: "document.querySelector('#command')")
        #expect(try browser.value(of: explanations).asString == "Қарызды мойындады.")

        try browser.setOffline(true)
        try browser.type(" Төлейді.", into: "[data-key='minutes.explanations']")
        try browser.click("#try")
        try browser.wait("document.querySelector('.command .problem')")
        try browser.setOffline(false)
        #expect(try browser.value(of: explanations).asString == "Қарызды мойындады. Төлейді.")
        try desk.carryOut()
        #expect(
            try browser.value(of: "Object.keys(localStorage).filter(key => key.startsWith('shagym.form')).length").asInteger == 0
        )
        let documents = try system.client(as: "executor").get("/v1/cases/\(id)/documents").json()["documents"]?.asArray ?? []
        let minutes = try #require(documents.first { $0["kind"]?.asString == "hearingMinutes" }?["document"])
        let hash = try #require(minutes["sha256"]?.asString)
        let text = try system.client(as: "executor").get("/v1/cases/\(id)/documents/\(hash)").text
        #expect(text.contains("Қарызды мойындады. Төлейді.") && text.contains("Үлгі Мысалов") && !text.contains("⟦"))
    }

    @Test func `that somebody else recorded meanwhile are neither overwritten nor overwrite what was written`() throws {
        let system = try RunningSystem()
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "en")
        let id = try heard(system, desk)
        try browser.type("Mine.", into: "[data-key='minutes.explanations']")
        let executor = try system.client(as: "legal-officer")
        let paper = try #require(try executor.get("/v1/cases/\(id)/documents").json()["documents"]?[0]?["document"])
        let theirs: JSONValue = [
            "command": "writeMinutes",
            "minutes": [
                "place": "5", "date": "2026-06-18", "start": "2026-06-18T16:00:00+05:00", "end": "2026-06-18T17:00:00+05:00",
                "body": .string(SampleFiling.provider), "official": "executor", "secretary": "legal-officer",
                "participants": ["Үлгі Мысалов"], "question": "?", "explanations": "Theirs.", "document": paper,
            ],
        ]
        #expect(try executor.post("/v1/cases/\(id)/commands", theirs).status == 200)
        _ = try browser.value(of: "document.dispatchEvent(new Event('visibilitychange'))")
        try browser.wait("!document.querySelector('#stale').hidden")
        try browser.click("#stale button")
        try browser.wait("document.querySelector('#older')")
        #expect(try browser.value(of: explanations).asString == "Mine.")
        try desk.carryOut()
        let versions = try executor.get("/v1/cases/\(id)").json()["rounds"]?[0]?["minutes"]?.asArray ?? []
        #expect(versions.map { $0["version"]?.asInteger } == [1, 2])
    }
}
