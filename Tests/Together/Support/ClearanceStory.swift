import StrictJSON
import TestSupport

/// A case whose applicant is a secret-holder, with the clearance asked of one institute.
struct ClearanceStory {
    let all: Together
    let id: String
    static let person = "900101300017"
    static let maker: JSONValue = "head:institute"
    static let holder: JSONValue = ["kind": "portal", "client": "egov", "iin": .string(person)]
    static let lawyer = staff("lawyer", "police-almaly", "700101300104", "securityOfficer", "legalOfficer")
    static let officer = staff("institute-officer", "institute", "710202300204", "securityOfficer")
    static let head = staff("institute-head", "institute", "720303300304", "headOfOrganisation")
    static let department = staff("department", "police-almaty", "730404300404", "reviewer", "head")
    private static let paper = "evidence.txt"

    private static func staff(_ id: String, _ body: String, _ person: String, _ roles: String...) -> JSONValue {
        [
            "kind": "staff", "id": .string("o-\(id)"), "body": .string(body), "roles": .array(roles.map { .string($0) }),
            "iin": .string(person),
        ]
    }

    /// Enters the institute, and hands in an application whose item 16 tells of access.
    init(_ all: Together) throws {
        self.all = all
        let name: JSONValue = ["kk": "Институт", "ru": "Институт", "en": "Institute"]
        let line: JSONValue = ["organisation": ["entry": ["id": "institute", "name": name]]]
        _ = try all.clearance?.call(
            "ChangeOrganisations",
            [
                "request": all.request(), "principal": Self.lawyer,
                "command": ["command": "enterOrganisations", "lines": [line]],
            ]
        )
        id = try RefusalStory().accept(all) { application in
            application["tellsOfSecrets"] = true
            guard case .object(var applicant)? = application["applicant"] else { return }
            applicant["subjectToMilitaryDuty"] = false
            application["applicant"] = .object(applicant)
        }
        try all.store(Array("paper".utf8), Self.paper, as: ("kind", "documents"), in: id, by: People.executor, at: all.hearings)
    }

    // MARK: The case

    func run(_ command: JSONValue, by who: JSONValue = People.executor) throws {
        _ = try all.execute(command, on: id, by: who, at: all.hearings)
    }

    func register() throws { try run(["command": "register"]) }

    func view() throws -> JSONValue { try all.get("view", of: id, by: People.executor, at: all.hearings) }

    func document() throws -> JSONValue {
        let all = try all.get("documents", of: id, by: People.executor, at: all.hearings)["documents"]?.asArray ?? []
        return all.first?["document"] ?? .null
    }

    /// Waits until the case knows where the clearance stands.
    func awaitStatus(_ wanted: String) throws {
        do {
            _ = try awaiting("the case knows: \(wanted)") { try view()["clearance"]?.asString == wanted ? true : nil }
        } catch { throw LimitExceeded("\(error)\n\(try all.condition())") }
    }

    /// From registration to a permission that is entered and waits only to be issued.
    func goToSurrendered() throws {
        let paper = try document()
        for command in ["confirmCompleteness", "enterInMigrationPoliceIs"] { try run(["command": .string(command)]) }
        try run(["command": "sendInquiries", "documents": [paper]])
        try run(["command": "sendToDepartment"])
        let now: JSONValue = .string(Place.at(all.time).rfc3339)
        for body in ["nationalSecurity", "legalStatistics", "justice", "stateRevenue", "defence"] {
            let reply: JSONValue = ["body": .string(body), "grounds": [], "documents": [paper], "receivedAt": now]
            try run(["command": "recordReply", "reply": reply])
        }
        try run(["command": "confirmByDepartment", "answer": "permit", "document": paper], by: Self.department)
        try run(["command": "prepareDecision", "document": paper])
        for command in ["enterDecision", "skipMilitary"] { try run(["command": .string(command)]) }
        try run(["command": "recordMessageReceived", "at": now, "channel": "personalCabinet"])
        try run(["command": "recordSurrender", "kind": "identityCard", "surrenderedAt": now])
    }

    /// Orders the permission to be issued.
    func issue() throws { try run(["command": "issue", "document": try document(), "signedBy": "o-executor"]) }

    // MARK: The clearance

    /// The request that the provider opened, as the holder finds it.
    func request() throws -> String {
        try awaiting("the request is open") {
            let list = try all.clearance?.call("List", ["principal": Self.holder, "filter": [:], "limit": 10])
            return list?["body"]?["items"]?[0]?["id"]?.asString
        }
    }

    func act(_ command: JSONValue, by who: JSONValue) throws {
        guard let clearance = all.clearance else { return }
        _ = try all.execute(command, on: try request(), by: who, at: clearance)
    }

    func submit() throws {
        let obligation: JSONValue = [
            "id": "o1", "organisation": ["known": ["organisation": "institute"]], "signedOn": "2020-03-02",
        ]
        let residence: JSONValue = ["region": "almaty", "isRegistered": true]
        try act(["command": "submit", "obligations": [obligation], "residence": residence], by: Self.holder)
    }

    func prepare(_ outcome: JSONValue) throws {
        try act(["command": "prepare", "maker": Self.maker, "outcome": outcome], by: Self.officer)
    }

    func grant() throws {
        try prepare(["grant": [:]])
        try act(["command": "grant", "maker": Self.maker, "capacity": ["head": [:]]], by: Self.head)
    }

    /// What is prepared is revoked by the head.
    func revoke() throws {
        let reasons: JSONValue = ["classified": [:]]
        try act(["command": "revoke", "maker": Self.maker, "capacity": ["head": [:]], "reasons": reasons], by: Self.head)
    }

    func prepareRevocation() throws { try prepare(["revoke": ["reasons": ["classified": [:]]]]) }

    /// The request as the holder sees it.
    func holderView() throws -> JSONValue {
        guard let clearance = all.clearance else { return .null }
        return try all.get("view", of: try request(), by: Self.holder, at: clearance)["holder"] ?? .null
    }
}
