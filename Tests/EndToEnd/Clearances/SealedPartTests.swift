import FoundationEssentials
import Journal
import MessageBus
import StrictJSON
import TestSupport
import Testing

/// Words that stand in every sealed field of a request, and are looked for everywhere else.
private enum Marker {
    static let grounds = "MARKER-grounds-of-the-preparation"
    static let decision = "MARKER-grounds-of-the-decision"
    static let annex = "MARKER-name-of-the-annex"
    static let kind = "MARKER-type-of-the-annex"
    static let bytes = "MARKER-bytes-of-the-annex"
    static let common = "MARKER-"
}

@Suite(.serialized) struct `The sealed part of a clearance` {
    private static let maker: JSONValue = "head:demo-institute"
    private static let person = [(name: "On-Behalf-Of", value: "900101300017")]

    private static func sealed(_ text: String) -> JSONValue {
        let annex: JSONValue = [
            "name": .string(Marker.annex), "type": .string(Marker.kind), "size": .integer(Marker.bytes.utf8.count),
            "sha256": .string(SHA256.hash(Marker.bytes.utf8).hex),
        ]
        return ["text": .string(text), "annexes": [annex]]
    }

    private static func organisation(_ id: String) -> JSONValue {
        let name: JSONValue = ["kk": "Үлгі институты", "ru": "Институт «Улги»", "en": "Ulgi Institute"]
        return ["organisation": ["entry": ["id": .string(id), "name": name]]]
    }

    private static let opening: JSONValue = [
        "holder": ["iin": "900101300017", "name": "Үлгі Мысалов", "category": "citizen", "birthDate": "1990-01-01"],
        "desk": "almaty-bostandyk",
        "obligations": [["id": "o1", "organisation": ["known": ["organisation": "demo-institute"]], "signedOn": "2020-03-02"]],
        "residence": ["region": "almaty", "isRegistered": true],
    ]

    /// Enters the institutes in the register.
    private func enterOrganisations(_ system: RunningSystem) throws {
        let entered = try system.client(as: "clearance-officer").post(
            "/v1/organisations/commands",
            [
                "command": "enterOrganisations",
                "lines": [Self.organisation("demo-institute"), Self.organisation("other-institute")],
            ]
        )
        #expect(entered.status == 200, "\(entered.text)")
    }

    /// Opens a request and has it refused for sealed grounds.
    /// - Returns: its path.
    private func refuse(_ system: RunningSystem) throws -> String {
        try system.setClock("2026-06-08T10:00:00+05:00")
        try enterOrganisations(system)
        let opened = try system.client(as: "portal").post("/v1/clearances", Self.opening, headers: Self.person)
        try #require(opened.status == 201, "\(opened.text)")
        let path = "/v1/clearances/" + (try opened.json()["id"]?.asString ?? "")
        try decide(path, system)
        return path
    }

    /// Files what the provider opened for a case, and has it refused for sealed grounds.
    /// - Returns: the paths of the case and of the request.
    private func refuseForCase(_ system: RunningSystem) throws -> (case: String, request: String) {
        try system.setClock(CaseWay.filed)
        let id = try system.openCase(SampleCase.json { $0["tellsOfSecrets"] = true }, key: "a-case")
        try system.setClock(CaseWay.registered)
        try enterOrganisations(system)
        _ = try system.registerCase(id)
        let portal = try system.client(as: "portal")
        let request = try awaiting("the request is open") {
            try portal.get("/v1/clearances", headers: Self.person).json()["items"]?[0]?["id"]?.asString
        }
        let path = "/v1/clearances/\(request)"
        let submit: JSONValue = [
            "command": "submit", "obligations": Self.opening["obligations"] ?? .null, "residence": Self.opening["residence"] ?? .null,
        ]
        let submitted = try portal.post("\(path)/commands", submit, headers: Self.person)
        try #require(submitted.status == 200, "\(submitted.text)")
        try decide(path, system)
        let executor = try system.client(as: "executor")
        _ = try awaiting("the case knows") {
            try executor.get("/v1/cases/\(id)").json()["clearance"]?.asString == "refused" ? true : nil
        }
        return ("/v1/cases/\(id)", path)
    }

    /// Prepares and refuses for sealed grounds.
    private func decide(_ path: String, _ system: RunningSystem) throws {
        let officer = try system.client(as: "institute-officer")
        #expect(try officer.get("/v1/work?of=clearances").json()["items"]?.asArray?.count == 1)
        let reasons: JSONValue = ["refuse": ["reasons": ["classified": [:]]]]
        let orders: [(String, JSONValue)] = [
            (
                "institute-officer",
                ["command": "prepare", "maker": Self.maker, "outcome": reasons, "grounds": Self.sealed(Marker.grounds)]
            ),
            (
                "institute-head",
                [
                    "command": "refuse", "maker": Self.maker, "capacity": ["head": [:]], "reasons": ["classified": [:]],
                    "grounds": Self.sealed(Marker.decision),
                ]
            ),
        ]
        for (actor, order) in orders {
            let client = try system.client(as: actor)
            let annex = try client.send(
                "POST",
                "\(path)/annexes",
                headers: [(name: "Content-Type", value: "application/pdf")],
                body: Array(Marker.bytes.utf8)
            )
            #expect(annex.status == 201 && !annex.text.contains(Marker.common), "\(annex.text)")
            // What cannot be read is refused without repeating it.
            let members = order.asObject?.members.map { ($0.key, $0.value) } ?? []
            let unfit = try client.post("\(path)/commands", .object(JSONObject(members + [("extra", .string(Marker.grounds))])))
            #expect(unfit.status == 422 && !unfit.text.contains(Marker.common), "\(unfit.text)")
            let key = [(name: "Idempotency-Key", value: "order-of-\(actor)")]
            let answer = try client.post("\(path)/commands", order, headers: key)
            #expect(answer.status == 200 && !answer.text.contains(Marker.common), "\(answer.text)")
            #expect(try client.post("\(path)/commands", order, headers: key).body == answer.body)
        }
    }

    @Test func `CL-20, CL-27: a decision is printed for the holder and the body that took it, and never what is sealed`() throws {
        let system = try RunningSystem()
        let path = try refuse(system)
        let page = "/v1/forms/clearance-decision?clearance=\(path.dropFirst(15))"
        let portal = try system.client(as: "portal")
        let offered = try portal.get("\(path)/papers", headers: Self.person).json()["papers"]?[0]
        let number = try #require(offered?["decision"]?.asString)
        #expect(offered?["id"]?.asString == "clearance-decision")
        let holders = try portal.get(page, headers: Self.person)
        #expect(holders.status == 200, "\(holders.text)")
        let words = [
            number, "Үлгі Мысалов", "Үлгі институты", "Институт «Улги»", "бас тартылсын", "Отказать в разрешении",
            "Причины решения засекречены", "не установлен", "М.О.", "Руководитель",
        ]
        for said in words { #expect(holders.text.contains(said), "\(said)") }
        #expect(!holders.text.contains("institute-head") && !holders.text.contains(Marker.common))
        #expect(holders.text.ranges(of: "<article class=\"sheet\">").count == 2)
        let own = try system.client(as: "institute-head").get("\(page)&decision=\(number)")
        #expect(own.status == 200 && own.text.contains("institute-head") && !own.text.contains(Marker.common), "\(own.text)")
        #expect(try portal.get("\(page)&decision=\(number)9", headers: Self.person).status == 404)
        #expect(try portal.get(page, headers: [(name: "On-Behalf-Of", value: "910202300028")]).status == 404)
        for actor in ["clearance-officer", "security-officer", "executor", "auditor"] {
            #expect([403, 404].contains(try system.client(as: actor).get(page).status), "\(actor)")
        }
    }

    @Test func `rules 8.1 / design 7: marker words leave the sealed store by an opening that is recorded, and never else`() throws
    {
        let folder = try TemporaryFolder()
        let system = try RunningSystem(in: folder)
        let path = try refuse(system)

        let head = try system.client(as: "institute-head")
        let opened = try head.post("\(path)/sealed", ["entry": "s1"])
        #expect(
            opened.status == 200 && opened.text.contains(Marker.grounds) && opened.text.contains(Marker.annex),
            "\(opened.text)"
        )
        #expect(try head.post("\(path)/sealed", ["entry": "s2"]).text.contains(Marker.decision))
        let annex = try head.post("\(path)/sealed/annex", ["entry": "s1", "annex": 1])
        #expect(annex.status == 200 && annex.text == Marker.bytes, "\(annex.text)")
        let events = try head.get("\(path)/events").text
        #expect(events.components(of: "kz.shagym.clearance.sealedPartRead.v1") == 3)

        var answers: [String] = [events]
        for actor in [
            "clearance-officer", "institute-officer", "institute-head", "security-officer", "security-head", "executor",
            "auditor",
            "portal", "operator",
        ] {
            let client = try system.client(as: actor)
            let headers = actor == "portal" ? Self.person : []
            for target in [
                path, "\(path)/events", "\(path)/next-steps", "\(path)/documents", "\(path)/papers", "/v1/clearances",
                "/v1/work?of=clearances", "/v1/forms/clearance-decision?clearance=\(path.dropFirst(15))",
            ] {
                answers.append(try client.get(target, headers: headers).text)
            }
            guard !actor.hasPrefix("institute") else { continue }
            let refused = try client.post("\(path)/sealed", ["entry": "s1"], headers: headers)
            #expect([403, 404].contains(refused.status), "\(actor): \(refused.text)")
            answers.append(refused.text)
            let noAnnex = try client.post("\(path)/sealed/annex", ["entry": "s1", "annex": 1], headers: headers)
            #expect([403, 404].contains(noAnnex.status), "\(actor): \(noAnnex.text)")
            answers.append(noAnnex.text)
        }
        for target in ["/metrics", "/health/ready", "/v1/journal/clearance/head"] {
            answers.append(try system.client().get(target).text)
        }
        for part in ["complaints", "hearings", "clearance"] {
            let log = try BlockingBusClient(path: system.socket(of: part)).call(
                "kz.shagym.bus.Read",
                parameters: JSONValue.object(["reader": "test", "after": 0, "limit": 1_000]).jsonBytes
            )
            answers.append(String(decoding: log, as: UTF8.self))
        }
        #expect(answers.filter { $0.contains(Marker.common) }.isEmpty)

        try checkFiles(system, folder)
    }

    /// Stops the system, and looks for the marker words in every file it left.
    private func checkFiles(_ system: RunningSystem, _ folder: TemporaryFolder) throws {
        #expect(try system.stop() == 0)
        var holders: Set<String> = []
        var looked = 0
        let manager = FileManager.default
        for name in try manager.subpathsOfDirectory(atPath: folder.path) {
            guard let bytes = manager.contents(atPath: folder.path + "/" + name) else { continue }
            looked += 1
            if String(decoding: bytes, as: UTF8.self).contains(Marker.common) { holders.insert(name) }
        }
        #expect(looked > 8)
        #expect(holders.contains("data/clearance/clearance.sqlite"), "what is looked for can be found: \(holders)")
        // The bytes of an annex lie under their hash in the service's own folder, closed to other users.
        let own = ["data/clearance/clearance.sqlite", "data/clearance/blobs/"]
        #expect(holders.allSatisfy { name in own.contains { name.hasPrefix($0) } }, "\(holders)")
    }

    @Test func `rules 8.5 / design 7: a case that follows the clearance learns a status, numbers and days, and nothing else`() throws {
        let folder = try TemporaryFolder()
        let system = try RunningSystem(in: folder)
        let (path, request) = try refuseForCase(system)
        let known = try system.client(as: "executor").get(path).json()["clearanceDetails"]
        #expect(Set(try #require(known?.asObject).keys) == ["status", "isFiledWithAll", "numbers"])
        let institute = "demo-institute"
        var answers: [String] = []
        for actor in ["executor", "legal-officer", "head", "department-officer", "corporation-employee", "auditor", "portal"] {
            let client = try system.client(as: actor)
            let headers = actor == "portal" ? Self.person : []
            let parts = ["", "/events", "/next-steps", "/deadlines", "/documents", "/plan", "/notices"]
            for target in parts.map({ path + $0 }) + ["/v1/cases", "/v1/work?of=cases", "/v1/hearings?day=2026-06-18"] {
                answers.append(try client.get(target, headers: headers).text)
            }
            answers.append(try client.post(path + "/commands", ["command": "issue"], headers: headers).text)
        }
        let log = try BlockingBusClient(path: system.socket(of: "hearings")).call(
            "kz.shagym.bus.Read",
            parameters: JSONValue.object(["reader": "test", "after": 0, "limit": 1_000]).jsonBytes
        )
        answers.append(String(decoding: log, as: UTF8.self))
        #expect(answers.filter { $0.contains(Marker.common) || $0.contains(institute) }.isEmpty)
        // Not even that there is a request is told to who is no part of it.
        let none = try system.client(as: "security-head").get("/v1/clearances/CL-2026-000099")
        let foreign = try system.client(as: "security-head").get(request)
        #expect(foreign.status == 404 && none.status == 404)
        try checkFiles(system, folder)
    }
}

extension String {
    /// How often a text occurs in it.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
