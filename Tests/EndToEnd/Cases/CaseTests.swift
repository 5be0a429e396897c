import StrictJSON
import TestSupport
import Testing

@Suite(.serialized) struct `A case through the whole system` {
    @Test(arguments: CaseWay.allCases) func `11.1: goes its way from the State Corporation to its end`(way: CaseWay) throws {
        let folder = try TemporaryFolder()
        let system = try RunningSystem(in: folder)
        try system.setClock(CaseWay.filed)
        try system.furnish()
        let id = try system.openCase(key: "the-first")
        try system.setClock(CaseWay.registered)
        let paper = try system.registerCase(id)
        var last: JSONValue = .null
        for step in way.steps(paper: paper) {
            try system.setClock(step.moment)
            last = try system.take(step, on: id)
        }
        #expect(last["stage"]?.asString == way.lastStage)

        let officer = try system.client(as: "executor")
        let view = try officer.get("/v1/cases/\(id)").json()
        #expect(view["stage"]?.asString == way.lastStage)
        let events = try officer.get("/v1/cases/\(id)/events").json()["events"]?.asArray ?? []
        #expect(events.count == Int(view["version"]?.asInteger ?? 0), "every version is an event of the log")
        let digest = paper["sha256"]?.asString ?? ""
        #expect(try officer.get("/v1/cases/\(id)/documents/\(digest)").body == SampleCase.paper)
        #expect(try system.client().get("/v1/cases/\(id)").status == 401)
        #expect(try system.client(as: "auditor").get("/v1/cases/\(id)").status != 401)
        for service in ["complaints", "hearings"] {
            let verified = try ProgramRun("shagym", ["verify", "--data", system.data, "--service", service, "--json"])
            #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
        }
    }

    @Test func `DX-6: a refusal before the third working day is refused with the rule, and the case stays where it was`() throws {
        let system = try RunningSystem()
        try system.setClock(CaseWay.filed)
        try system.furnish()
        let id = try system.openCase(key: "early")
        try system.setClock(CaseWay.registered)
        let steps = CaseWay.refusal.steps(paper: try system.registerCase(id))
        let end = try #require(steps.firstIndex { $0.name == "conclude" })
        for step in steps[..<end] {
            try system.setClock(step.moment)
            try system.take(step, on: id)
        }
        let client = try system.client(as: "executor")
        let before = try client.get("/v1/cases/\(id)").json()["version"]
        let reply = try client.post("/v1/cases/\(id)/commands", steps[end].command, headers: [("Accept-Language", "ru")])
        #expect(reply.status == 409)
        let problem = try reply.json()
        #expect(problem["type"]?.asString == "urn:shagym:problem:refusal-too-early")
        #expect(problem["rule"]?.asString == "DX-6")
        #expect(try client.get("/v1/cases/\(id)").json()["version"] == before)
    }

    @Test func `the receipt of an application verifies offline, and not when one character was changed`() throws {
        let folder = try TemporaryFolder()
        let system = try RunningSystem(in: folder)
        let reply = try system.client(as: "corporation-employee").post("/v1/cases", SampleCase.json())
        #expect(reply.status == 201, "\(reply.text)")
        let receipt = try folder.write("receipt.json", reply.body)
        let check = try ProgramRun("shagym", ["receipt", "verify", receipt])
        #expect(check.status == 0, "\(check.output)")
        #expect(check.output.contains("/v1/journal/hearings/consistency"))
        let root = try #require(try reply.json()["receipt"]?["root"]?.asString)
        let other = (root.hasPrefix("0") ? "1" : "0") + root.dropFirst()
        let changed = reply.text.replacing("\"root\":\"\(root)\"", with: "\"root\":\"\(other)\"")
        try #require(changed != reply.text)
        let again = try ProgramRun("shagym", ["receipt", "verify", try folder.write("changed.json", Array(changed.utf8))])
        #expect(again.status == 1)
    }

    @Test func `R6.2: the portal files for a person, who alone sees the case there`() throws {
        let system = try RunningSystem()
        let portal = try system.client(as: "portal")
        let person = [(name: "On-Behalf-Of", value: "900101300017")]
        let application = SampleCase.json {
            $0["channel"] = "portal"
            $0["package"] = ["presented": .array(["D1", "D2.identityCard", "D2.passport", "P2"].map { ["document": $0] })]
        }
        let reply = try portal.post("/v1/cases", application, headers: person)
        #expect(reply.status == 201, "\(reply.text)")
        let id = try #require(try reply.json()["id"]?.asString)
        #expect(try portal.get("/v1/cases/\(id)", headers: person).status == 200)
        #expect(try portal.get("/v1/cases", headers: person).json()["items"]?.asArray?.count == 1)
        #expect(try portal.get("/v1/cases/\(id)", headers: [("On-Behalf-Of", "910202300028")]).status == 404)
        #expect(try portal.get("/v1/cases/\(id)").status == 404)
    }

    @Test func `RR-2: a portal that does not say for whom it acts files nothing`() throws {
        let system = try RunningSystem()
        let portal = try system.client(as: "portal")
        let application = SampleCase.json { $0["channel"] = "portal" }
        let clearance: JSONValue = [
            "holder": ["iin": "900101300017", "name": "Үлгі Мысалов", "category": "citizen", "birthDate": "1990-01-01"],
            "desk": "almaty-bostandyk",
            "obligations": [["id": "o1", "organisation": ["known": ["organisation": "demo-institute"]], "signedOn": "2020-03-02"]],
            "residence": ["region": "almaty", "isRegistered": true],
        ]
        for (path, body) in [
            ("/v1/cases", application), ("/v1/complaints", SampleFiling.json()), ("/v1/clearances", clearance),
        ] {
            let reply = try portal.post(path, body, headers: [("Accept-Language", "en")])
            #expect(reply.status == 403, "\(path)")
            #expect(try reply.json()["type"]?.asString == "urn:shagym:problem:nobody-named", "\(path)")
            #expect(reply.text.contains("On-Behalf-Of"))
        }
        #expect(try system.client(as: "registrar").get("/v1/complaints").json()["items"]?.asArray?.isEmpty == true)
    }

    @Test func `R8.1, A-38: the form of a case is printed for whoever may read the case, and for nobody else`() throws {
        let system = try RunningSystem()
        try system.setClock(CaseWay.filed)
        let id = try system.openCase(key: "one")
        let desk = try system.client(as: "corporation-employee")
        let page = try desk.get("/v1/forms/form-4?case=\(id)&executor=%D0%90.%20%D0%9E%D1%84%D0%B8%D1%86%D0%B5%D1%80")
        #expect(page.status == 200 && page.headers["content-type"]?.hasPrefix("text/html") == true)
        #expect(page.text.contains("Үлгі Мысалов") && page.text.contains("А. Офицер"))
        #expect(page.headers["cache-control"]?.contains("no-store") == true)
        let words = try desk.get("/v1/forms/form-4?case=\(id)", headers: [("Accept", "application/json")])
        #expect(words.status == 200 && words.text.contains("Үлгі Мысалов"), "the telephone is left for the hand: \(words.text)")
        #expect(words.headers["cache-control"]?.contains("no-store") == true)
        let other = try desk.get("/v1/forms/form-8?case=\(id)")
        #expect(other.status == 422 && other.text.contains("/v1/forms/form-4"))
        #expect(try system.client().get("/v1/forms/form-4?case=\(id)").status == 401)
        #expect(try system.client(as: "quality-officer").get("/v1/forms/form-4?case=\(id)").status == 404)
        #expect(try system.client().get("/v1/forms/form-4?phone=1").status == 400, "nothing to add to a blank form")
        #expect(try system.client().get("/v1/forms/form-4").status == 200)
    }

    @Test func `an export is taken case by case, once however often it is sent`() throws {
        let system = try RunningSystem()
        let client = try system.client(as: "corporation-employee")
        let good = SampleCase.json()
        let bad = SampleCase.json { $0["signed"] = false }
        let list = JSONValue.array([good, bad, good]).jsonBytes
        let headers = [("Content-Type", "application/json"), ("Idempotency-Key", "export-1"), ("Accept-Language", "en")]
        let first = try client.send("POST", "/v1/cases/import", headers: headers, body: list)
        #expect(first.status == 200, "\(first.text)")
        let results = try first.json()["results"]?.asArray ?? []
        #expect(results.map { $0["id"]?.asString != nil } == [true, false, true])
        #expect(results[1]["problem"]?["type"]?.asString == "urn:shagym:problem:signature-invalid")
        let again = try client.send("POST", "/v1/cases/import", headers: headers, body: list)
        #expect(try again.json()["results"]?.asArray?.compactMap { $0["id"] } == results.compactMap { $0["id"] })
        let listed = try system.client(as: "registrar").get("/v1/cases").json()["items"]?.asArray
        #expect(listed?.count == 2)
    }

    @Test func `hearings are booked in rooms, shown by day and given as calendars`() throws {
        let system = try RunningSystem()
        try system.setClock(CaseWay.filed)
        try system.furnish()
        let id = try system.openCase(key: "booked")
        try system.setClock(CaseWay.registered)
        let steps = CaseWay.refusal.steps(paper: try system.registerCase(id))
        let client = try system.client(as: "executor")
        for step in steps[...(try #require(steps.firstIndex { $0.name == "scheduleHearing" }))] {
            try system.setClock(step.moment)
            if step.name == "scheduleHearing" {
                let slots = try client.get("/v1/cases/\(id)/slots?from=2026-06-16&to=2026-06-19")
                #expect(slots.status == 200, "\(slots.text)")
                #expect(slots.text.contains("room-5"))
            }
            try system.take(step, on: id)
        }
        let day = try client.get("/v1/hearings?day=2026-06-18")
        #expect(day.status == 200 && day.text.contains(id), "\(day.text)")
        for path in ["hearings/\(id)", "calendars/executor", "calendars/rooms/room-5"] {
            let calendar = try client.get("/v1/\(path).ics")
            #expect(calendar.status == 200, "\(path): \(calendar.text)")
            #expect(calendar.headers["content-type"] == "text/calendar; charset=utf-8")
            #expect(calendar.text.contains("DTSTART") && calendar.text.hasSuffix("END:VCALENDAR\r\n"), "\(path)")
        }
        let wanted = try client.post("/v1/calendars/subscriptions", ["official": "executor", "language": "ru"])
        let address = try #require(try wanted.json()["path"]?.asString, "\(wanted.text)")
        let read = try system.client().get(address)
        #expect(read.status == 200 && read.text.contains(id) && read.text.contains("DTSTART"), "\(read.text)")
        #expect(try client.post("/v1/calendars/subscriptions", ["official": "somebody"]).status == 404)
        let logged = try awaiting("the line about it") {
            let lines = FileText.text(system.log)
            return lines.contains("getSubscribedCalendar") ? lines : nil
        }
        #expect(!logged.contains(try #require(address.split(separator: "/").last).dropLast(4)))
        for path in ["outlook?days=5", "unnotified"] { #expect(try client.get("/v1/hearings/\(path)").status == 200, "\(path)") }
    }
}
