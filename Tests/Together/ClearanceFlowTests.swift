import StrictJSON
import Synchronization
import TestSupport
import Testing

@Suite struct `Hearings and clearances together, rules 8.5` {
    private func started() throws -> (ClearanceStory, Together) {
        let all = try Together(clearance: true)
        let story = try ClearanceStory(all)
        return (story, all)
    }

    /// Granted, and the permission waits only to be issued.
    private func surrendered() throws -> (ClearanceStory, Together) {
        let (story, all) = try started()
        try story.register()
        try story.submit()
        try story.grant()
        try story.awaitStatus("granted")
        try story.goToSurrendered()
        return (story, all)
    }

    @Test func `CL-01, R12.1: registering opens the request, its course is followed, and the issue ends it`() throws {
        let (story, all) = try started()
        #expect(try story.view()["clearance"]?.asString == "required")
        try story.register()
        _ = try story.request()
        try story.submit()
        try story.awaitStatus("pending")
        #expect(try story.view()["clearanceDetails"]?["isFiledWithAll"]?.asBool == true)
        try story.grant()
        try story.awaitStatus("granted")
        let number = try story.view()["clearanceDetails"]?["numbers"]?[0]?["number"]?.asString
        #expect(number == (try story.request() + "/1"))
        try story.goToSurrendered()
        try story.issue()
        _ = try awaiting("it is issued") { try story.view()["stage"]?.asString == "closedGranted" ? true : nil }
        // From here on it is not revoked (CL-24).
        #expect(throws: Refused.self) { try story.prepareRevocation() }
        #expect(try all.count("kz.shagym.clearance.checked.v1", in: try #require(all.clearance)) == 1)
        #expect(try all.count("kz.shagym.clearance.exitCaseEnded.v1", in: try #require(all.clearance)) == 1)
        try all.stop()
    }

    @Test func `CL-03: what the applicant asked for before is attached, and nobody else's request counts`() throws {
        let (story, all) = try started()
        let clearance = try #require(all.clearance)
        func open(_ person: String, _ exitCase: JSONValue?) throws -> String {
            var order: JSONObject = [
                "holder": ["iin": .string(person), "name": "A", "category": "citizen", "birthDate": "1990-01-01"],
                "desk": "police-almaly",
                "obligations": [
                    ["id": "o1", "organisation": ["known": ["organisation": "institute"]], "signedOn": "2020-03-02"]
                ],
                "residence": ["region": "almaty", "isRegistered": true],
            ]
            if let exitCase { order["exitCase"] = exitCase }
            let who: JSONValue = ["kind": "portal", "client": "egov", "iin": .string(person)]
            let reply = try clearance.call(
                "Open",
                ["request": all.request(), "principal": who, "clearance": .object(order)]
            )
            return reply["body"]?["id"]?.asString ?? ""
        }
        let own = try open(ClearanceStory.person, nil)
        // Somebody else names this case, to lend it a clearance.
        let foreign = try open("850202300024", ["number": .string(story.id), "provider": "police-almaly"])
        let prepare: JSONValue = ["command": "prepare", "maker": ClearanceStory.maker, "outcome": ["grant": [:]]]
        _ = try all.execute(prepare, on: foreign, by: ClearanceStory.officer, at: clearance)
        let grant: JSONValue = ["command": "grant", "maker": ClearanceStory.maker, "capacity": ["head": [:]]]
        _ = try all.execute(grant, on: foreign, by: ClearanceStory.head, at: clearance)
        _ = try awaiting("the foreign request is known as such") {
            let found = try all.hearings.log().filter { $0["type"]?.asString == "kz.shagym.case.clearanceNoticed.v1" }
            return found.contains { $0["data"]?["finding"]?.asString == "foreign" } ? true : nil
        }
        #expect(try story.view()["clearance"]?.asString == "required", "another person's grant counts for nothing")
        try story.register()
        try story.awaitStatus("pending")
        #expect(try story.view()["clearanceDetails"]?["numbers"]?[0]?["number"]?.asString == own)
        #expect(try all.count("kz.shagym.clearance.checked.v1", in: clearance) == 2, "none was opened beside them")
        try all.stop()
    }

    @Test func `CL-24: a revocation that the case has not heard of yet stops the issue`() throws {
        let (story, all) = try surrendered()
        try story.prepareRevocation()
        try all.stopHearings()
        try story.revoke()
        try all.startHearings()
        // Before or after the revocation is followed: in neither order is anything issued.
        do { try story.issue() } catch let refusal as Refused { #expect(refusal.parameters.contains("clearance-missing")) }
        try story.awaitStatus("revoked")
        _ = try awaiting("the order has been answered") { try story.view()["issueOrdered"] == nil ? true : nil }
        #expect(try story.view()["stage"]?.asString == "surrendered")
        #expect(try all.flags(of: story.id, at: all.hearings).contains("clearanceBlocks"))
        #expect(try all.count("kz.shagym.case.decisionIssued.v1", in: all.hearings) == 0)
        try all.stop()
    }

    @Test func `CL-24: while the clearance service is away nothing is issued, and the order is carried out when it is back`() throws {
        let (story, all) = try surrendered()
        try all.stopClearance()
        try story.issue()
        let view = try story.view()
        #expect(view["stage"]?.asString == "surrendered" && view["issueOrdered"] != nil)
        #expect(throws: Refused.self) { try story.issue() }
        try all.startClearance()
        _ = try awaiting("it is issued") { try story.view()["stage"]?.asString == "closedGranted" ? true : nil }
        try all.stop()
    }

    @Test(arguments: 1...6) func `CL-24: of issue and revocation at the same moment exactly one happens`(seed: Int) throws {
        let (story, all) = try surrendered()
        try story.prepareRevocation()
        let request = try story.request()
        let wasRevoked = Mutex(false)
        let clearance = try #require(all.clearance)
        let order: JSONValue = [
            "request": all.request(), "principal": ClearanceStory.head, "id": .string(request),
            "command": [
                "command": "revoke", "maker": ClearanceStory.maker, "capacity": ["head": [:]],
                "reasons": ["classified": [:]],
            ],
        ]
        let issue: JSONValue = [
            "request": all.request(), "principal": People.executor, "id": .string(story.id),
            "command": ["command": "issue", "document": try story.document(), "signedBy": "o-executor"],
        ]
        let hearings = all.hearings
        _ = try inParallel(2) { index in
            if (index == 0) == (seed % 2 == 0) {
                if (try? clearance.call("Execute", order)) != nil { wasRevoked.withLock { $0 = true } }
            } else {
                _ = try? hearings.call("Execute", issue)
            }
        }
        _ = try awaiting("it is settled") {
            let view = try story.view()
            let isIssued = view["stage"]?.asString == "closedGranted"
            return isIssued || view["issueOrdered"] == nil && view["clearance"]?.asString == "revoked" ? true : nil
        }
        let isIssued = try story.view()["stage"]?.asString == "closedGranted"
        #expect(isIssued != wasRevoked.withLock { $0 })
        #expect(try story.holderView()["state"]?.asString == (isIssued ? "granted" : "revoked"))
        try all.stop()
    }

    @Test func `CL-25: an application that is withdrawn ends its clearance`() throws {
        let (story, all) = try surrendered()
        try story.run(["command": "withdraw", "document": try story.document()])
        _ = try awaiting("the clearance has ended") { try story.holderView()["state"]?.asString == "expired" ? true : nil }
        try all.stop()
    }
}
