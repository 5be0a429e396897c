import StrictJSON
import TestSupport
import Testing

/// The pages for staff in a real browser against the real processes.
@Suite(.serialized) struct `The pages for staff` {
    private func file(_ system: RunningSystem, demands: [JSONValue] = ["Шешімнің күші жойылсын", "Рұқсат берілсін"]) throws
        -> String
    {
        try AcknowledgedFiling(try system.client().file(SampleFiling.json { $0["demands"] = .array(demands) })).id
    }

    private func stage(_ id: String, _ system: RunningSystem) throws -> String? {
        try system.client(as: "head").get("/v1/complaints/\(id)").json()["stage"]?.asString
    }

    @Test(arguments: ["kk", "ru", "en"])
    func `R15.2, R15.3, R14.1: a complaint goes from the registrar to the notice of the decision, all of it on the pages`(
        language: String
    ) throws {
        let folder = try TemporaryFolder()
        let system = try RunningSystem()
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: language)
        let id = try file(system)

        try desk.signIn(as: "registrar")
        let here = "document.querySelector('header [aria-current=page]')?.pathname === location.pathname"
        #expect(try browser.value(of: here).asBool == true, "the head says which page this is")
        let brand = "document.querySelector('header a').pathname.endsWith('/console/staff.html')"
        #expect(try browser.value(of: brand).asBool == true, "and leads back to the work")
        #expect(try browser.value(of: "document.querySelector('ul.work a').textContent").asString == id)
        try desk.open(id)
        try desk.begin("assign")
        try desk.fill("input", "executor")
        try desk.carryOut()

        try desk.signIn(as: "executor")
        try desk.open(id)
        for (demand, result) in [("d1", "met"), ("d2", "partlyMet")] {
            try browser.click("[data-key='answerDemand.\(demand)']")
            try browser.wait("document.querySelector('#command')")
            try browser.click("input[value=\(result)]")
            try desk.fill("textarea", "Шешім қайта қаралды")
            if result == "met" { try desk.attach(try folder.write("act.pdf", Array("act".utf8)), choice: 1) }
            try desk.carryOut()
        }
        let drafts = "Object.keys(sessionStorage).filter(key => key.startsWith('shagym.form')).length"
        #expect(try browser.value(of: drafts).asInteger == 0, "what was carried out is no draft any more")
        try desk.begin("forward")
        try browser.type(try folder.write("case.pdf", Array("case".utf8)), into: ".command input[type=file]")
        try browser.wait(
            "document.querySelectorAll('.parts > fieldset').length === 11 && document.querySelectorAll('.parts input[type=checkbox]').length === 22"
        )
        _ = try browser.value(
            of: "document.querySelectorAll('.parts > fieldset').forEach(part => part.querySelectorAll('input')[1].click())"
        )
        try browser.picture("forward \(language)")
        try desk.carryOut()
        #expect(try stage(id, system) == "forwardingSent")

        try desk.signIn(as: "department-reviewer")
        try browser.click("[data-key=incoming]")
        try browser.wait("document.querySelector('ul.work a')?.textContent === '\(id)'")
        try desk.open(id)
        try browser.click("[data-key=compare]")
        try browser.wait("document.querySelector('#compared')")
        #expect(try browser.value(of: "document.querySelector('#compared').className").asString == "next", "every document fits")
        try desk.begin("acknowledge")
        try desk.carryOut()
        try desk.begin("startReview")
        try desk.fill("input", "department-reviewer")
        try desk.carryOut()
        try desk.begin("decide")
        try desk.fill("select", "setAsideWholly", at: 0)
        try desk.fill("select", "dismiss", at: 1)
        try desk.fill("textarea", "Бас тарту негізсіз.")
        try desk.attach(try folder.write("decision.pdf", Array("decision".utf8)), choice: 2)
        try desk.carryOut()
        try desk.begin("notify")
        try desk.carryOut()
        #expect(try stage(id, system) == "closed")
        #expect(try browser.value(of: "document.querySelectorAll('.timeline li').length").asInteger ?? 0 >= 10)
        #expect(try browser.value(of: "document.body.innerText.includes('⟦')").asBool == false, "no word is missing")
        try browser.click("[data-key='p.covering-letter']")
        try browser.followNewWindow()
        try browser.wait("document.querySelectorAll('.sheet').length === 2 && document.styleSheets.length > 0")
        #expect(try browser.value(of: "document.querySelector('.sheet').innerText").asString?.contains(id) == true, "the letter of R15.2")
        let errors = try browser.errors()
        #expect(errors == [])
    }

    @Test func `a wrong token says so and lets nobody in`() throws {
        let system = try RunningSystem(demo: false)
        let browser = try Browser()
        try browser.open(
            Desk(system: system, browser: browser, language: "en").address("staff.html"),
            until: "document.querySelector('input[type=password]')"
        )
        try browser.type("nobody", into: "input[type=password]")
        try browser.click("button.main")
        try browser.wait("document.querySelector('.problem')")
        #expect(try browser.value(of: "document.querySelector('.problem').innerText").asString?.contains("not accepted") == true)
        #expect(try browser.value(of: "sessionStorage.length").asInteger == 0)
    }

    @Test func `a refusal shows its rule and what can be done instead, and what is not possible now stands with its rule`() throws
    {
        let system = try RunningSystem()
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "en")
        let id = try file(system)
        try desk.signIn(as: "registrar")
        try desk.open(id)
        #expect(
            try browser.value(
                of:
                    "[...document.querySelectorAll('.forbidden')].every(line => line.querySelector('button').disabled && /[A-Z]{1,2}-?[0-9]/.test(line.textContent))"
            ).asBool == true
        )
        try desk.begin("split")
        _ = try browser.value(of: "document.querySelectorAll('.command form input[type=checkbox]').forEach(box => box.click())")
        for (index, choice) in ["state-corporation-almaty", "SCE", "state-corporation-almaty"].enumerated() {
            try desk.fill("select", choice, at: index)
        }
        try browser.click("#try")
        try browser.wait("document.querySelector('.command .problem .rule')")
        #expect(try browser.value(of: "document.querySelector('.command .rule').textContent").asString?.contains("DX-5") == true)
        #expect(try browser.value(of: "document.querySelectorAll('.command .problem li').length").asInteger ?? 0 > 0)
        #expect(try stage(id, system) == "registered")
    }

    @Test func `what is written survives a lost connection, a reload and somebody else's step, and is carried out once`() throws {
        let system = try RunningSystem()
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "en")
        let id = try file(system)
        try desk.signIn(as: "head")
        try desk.open(id)
        try desk.begin("assign")
        try desk.fill("input", "executor")
        try browser.setOffline(true)
        try browser.click("#try")
        try browser.wait("document.querySelector('.command .problem')")
        try browser.setOffline(false)
        try desk.open(id)
        try desk.begin("assign")
        #expect(try browser.value(of: "document.querySelector('.command input').value").asString == "executor")

        let command: JSONValue = ["command": "assign", "officer": "legal-officer"]
        #expect(try system.client(as: "registrar").post("/v1/complaints/\(id)/commands", command).status == 200)
        _ = try browser.value(of: "document.dispatchEvent(new Event('visibilitychange'))")
        try browser.wait("!document.querySelector('#stale').hidden")
        try browser.click("#try")
        try browser.wait("document.querySelector('.command .problem')")
        try browser.click("#stale button")
        try browser.wait("document.querySelector('#stale').hidden")
        try desk.carryOut()
        let timeline = try system.client(as: "head").get("/v1/complaints/\(id)").json()["timeline"]?.asArray ?? []
        #expect(timeline.count { $0["type"]?.asString == "kz.shagym.complaint.assigned.v1" } == 2)
    }

    @Test func `the list looks again by itself, keeps the focus, and goes on page by page`() throws {
        let system = try RunningSystem()
        let browser = try Browser()
        let desk = Desk(system: system, browser: browser, language: "en")
        let first = try file(system)
        for _ in 0..<51 { _ = try file(system) }
        try desk.signIn(as: "registrar")
        #expect(try browser.value(of: "document.querySelectorAll('ul.work li').length").asInteger == 50)
        try browser.click("[data-key=more]")
        try browser.wait("document.querySelectorAll('ul.work li').length === 52")
        #expect(try browser.value(of: "document.querySelector('[data-key=more]')").isNull)
        _ = try browser.value(of: "document.querySelector('[data-key=\"\(first)\"]').focus()")
        _ = try file(system)
        _ = try browser.value(of: "document.dispatchEvent(new Event('visibilitychange'))")
        try browser.wait("document.querySelector('[data-key=more]')")
        #expect(try browser.value(of: "document.activeElement.dataset.key").asString == first)
        try browser.click("[data-key=all]")
        try browser.wait("document.querySelector('select')")
        _ = try browser.value(
            of:
                "(select => { select.value = 'closed'; select.dispatchEvent(new Event('change')); })(document.querySelector('select'))"
        )
        try browser.wait("document.querySelectorAll('ul.work li').length === 0")
        let errors = try browser.errors()
        #expect(errors == [])
    }

    @Test func `the operator sees the parts, the year with its reasons, and what a moved day would change`() throws {
        let system = try RunningSystem(demo: false)
        let browser = try Browser()
        try browser.open(
            Desk(system: system, browser: browser, language: "en").address("operator.html"),
            until: "document.querySelectorAll('.year table').length === 12 && document.querySelectorAll('.clock.met').length >= 2"
        )
        #expect(try browser.value(of: "document.querySelectorAll('.year .skipped.due .hidden').length").asInteger ?? 0 > 5)
        for (name, day) in [("rest", "2026-07-10"), ("worked", "2026-07-05"), ("received", "2026-07-03")] {
            _ = try browser.value(
                of:
                    "((field, value) => { field.value = value; field.dispatchEvent(new Event('input')); })(document.querySelector('[data-key=\(name)]'), '\(day)')"
            )
        }
        try browser.click("[data-key=count]")
        try browser.wait("document.querySelector('#answer')")
        let text = try browser.value(of: "document.querySelector('#answer').innerText").asString ?? ""
        #expect(text.contains("DL-19: Friday, 10 July 2026 → Thursday, 9 July 2026"))
        let errors = try browser.errors()
        #expect(errors == [])
    }
}
