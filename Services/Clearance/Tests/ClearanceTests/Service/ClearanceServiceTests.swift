import Directory
import StrictJSON
import TestSupport
import Testing

@testable import Clearance

@Suite struct `The clearance service` {
    private let a = Fixture.head("a")

    private func start(at time: String = "2026-06-08 10:00") throws -> (RunningClearance, TemporaryFolder) {
        let folder = try TemporaryFolder()
        let service = try RunningClearance(in: folder.path, at: time)
        _ = try RunningRequest.enter(RunningRequest.organisations, at: service)
        return (service, folder)
    }

    @Test func `R12.1 / CL-20: a request is opened, prepared by one person and granted by another; numbers have no gaps`() throws
    {
        let (service, folder) = try start()
        defer { _ = folder }
        let request = try RunningRequest.open("a", at: service)
        #expect(request.id == "CL-2026-000001")
        #expect(try request.state == "routed")
        let work = try service.call("Work", ["principal": People.officer, "limit": 10])["body"]?["items"]?.asArray ?? []
        #expect(work.map { $0["id"]?.asString } == [request.id])
        #expect(try request.refusal(Story.granting(a), by: People.head) == "not-prepared")
        try request.run(RunningRequest.prepare(a), by: People.officer)
        try request.run(Story.granting(a), by: People.head)
        #expect(try request.state == "granted")
        let left = try service.call("Work", ["principal": People.officer, "limit": 10])["body"]?["items"]?.asArray
        #expect(left?.isEmpty == true)
        // What is refused gives its number back.
        let unfit = try RunningRequest.opening([Fixture.obligation("a"), Fixture.obligation("a")], request: "twice")
        #expect(try service.refusal("Open", unfit)?.code == "obligation-repeated")
        #expect(try RunningRequest.open("b", at: service).id == "CL-2026-000002")
        try service.stop()
    }

    @Test func `CL-24, R12.1: after a revocation no person gets the issue confirmed by a request that none is required`() throws {
        let (service, folder) = try start()
        defer { _ = folder }
        let request = try RunningRequest.open("a", at: service)
        try request.run(RunningRequest.prepare(a), by: People.officer)
        try request.run(Story.granting(a), by: People.head)
        try request.run(RunningRequest.prepare(a, .revoke(.classified)), by: People.officer)
        try request.run(Story.revoking(a), by: People.head)
        let none = OpenClearance(
            holder: Fixture.holder(.foreigner),
            desk: Fixture.desk,
            source: .questionnaire(rows: 1, declared: 0),
            exitCase: Fixture.exitCase,
            obligations: nil,
            residence: nil,
            explanation: nil
        )
        let clearance = try JSONValue(parsing: StrictJSONEncoder().encode(none))
        func opening(_ request: String, by principal: JSONValue) -> JSONValue {
            ["request": .string(request), "principal": principal, "clearance": clearance]
        }
        #expect(try service.refusal("Open", opening("own", by: People.holder))?.code == "role-missing")
        // Not even the desk's finding lifts what a head took back.
        let registrar = People.staff("o-registrar", "desk", ["registrar"], Fixture.iin("76010130001"))
        _ = try service.call("Open", opening("desk", by: registrar))
        let end: JSONValue = [
            "request": "end", "principal": People.hearings, "case": .string(Fixture.exitCase.number.rawValue),
            "iin": .string(Fixture.holderNumber.rawValue), "end": "issued",
        ]
        #expect(try service.call("EndCase", end)["body"]?["confirmed"]?.asBool == false)
        try service.stop()
    }

    @Test func `design 7: nobody decides on an own request, and nobody whose token does not say who it is`() throws {
        let (service, folder) = try start()
        defer { _ = folder }
        let request = try RunningRequest.open("a", at: service)
        try request.run(RunningRequest.prepare(a), by: People.officer)
        #expect(try request.refusal(Story.granting(a), by: People.headHimself) == "own-request")
        #expect(try request.refusal(Story.granting(a), by: People.unknownHead) == "person-unknown")
        let nowhere = RunningRequest(service: service, id: "CL-2026-000099")
        #expect(try nowhere.refusal(Story.granting(a), by: People.unknownHead) == "person-unknown")
        #expect(try request.state == "routed")
        try service.stop()
    }

    @Test func `design 7: two tokens of one person are one person, and no event says which`() throws {
        let (service, folder) = try start()
        defer { _ = folder }
        let request = try RunningRequest.open("a", at: service)
        try request.run(RunningRequest.prepare(a), by: People.officer)
        let number = Fixture.iin("71010130001")
        let sameAsHead = People.staff("o-director", "a", ["headOfOrganisation"], number)
        #expect(try request.refusal(Story.granting(a), by: sameAsHead) == "same-person")
        try request.run(Story.granting(a), by: People.head)
        let log = try service.bytes("kz.shagym.bus.Read", ["reader": "test", "after": 0, "limit": 1_000])
        #expect(!String(decoding: log, as: UTF8.self).contains(number.rawValue))
        try service.stop()
    }

    @Test func `rules 8.1: what is another's is answered like what does not exist`() throws {
        let (service, folder) = try start()
        defer { _ = folder }
        let request = try RunningRequest.open("a", at: service)
        try request.run(RunningRequest.prepare(a, .refuse(.classified), SealedGrounds(text: "grounds")), by: People.officer)
        let nowhere = RunningRequest(service: service, id: "CL-2026-000099")
        for principal in [People.otherOfficer, People.otherHead, People.otherPerson] {
            for (method, theirs, none) in [
                ("Get", request.question(by: principal), nowhere.question(by: principal)),
                (
                    "Execute", try request.parameters(RunningRequest.prepare(a), by: principal),
                    try nowhere.parameters(RunningRequest.prepare(a), by: principal)
                ),
                ("OpenSealed", request.sealed("s1", by: principal), nowhere.sealed("s1", by: principal)),
            ] {
                let answer = try #require(try service.refusal(method, theirs)?.all)
                #expect(try service.refusal(method, none)?.all == answer, "\(method)")
            }
            let list = try service.call("List", ["principal": principal, "filter": [:], "limit": 10])
            #expect(list["body"]?["items"]?.asArray?.isEmpty == true)
        }
        try service.stop()
    }

    @Test func `CL-19 / R12.3: a liquidation moves the open part to national security, at once or on its day`() throws {
        let (service, folder) = try start()
        defer { _ = folder }
        let first = try RunningRequest.open("a", at: service)
        let later = try RunningRequest.open("b", at: service)
        let acts = [("a", "2026-06-08"), ("b", "2026-06-20")].map { name, at in
            OrganisationLine.act(OrganisationAct(org(name), on: day(at), reference: "order 1", .liquidated))
        }
        let reply = try RunningRequest.enter(acts, at: service)
        #expect(reply["body"]?["rerouted"]?.asInteger == 1)
        let maker = { (request: RunningRequest) in
            try request.get(by: People.holder)["holder"]?["parts"]?[0]?["maker"]?.asString
        }
        #expect(try maker(first) == "securityBody:nsc-almaty")
        #expect(try maker(later) == "head:b")
        #expect(try service.refusal("Get", first.question(by: People.officer))?.code == "not-found")
        try service.setClock("2026-06-20 00:00")
        #expect(try maker(later) == "securityBody:nsc-almaty")
        let work = try service.call("Work", ["principal": People.securityOfficer, "limit": 10])["body"]?["items"]?.asArray
        #expect(work?.count == 2)
        try service.stop()
    }

    @Test func `rules 8.3: who decides on a day is told with the acts that lead there, or why a person must find it`() throws {
        let (service, folder) = try start()
        defer { _ = folder }
        let acts = [
            OrganisationAct(org("a"), on: day("2025-01-01"), reference: "order 1", .acceded(to: org("b"))),
            OrganisationAct(org("b"), on: day("2026-01-01"), reference: "order 2", .liquidated),
        ]
        _ = try RunningRequest.enter(acts.map(OrganisationLine.act), at: service)
        func makers(_ organisation: String, _ day: String?) throws -> JSONValue? {
            var members: [(String, JSONValue)] = [
                ("principal", People.officer), ("organisation", .string(organisation)), ("signed", "2020-03-02"),
            ]
            if let day { members.append(("day", .string(day))) }
            return try service.call("DecisionMakers", .object(JSONObject(members)))["body"]
        }
        for (day, maker, rules, passed) in [
            ("2024-12-31", "head:a", ["CL-10"], 0), ("2025-01-01", "head:b", ["CL-11"], 1),
            ("2026-01-01", "territorialSecurityBody", ["CL-11", "CL-16"], 2),
        ] {
            let answer = try makers("a", day)?["makers"]?.asArray ?? []
            #expect(answer.map { $0["maker"]?.asString } == [maker], "\(day)")
            #expect(answer.first?["rules"]?.asArray?.compactMap(\.asString) == rules)
            #expect(answer.first?["acts"]?.asArray?.count == passed)
            #expect(answer.first?["acts"]?.asArray?.allSatisfy { $0["text"]?["en"]?.asString?.contains("–") == true } == true)
        }
        #expect(try makers("a", nil)?["day"]?.asString == "2026-06-08")
        #expect(try makers("z", nil)?["manual"]?.asString == "unknownOrganisation")
        try service.stop()
    }

    @Test func `R12.1: what is lawful for the caller and what is not stands with its rule; who did it is told to staff alone`() throws {
        let (service, folder) = try start()
        defer { _ = folder }
        let request = try RunningRequest.open("a", at: service)
        func part(_ name: String, _ principal: JSONValue) throws -> JSONValue? {
            try service.call("Get", ["principal": principal, "id": .string(request.id), "part": .string(name)])["body"]
        }
        func commands(_ list: String, _ principal: JSONValue) throws -> [String] {
            (try part("next-steps", principal)?[list]?.asArray ?? []).compactMap { $0["command"]?.asString }
        }
        #expect(try commands("lawful", People.officer).contains("prepare"))
        #expect(try commands("lawful", People.head).isEmpty)
        let forbidden = try part("next-steps", People.head)?["forbidden"]?.asArray ?? []
        #expect(forbidden.first { $0["command"]?.asString == "refuse" }?["rule"]?.asString == "CL-27")
        #expect(forbidden.allSatisfy { $0["reason"]?["en"]?.asString?.isEmpty == false })
        try request.run(RunningRequest.prepare(a), by: People.officer)
        #expect(Set(try commands("lawful", People.head)).isSuperset(of: ["grant", "refuse"]))
        let steps = try part("events", People.head)?["events"]?.asArray ?? []
        #expect(steps.last?["by"]?["officer"]?.asString != nil && steps.last?["basis"]?.asArray?.isEmpty == false)
        #expect(try part("events", People.holder)?["events"]?.asArray?.contains { $0["by"] != nil } == false)
        try service.stop()
    }

    @Test func `rules 8.1: a decision maker sees its own parts with the way that leads to it, the desk all without reasons`() throws {
        let (service, folder) = try start()
        defer { _ = folder }
        let act = OrganisationAct(org("b"), on: day("2025-01-01"), reference: "order 1", .acceded(to: org("a")))
        _ = try RunningRequest.enter([.organisation(Organisation(id: org("c"), name: text3("c"))), .act(act)], at: service)
        let request = try RunningRequest.open("b", "c", at: service)
        try request.run(RunningRequest.prepare(a, .refuse(.stated("shown"))), by: People.officer)
        func parts(_ principal: JSONValue) throws -> JSONValue {
            try #require(
                try service.call("Get", ["principal": principal, "id": .string(request.id), "part": "parts"])["body"]
            )
        }
        let own = try parts(People.head)
        #expect(own["parts"]?.asArray?.map { $0["maker"]?.asString } == ["head:a"])
        #expect(own["parts"]?[0]?["acts"]?[0]?["reference"]?.asString == "order 1")
        #expect(own["prepared"]?[0]?["outcome"]?.asString == "refuse" && own["prepared"]?[0]?["text"]?.asString == "shown")
        #expect(own["prepared"]?[0]?["order"]?["reasons"]?["stated"]?["text"]?.asString == "shown")
        let all = try parts(People.lawyer)
        #expect(all["parts"]?.asArray?.count == 2 && all["prepared"]?.asArray?.isEmpty == true)
        #expect(!String(decoding: all.jsonBytes, as: UTF8.self).contains("shown"))
        #expect(try service.refusal("Get", ["principal": People.holder, "id": .string(request.id), "part": "parts"]) != nil)
        try service.stop()
    }

    @Test func `CL-26: the work shows which reminders were given`() throws {
        let (service, folder) = try start()
        defer { _ = folder }
        let request = try RunningRequest.open("a", at: service)
        for (moment, given) in [("2026-06-22 08:59", 0), ("2026-06-22 09:00", 1), ("2026-06-25 09:00", 2)] {
            try service.setClock(moment)
            let work = try service.call("Work", ["principal": People.officer, "limit": 10])["body"]?["items"]?[0]
            #expect(work?["id"]?.asString == request.id && work?["reminded"]?.asInteger == Int64(given), "\(moment)")
            let question: JSONValue = ["principal": People.officer, "id": .string(request.id), "part": "next-steps"]
            let reminders = try service.call("Get", question)["body"]?["steps"]?[0]?["reminders"]?.asArray ?? []
            #expect(reminders.count { $0["given"]?.asBool == true } == given && reminders.count == 2)
        }
        try service.stop()
    }

    @Test func `a line that cannot be entered is told and leaves the others alone`() throws {
        let (service, folder) = try start()
        defer { _ = folder }
        let lines = [
            OrganisationLine.organisation(Organisation(id: org("c"), name: text3("c"))), RunningRequest.organisations[0],
        ]
        let reply = try RunningRequest.enter(lines, at: service)
        let results = reply["body"]?["results"]?.asArray ?? []
        #expect(results.map { $0["problem"]?["code"]?.asString } == [nil, "repeated-organisation"])
        let all = try service.call("Organisations", ["principal": People.officer])["body"]?["organisations"]?.asArray
        #expect(all?.map { $0["id"]?.asString } == ["a", "b", "c"])
        try service.stop()
    }

    @Test func `after a restart everything is as it was, a repeated request gets its first answer, and terms go on`() throws {
        let folder = try TemporaryFolder()
        let service = try RunningClearance(in: folder.path, at: "2026-06-08 10:00")
        _ = try RunningRequest.enter(RunningRequest.organisations, at: service)
        let opening = try RunningRequest.opening([Fixture.obligation("a")], request: "once")
        let answer = try service.bytes("Open", opening)
        let id = try #require(try JSONValue(parsing: answer)["body"]?["id"]?.asString)
        let grounds = RunningRequest.prepare(a, .refuse(.classified), SealedGrounds(text: "grounds"))
        let order = try RunningRequest(service: service, id: id).parameters(grounds, by: People.officer, request: "prepared")
        let prepared = try service.bytes("Execute", order)
        let before = try RunningRequest(service: service, id: id).get(by: People.officer)
        try service.kill()

        let again = try RunningClearance(in: folder.path, at: "2026-06-08 10:00")
        let request = RunningRequest(service: again, id: id)
        #expect(try request.get(by: People.officer) == before)
        #expect(try again.bytes("Open", opening) == answer)
        #expect(try again.bytes("Execute", order) == prepared)
        #expect(try again.refusal("Open", RunningRequest.opening([Fixture.obligation("b")], request: "once")) != nil)
        try again.setClock("2026-07-20 10:00")
        let flags = try request.get(by: People.lawyer)["reviewer"]?["flags"]?.asArray?.compactMap(\.asString)
        #expect(flags == ["decisionOverdue"])
        #expect(try request.state == "routed", "CL-26: silence is never a grant")
        try again.stop()
    }

    @Test func `rules 8.5: another service learns the status, and nothing else`() throws {
        let (service, folder) = try start()
        defer { _ = folder }
        let request = try RunningRequest.open("a", at: service)
        let asked: JSONValue = ["principal": People.hearings, "iin": .string(Fixture.holderNumber.rawValue)]
        let notices = try service.call("Status", asked)["body"]?["notices"]?.asArray ?? []
        #expect(notices.map { $0["status"]?.asString } == ["pending"])
        let members: Set = ["number", "exitCase", "status", "isFiledWithAll", "decisions", "asOf", "revision"]
        #expect(notices[0].asObject.map { Set($0.keys).isSubset(of: members) } == true)
        let none = try service.call("Status", ["principal": People.hearings, "number": "CL-2026-000099"])
        #expect(none["body"]?["notices"]?.asArray?.isEmpty == true)
        #expect(try service.refusal("Status", ["principal": People.officer, "number": .string(request.id)])?.code == "forbidden")
        try service.stop()
    }
}
