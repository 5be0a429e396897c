import StrictJSON
import TestSupport
import Testing

/// The whole system, with SIGKILL to one of the two services wherever a message is on its way between them.
@Suite(.serialized) struct `A case and its clearance, ended by SIGKILL` {
    private static let person = [(name: "On-Behalf-Of", value: "900101300017")]
    private static let maker: JSONValue = "head:demo-institute"

    private func stage(_ id: String, _ system: RunningSystem) throws -> String? {
        try system.client(as: "executor").get("/v1/cases/\(id)").json()["stage"]?.asString
    }

    private func awaitClearance(_ status: String, _ id: String, _ system: RunningSystem) throws {
        let executor = try system.client(as: "executor")
        _ = try awaiting("the case knows: \(status)") {
            let reply = try? executor.get("/v1/cases/\(id)")
            return try reply?.json()["clearance"]?.asString == status ? true : nil
        }
    }

    /// What the institute and the holder do.
    private func act(_ order: JSONValue, _ request: String, as actor: String, _ system: RunningSystem) throws {
        let client = try system.client(as: actor)
        let headers = actor == "portal" ? Self.person : []
        let reply = try client.post("/v1/clearances/\(request)/commands", order, headers: headers)
        try #require(reply.status == 200, "\(reply.text)")
    }

    private func request(_ system: RunningSystem) throws -> String {
        let portal = try system.client(as: "portal")
        return try awaiting("the request is open") {
            let list = try? portal.get("/v1/clearances", headers: Self.person)
            return try list?.json()["items"]?[0]?["id"]?.asString
        }
    }

    @Test(arguments: ["hearings", "clearance"]) func `design 5, CL-24: from registration to the issue`(part: String) throws {
        let system = try RunningSystem()
        try system.setClock(CaseWay.filed)
        let name: JSONValue = ["kk": "Үлгі институты", "ru": "Институт «Улги»", "en": "Ulgi Institute"]
        let entered = try system.client(as: "clearance-officer").post(
            "/v1/organisations/commands",
            [
                "command": "enterOrganisations",
                "lines": [["organisation": ["entry": ["id": "demo-institute", "name": name]]]],
            ]
        )
        #expect(entered.status == 200, "\(entered.text)")
        let id = try system.openCase(SampleCase.json { $0["tellsOfSecrets"] = true }, key: "a-case")
        try system.setClock(CaseWay.registered)
        let paper = try system.registerCase(id)
        try system.crashAndAwait(part)
        let request = try request(system)
        let obligation: JSONValue = [
            "id": "o1", "organisation": ["known": ["organisation": "demo-institute"]], "signedOn": "2020-03-02",
        ]
        let residence: JSONValue = ["region": "almaty", "isRegistered": true]
        let submit: JSONValue = ["command": "submit", "obligations": [obligation], "residence": residence]
        try act(submit, request, as: "portal", system)
        let prepare: JSONValue = ["command": "prepare", "maker": Self.maker, "outcome": ["grant": [:]]]
        try act(prepare, request, as: "institute-officer", system)
        let grant: JSONValue = ["command": "grant", "maker": Self.maker, "capacity": ["head": [:]]]
        try act(grant, request, as: "institute-head", system)
        try system.crashAndAwait(part)
        try awaitClearance("granted", id, system)
        var time = CaseWay.registered
        for step in CaseWay.grant.steps(paper: paper) {
            if step.moment != time { try system.setClock(step.moment) }
            time = step.moment
            try system.take(step, on: id)
        }
        try system.crashAndAwait(part)
        _ = try awaiting("it is issued") { try stage(id, system) == "closedGranted" ? true : nil }
        let list = try system.client(as: "portal").get("/v1/clearances", headers: Self.person).json()
        #expect(list["items"]?.asArray?.count == 1, "one request for the case")
        #expect(try system.stop() == 0)
    }
}
