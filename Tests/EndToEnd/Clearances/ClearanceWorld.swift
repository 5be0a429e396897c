import Directory
import MessageBus
import StrictJSON
import TestSupport

/// Somebody who asks: in a role, in a relation to every request of the world.
struct ClearanceActor {
    /// `role/relation`, as the permission table names both.
    let name: String
    /// A connection with the actor's token.
    let client: HTTPClient
    /// What every request of the actor carries.
    var headers: [(name: String, value: String)] = []
}

/// Requests that stand so that each command is lawful for one of them, and everybody who may or may not give it.
final class ClearanceWorld {
    static let (desk, provider, deciding, court, elsewhere) = (
        "almaty-bostandyk", "almaty-pd", "security-almaty", "quality-control", "karaganda-city"
    )
    static let maker = "securityBody:security-almaty"
    static let holder = number("90010130001")
    static let exitCase: JSONValue = ["number": "E-1", "provider": .string(provider)]
    static let residence: JSONValue = ["region": "almaty", "isRegistered": true]
    static let obligation = obligation("o1")

    private(set) var notRequired = ""
    private(set) var required = ""
    private(set) var unattached = ""
    private(set) var manual = ""
    private(set) var overridden = ""
    /// Routed, prepared with sealed grounds and an annex, with an admitted reviewer and evidence.
    private(set) var prepared = ""
    private(set) var granted = ""
    private(set) var refused = ""
    /// A document that was uploaded to `prepared`.
    private(set) var evidence: JSONValue = .null

    private let system: RunningSystem
    private var clients: [String: HTTPClient] = [:]
    private var persons = 0
    private var everybody: [ClearanceActor] = []

    init(_ system: RunningSystem) throws {
        self.system = system
        try system.setClock("2026-06-08T10:00:00+05:00")
        let lawyer = try staff("setup-lawyer", Self.desk, ["legalOfficer"])
        let id: JSONValue = "gone-institute"
        let organisation: JSONValue = ["id": id, "name": ["kk": "И", "ru": "И", "en": "I"]]
        let act: JSONValue = ["organisation": id, "day": "2021-05-03", "reference": "order 1", "change": ["liquidated": [:]]]
        let lines: JSONValue = [["organisation": ["entry": organisation]], ["act": ["entry": act]]]
        try post(lawyer, "/v1/organisations/commands", ["command": "enterOrganisations", "lines": lines])
        try openRequests()
        try prepareRequests(lawyer)
        everybody = try makeActors()
    }

    /// Everybody, each with a token of an own person.
    func actors() throws -> [ClearanceActor] { everybody }

    // MARK: Setting up

    private func openRequests() throws {
        let asked: [(String, JSONValue)] = [("obligations", [Self.obligation]), ("residence", Self.residence)]
        let attached: [(String, JSONValue)] = [("exitCase", Self.exitCase)]
        // That none is required for an application is for the desk to find.
        let registrar = try staff("setup-registrar", Self.desk, ["registrar"])
        notRequired = try open(attached + [("source", ["questionnaire": ["rows": 1, "declared": 0]])], by: registrar)
        required = try open(attached)
        unattached = try open(asked)
        manual = try open(
            attached + [
                ("obligations", [Self.obligation("o1", ["named": ["name": "An institute"]])]), ("residence", Self.residence),
            ]
        )
        overridden = try open(attached + asked)
        prepared = try open(attached + asked)
        granted = try open(attached + asked)
        refused = try open(attached + asked)
    }

    private func prepareRequests(_ lawyer: HTTPClient) throws {
        let officer = try staff("setup-officer", Self.deciding, ["securityOfficer"])
        let head = try staff("setup-head", Self.deciding, ["head"])
        let maker = ("maker", JSONValue.string(Self.maker))
        let capacity = ("capacity", ["head": [:]] as JSONValue)
        let reasons = ("reasons", ["classified": [:]] as JSONValue)
        try give(
            lawyer,
            overridden,
            "proposeOverride",
            [("from", .string(Self.maker)), ("to", "securityBody:security-astana"), ("reasons", "the head is the holder")]
        )
        let pdf = [(name: "Content-Type", value: "application/pdf")]
        let annex = try officer.send("POST", "\(prepared)/annexes", headers: pdf, body: [1, 2, 3]).json()
        let name: JSONValue = [
            "name": "annex", "type": "application/pdf", "size": 3, "sha256": annex["sha256"] ?? .null,
        ]
        let grounds = ("grounds", ["text": "grounds", "annexes": [name]] as JSONValue)
        try give(officer, prepared, "prepare", [maker, ("outcome", ["refuse": ["reasons": ["classified": [:]]]]), grounds])
        for role in Role.allCases {
            let officer = JSONValue.string("admitted-\(role.rawValue)")
            try give(
                head,
                prepared,
                "admitReviewer",
                [maker, ("body", .string(Self.court)), ("officer", officer), ("reference", "order 7")]
            )
        }
        let stored = try lawyer.send("POST", "\(prepared)/documents?name=evidence", headers: pdf, body: [4, 5])
        guard stored.status == 201 else { throw LimitExceeded(stored.text) }
        evidence = try lawyer.get("\(prepared)/documents").json()["documents"]?[0]?["document"] ?? .null
        try give(officer, granted, "prepare", [maker, ("outcome", ["grant": [:]])])
        try give(head, granted, "grant", [maker, capacity])
        try give(officer, granted, "prepare", [maker, ("outcome", ["revoke": ["reasons": ["classified": [:]]]])])
        try give(officer, refused, "prepare", [maker, ("outcome", ["refuse": ["reasons": ["classified": [:]]]])])
        try give(head, refused, "refuse", [maker, capacity, reasons])
    }

    private func makeActors() throws -> [ClearanceActor] {
        var actors: [ClearanceActor] = []
        let places = [
            ("desk", Self.desk), ("provider", Self.provider), ("decidingBody", Self.deciding), ("admitted", Self.court),
            ("stranger", Self.elsewhere),
        ]
        for role in Role.allCases {
            for (relation, body) in places {
                let client = try staff("\(relation)-\(role.rawValue)", body, [role.rawValue])
                actors.append(ClearanceActor(name: "\(role.rawValue)/\(relation)", client: client))
            }
            // The holder as staff of the desk and of the deciding body: nobody acts in office on an own request.
            for body in [Self.desk, Self.deciding] {
                let client = try staff("own-\(role.rawValue)-\(body)", body, [role.rawValue], person: Self.holder)
                actors.append(ClearanceActor(name: "\(role.rawValue)/own", client: client))
            }
        }
        for (relation, person) in [("own", Self.holder), ("stranger", Self.number("85020230002"))] {
            let headers = [(name: "On-Behalf-Of", value: person)]
            actors.append(ClearanceActor(name: "holder/\(relation)", client: try system.client(as: "portal"), headers: headers))
        }
        return actors
    }

    // MARK: Asking

    static func obligation(_ id: String, _ organisation: JSONValue = ["known": ["organisation": "gone-institute"]]) -> JSONValue {
        ["id": .string(id), "organisation": organisation, "signedOn": "2020-03-02"]
    }

    static func opening(_ more: [(String, JSONValue)]) -> JSONValue {
        let person: JSONValue = [
            "iin": .string(holder), "name": "Үлгі Мысалов", "category": "citizen", "birthDate": "1990-01-01",
        ]
        return .object(JSONObject([("holder", person), ("desk", .string(desk))] + more))
    }

    /// - Parameter desk: a member of the desk's staff; nil for the holder.
    private func open(_ more: [(String, JSONValue)], by desk: HTTPClient? = nil) throws -> String {
        let headers = desk == nil ? [(name: "On-Behalf-Of", value: Self.holder)] : []
        let reply = try (desk ?? system.client(as: "portal")).post("/v1/clearances", Self.opening(more), headers: headers)
        guard reply.status == 201, let id = try reply.json()["id"]?.asString else { throw LimitExceeded(reply.text) }
        return "/v1/clearances/" + id
    }

    private func give(_ client: HTTPClient, _ path: String, _ name: String, _ members: [(String, JSONValue)]) throws {
        try post(client, "\(path)/commands", .object(JSONObject([("command", .string(name))] + members)))
    }

    private func post(_ client: HTTPClient, _ path: String, _ body: JSONValue) throws {
        let reply = try client.post(path, body)
        guard reply.status == 200 else { throw LimitExceeded("\(path) \(body): \(reply.text)") }
    }

    /// A member of staff with a token of an own, who is a person of an own unless told.
    private func staff(_ id: String, _ body: String, _ roles: [String], person: String? = nil) throws -> HTTPClient {
        var own = ""
        // Not every eleven digits have a check digit.
        while own.isEmpty {
            persons += 1
            own = Self.number("75" + "010130" + String(1_000 + persons).dropFirst())
        }
        let wish: JSONValue = [
            "name": "test", "staff": .string(id), "body": .string(body), "roles": .array(roles.map { .string($0) }), "days": 30,
            "iin": .string(person ?? own),
        ]
        let bus = BlockingBusClient(path: system.socket(of: "gateway"))
        let answer = try JSONValue(parsing: bus.call("kz.shagym.gateway.IssueToken", parameters: wish.jsonBytes))
        guard let token = answer["token"]?.asString else { throw LimitExceeded("no token") }
        let client = system.client()
        client.headers = [("Authorization", "Bearer \(token)")]
        return client
    }

    /// A person's number from eleven digits.
    private static func number(_ digits: String) -> String {
        (0...9).lazy.compactMap { IIN(digits + "\($0)")?.rawValue }.first ?? ""
    }
}
