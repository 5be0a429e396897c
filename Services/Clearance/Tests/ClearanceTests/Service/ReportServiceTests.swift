import Contracts
import Directory
import StrictJSON
import TestSupport
import Testing

@testable import Clearance

@Suite struct `Work, terms and reports of clearances` {
    private let a = Fixture.head("a")

    private func start() throws -> (RunningClearance, TemporaryFolder) {
        let folder = try TemporaryFolder()
        let service = try RunningClearance(in: folder.path, at: "2026-06-08 10:00")
        _ = try RunningRequest.enter(RunningRequest.organisations, at: service)
        return (service, folder)
    }

    private func all(_ commands: [(String, ClearanceCommand)], by principal: JSONValue, at service: RunningClearance) throws
        -> JSONValue
    {
        let items = try commands.map { id, command -> JSONValue in
            let order = try JSONValue(parsing: StrictJSONEncoder().encode(command.order))
            let members = order.asObject?.members.map { ($0.key, $0.value) } ?? []
            return .object(JSONObject([("id", .string(id)), ("command", .string(command.name.rawValue))] + members))
        }
        let parameters: JSONValue = [
            "request": .string(service.freshRequest()), "principal": principal, "commands": .array(items),
        ]
        return try #require(try service.call("ExecuteAll", parameters)["body"])
    }

    private func overdue(_ principal: JSONValue, at service: RunningClearance) throws -> [JSONValue] {
        try service.call("Overdue", ["principal": principal, "limit": 50])["body"]?["items"]?.asArray ?? []
    }

    private func tables(_ principal: JSONValue, at service: RunningClearance, year: Int64? = nil) throws -> [JSONValue] {
        var members: [(String, JSONValue)] = [("principal", principal)]
        if let year { members.append(("year", .integer(year))) }
        return try service.call("Report", .object(JSONObject(members)))["body"]?["tables"]?.asArray ?? []
    }

    private func shown(_ table: JSONValue?) -> [String] {
        (table?["groups"]?.asArray ?? []).compactMap { group in
            let key = group["key"]?.asString ?? ""
            if let count = group["count"]?.asInteger { return "\(key) \(count)" }
            if let fewer = group["fewerThan"]?.asInteger { return "\(key) <\(fewer)" }
            return "\(key) -"
        }
    }

    @Test func `design 6: many decisions at once, each by itself, with the parts as they stand then`() throws {
        let (service, folder) = try start()
        defer { _ = folder }
        let requests = try (0..<3).map { _ in try RunningRequest.open("a", "b", at: service) }
        let prepared = try all(requests.map { ($0.id, RunningRequest.prepare(a)) }, by: People.officer, at: service)
        #expect(prepared["done"]?.asInteger == 3)
        let foreign = RunningRequest(service: service, id: "CL-2026-000099")
        let reply = try all(
            [
                (requests[0].id, Story.granting(a)), (foreign.id, Story.granting(a)), (requests[1].id, Story.refusing(a)),
                (requests[0].id, Story.granting(a)), (requests[2].id, Story.granting(Fixture.head("b"))),
            ],
            by: People.head,
            at: service
        )
        let results = reply["results"]?.asArray ?? []
        #expect(results.map { $0["line"]?.asInteger } == [1, 2, 3, 4, 5])
        #expect(results.map { $0["problem"]?["code"]?.asString } == [nil, "not-found", nil, "not-prepared", "not-your-body"])
        #expect(results[0]["parts"]?.asArray?.map { $0["state"]?.asString } == ["granted"], "the other part is another's")
        #expect(results[2]["status"]?.asString == "refused" && reply["done"]?.asInteger == 2)
        #expect(try requests.map { try $0.state } == ["routed", "refused", "routed"])
        try service.stop()
    }

    @Test func `design 6: a repeated list is carried out once, and a dry run not at all`() throws {
        let (service, folder) = try start()
        defer { _ = folder }
        let request = try RunningRequest.open("a", at: service)
        let item: JSONValue = [
            "id": .string(request.id), "command": "prepare", "maker": .string(a.code), "outcome": ["grant": [:]],
        ]
        let parameters: JSONValue = ["request": "once", "principal": People.officer, "commands": [item]]
        let members = parameters.asObject?.members.map { ($0.key, $0.value) } ?? []
        let version = try service.call("Get", request.question(by: People.officer))["version"]?.asInteger
        let dry = members.map { $0.0 == "request" ? ("request", "dry") : $0 } + [("dryRun", true)]
        #expect(try service.call("ExecuteAll", .object(JSONObject(dry)))["body"]?["done"]?.asInteger == 1)
        #expect(try service.call("Get", request.question(by: People.officer))["version"]?.asInteger == version)
        let first = try service.bytes("ExecuteAll", parameters)
        #expect(try service.bytes("ExecuteAll", parameters) == first)
        #expect(try service.call("Get", request.question(by: People.officer))["version"]?.asInteger == version.map { $0 + 1 })
        #expect(
            try service.refusal("ExecuteAll", ["request": "x", "principal": People.officer, "commands": []])?.code
                == "too-many-commands"
        )
        try service.stop()
    }

    @Test
    func `CL-26: what was reminded of at 10 and 13 working days and is late after 15, for the organisation and for the desk`()
        throws
    {
        let (service, folder) = try start()
        defer { _ = folder }
        let request = try RunningRequest.open("a", "b", at: service)
        #expect(try overdue(People.officer, at: service).isEmpty)
        // Monday 8 June and ten working days more: 22 June; thirteen: 25 June; fifteen: 29 June.
        for (moment, reminders, late) in [
            ("2026-06-22 09:00", 1, false), ("2026-06-25 09:00", 2, false), ("2026-06-30 09:00", 2, true),
        ] {
            try service.setClock(moment)
            let own = try overdue(People.officer, at: service)
            #expect(own.map { $0["id"]?.asString } == [request.id] && own[0]["with"]?.asString == "a")
            #expect(own[0]["reminders"]?.asInteger == Int64(reminders), "\(moment)")
            #expect(own[0]["overdue"]?.asBool == late, "\(moment)")
            let all = try overdue(People.lawyer, at: service)
            #expect(Set(all.compactMap { $0["with"]?.asString }) == ["a", "b"], "the desk sees those of its requests")
        }
        let auditor = People.staff("o-auditor", "desk", ["auditor"], Fixture.iin("76010130001"))
        #expect(try service.refusal("Overdue", ["principal": auditor, "limit": 50])?.code == "forbidden")
        let work = try service.call("Work", ["principal": auditor, "limit": 50])["body"]?["items"]?.asArray
        #expect(work?.isEmpty == true)
        #expect(try tables(auditor, at: service).map { $0["by"]?.asString } == ["status"], "a status is all an auditor may know")
        #expect(try overdue(People.securityOfficer, at: service).isEmpty)
        try service.stop()
    }

    @Test func `design 6: an organisation before which few requests wait is not named`() throws {
        let (service, folder) = try start()
        defer { _ = folder }
        let more = ["c", "d", "e"].map {
            OrganisationLine.organisation(Organisation(id: org($0), name: text3($0)))
        }
        _ = try RunningRequest.enter(more, at: service)
        for organisation in ["a", "b", "c", "d", "e"] { _ = try RunningRequest.open(organisation, at: service) }
        let table = try tables(People.lawyer, at: service).first { $0["by"]?.asString == "organisation" }
        #expect(shown(table) == ["others 5"] && table?["total"]?["count"]?.asInteger == 5)
        for _ in 0..<5 { _ = try RunningRequest.open("a", at: service) }
        for _ in 0..<6 { _ = try RunningRequest.open("b", at: service) }
        let grown = try tables(People.lawyer, at: service).first { $0["by"]?.asString == "organisation" }
        #expect(shown(grown) == ["head:b 7", "others 9"], "three small ones alone would be a small number")
        try service.stop()
    }

    @Test func `design 6: counts by status, organisation and age with the query and the head; small groups are not counted out`()
        throws
    {
        let (service, folder) = try start()
        defer { _ = folder }
        for _ in 0..<6 { _ = try RunningRequest.open("a", at: service) }
        try service.setClock("2026-06-26 10:00")
        for _ in 0..<7 { _ = try RunningRequest.open("b", at: service) }
        let body = try #require(try service.call("Report", ["principal": People.lawyer])["body"])
        #expect(body["query"]?["year"]?.asInteger == 2026 && body["query"]?["smallestGroup"]?.asInteger == 5)
        #expect((body["head"]?["size"]?.asInteger ?? 0) > 20 && body["head"]?["root"]?.asString?.utf8.count == 64)
        let desk = try tables(People.lawyer, at: service)
        #expect(desk.map { $0["by"]?.asString } == ["status", "organisation", "age"])
        // Seven small groups beside the thirteen that wait: one of them withheld would tell all.
        #expect(desk[0]["total"]?["count"]?.asInteger == 13)
        #expect(shown(desk[1]) == ["head:a 6", "head:b 7"])
        #expect(desk[2]["total"]?["count"]?.asInteger == 13)
        let own = try tables(People.head, at: service)
        #expect(own.allSatisfy { $0["as"]?.asString == "decidingBody" } && own.first?["total"]?["count"]?.asInteger == 6)
        // Two of the six are decided on: neither they nor the four left are counted out, and no age either.
        let list =
            try service.call("List", ["principal": People.head, "filter": [:], "limit": 50])["body"]?["items"]?.asArray ?? []
        for item in list.prefix(2) {
            let request = RunningRequest(service: service, id: item["id"]?.asString ?? "")
            try request.run(RunningRequest.prepare(a), by: People.officer)
            try request.run(Story.granting(a), by: People.head)
        }
        let decided = try tables(People.head, at: service)
        #expect(decided.count == 1 && !decided[0].jsonBytes.isEmpty)
        #expect(shown(decided[0]).allSatisfy { !$0.hasSuffix(" 2") && !$0.hasSuffix(" 4") }, "\(shown(decided[0]))")
        #expect(try tables(People.lawyer, at: service, year: 2025).first?["total"]?["fewerThan"]?.asInteger == 5)
        #expect(try service.refusal("Report", ["principal": People.lawyer, "year": 2027])?.code == "bad-filter")
        #expect(try service.refusal("Report", ["principal": People.holder])?.code == "forbidden")
        let text = String(decoding: body.jsonBytes, as: UTF8.self)
        #expect(!text.contains(Fixture.holderNumber.rawValue) && !text.contains("CL-2026"))
        try service.stop()
    }
}
