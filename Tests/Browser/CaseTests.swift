import StrictJSON
import TestSupport
import Testing

/// Administrative cases on the pages for staff, in a real browser against the real processes.
@Suite(.serialized) struct `The pages for cases` {
    private func view(_ id: String, _ system: RunningSystem) throws -> JSONValue {
        try system.client(as: "head").get("/v1/cases/\(id)").json()
    }

    /// Chooses the first paper of the case in a choice of documents.
    private func choosePaper(_ browser: Browser, at index: Int = 0) throws {
        _ = try browser.value(
            of:
                "(select => { select.selectedIndex = 1; select.dispatchEvent(new Event('change')); })(document.querySelectorAll('.command form select')[\(index)])"
        )
    }

    @Test func `R8.5: the registrar finds what was handed in among the cases and registers it, tried first`() throws {
        let system = try RunningSystem()
        try system.setClock(CaseWay.filed)
        let id = try system.openCase(key: "case")
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "kk")
        try desk.signIn(as: "registrar")
        try browser.click("[data-key=cases]")
        try browser.wait("document.querySelector('ul.work a')?.textContent === '\(id)'")
        try desk.open("cases/\(id)")
        try desk.begin("register")
        try browser.click("#try")
        try browser.wait("document.querySelector('#carry-out')")
        #expect(try view(id, system)["stage"]?.asString == "accepted", "a trial changes nothing")
        try browser.click("#carry-out")
        try browser.wait("!document.querySelector('#command')")
        #expect(try view(id, system)["stage"]?.asString == "registered")
        let forbidden = try browser.value(
            of:
                "[...document.querySelectorAll('.forbidden')].every(line => line.querySelector('button').disabled && /[A-Z]{1,2}-?[0-9]/.test(line.textContent))"
        )
        #expect(forbidden.asBool == true, "each with its rule")
        let errors = try browser.errors()
        #expect(errors == [])
    }

    @Test(arguments: ["kk", "ru", "en"])
    func `R9.7–R9.10: from the preliminary decision through the hearing to the refusal, all of it on the pages`(language: String)
        throws
    {
        let system = try RunningSystem()
        let id = try system.caseToSchedule(drafted: false)
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: language)
        try desk.signIn(as: "legal-officer")
        try desk.open("cases/\(id)")
        try desk.begin("draftPreliminaryDecision")
        #expect(try browser.value(of: "document.querySelector('.group select').value").asString == "RG-9", "the planned ground")
        try desk.fill("input[type=text]", "қарыз толық төленгенге дейін")
        try desk.fill("textarea", "Атқарушылық іс жүргізу бойынша борышкер.")
        try browser.click(".group input[type=checkbox]")
        try choosePaper(browser, at: 1)
        try desk.carryOut()
        try book(id, desk)
        try hear(id, desk, system)
        try refuse(id, desk, system)
        let refused = try view(id, system)
        #expect(refused["stage"]?.asString == "closedRefused")
        #expect(refused["rounds"]?[0]?["arguments"]?[0]?["answer"]?["article"]?.asString == "662-бап")
        #expect(try browser.value(of: "document.body.innerText.includes('⟦')").asBool == false, "no word is missing")
        let errors = try browser.errors()
        #expect(errors == [])
    }

    private func book(_ id: String, _ desk: Desk) throws {
        let browser = desk.browser
        try desk.signIn(as: "executor")
        try browser.open("\(desk.address("planner.html"))#\(id)", until: "document.querySelector('.lawful')")
        try browser.click("[data-key='2026-06-18']")
        try browser.wait("document.querySelector('[data-key=\"2026-06-18\"]').getAttribute('aria-pressed') === 'true'")
        try browser.click("[data-key='2026-06-18T16:00:00+05:00.room-5']")
        try browser.wait("document.querySelector('#carry-out')")
        try browser.click("#carry-out")
        try browser.wait("!document.querySelector('#command')")
        try desk.open("cases/\(id)")
        try desk.begin("serveNotice")
        try browser.click("input[value=personalCabinet]")
        try desk.fill("select", "proved")
        try desk.carryOut()
    }

    private func hear(_ id: String, _ desk: Desk, _ system: RunningSystem) throws {
        let browser = desk.browser
        try desk.begin("recordPosition")
        try browser.click("input[value=written]")
        try desk.fill("select", "personalCabinet")
        try desk.fill("input[type=datetime-local]", "2026-06-16T10:00")
        try desk.fill("textarea", "Қарыз төленген.")
        try desk.carryOut()
        try browser.click("[data-key='answerArgument.a1']")
        try browser.wait("document.querySelector('#command')")
        try desk.fill("textarea", "Төлем басқа кезең үшін.")
        try desk.fill("input[type=text]", "662-бап")
        try desk.carryOut()
        try system.setClock("2026-06-18T18:00:00+05:00")
        try desk.open("cases/\(id)")
        try desk.begin("holdHearing")
        try browser.click("input[value=held]")
        try desk.carryOut()
        try desk.begin("writeMinutes")
        try desk.fill("textarea", "Қарызды мойындады.", at: 2)
        try desk.carryOut()
        for (member, signer) in [("executor", "chair"), ("legal-officer", "secretary")] {
            if member != "executor" { try desk.signIn(as: member) }
            try desk.open("cases/\(id)")
            try desk.begin("signMinutes")
            try browser.click("input[value=\(signer)]")
            try desk.carryOut()
        }
    }

    private func refuse(_ id: String, _ desk: Desk, _ system: RunningSystem) throws {
        let browser = desk.browser
        try system.setClock("2026-06-19T10:00:00+05:00")
        try desk.open("cases/\(id)")
        try desk.begin("conclude")
        try browser.click("input[value=refuse]")
        try browser.wait("document.querySelector('.command input[type=checkbox]')")
        try browser.click(".command input[type=checkbox]")
        try desk.fill("textarea", "Қарыз төленбеген.")
        try choosePaper(browser)
        try desk.carryOut()
        try desk.begin("enterDecision")
        try desk.carryOut()
        try desk.begin("sendRefusal")
        try choosePaper(browser)
        try browser.click(".command input[type=checkbox]")
        try desk.carryOut()
    }

    @Test func `R-A6: the form that fits the case opens filled, on a page for paper`() throws {
        let system = try RunningSystem()
        let id = try system.caseToSchedule()
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "ru")
        try desk.signIn(as: "executor")
        try desk.open("cases/\(id)")
        try browser.click("[data-key='form-4'] summary")
        for index in 0..<2 { try desk.fillAny("[data-key='form-4'] input", "Үлгі Орындаушы", at: index) }
        try browser.click("[data-key='form-4'] button")
        try browser.followNewWindow()
        try browser.wait("document.body.innerText.includes('Үлгі Мысалов') && document.styleSheets.length > 0")
        #expect(try browser.value(of: "document.querySelectorAll('.sheet').length").asInteger ?? 0 >= 2, "form 4 has two copies")
    }
}
