import StrictJSON
import TestSupport
import Testing

/// `kill -9` of the services between a refusal, the complaint about it and the case that is reopened by its outcome.
@Suite(.serialized) struct `Killed between a complaint and its case, both services` {
    /// Gives a command until it is acknowledged, as a careful client does.
    private func give(_ command: JSONValue, on target: String, as member: String, key: String, _ system: RunningSystem) throws {
        let client = try system.client(as: member)
        try awaiting("\(key) is acknowledged", seconds: 60) { () -> Void? in
            guard let reply = try? client.post(target, command, headers: [("Idempotency-Key", key)]) else { return nil }
            if reply.status == 200 { return () }
            guard reply.status == 503 else { throw LimitExceeded("\(key): \(reply.status) \(reply.text)") }
            return nil
        }
    }

    private func view(_ target: String, as member: String, _ system: RunningSystem, until isThere: (JSONValue) -> Bool) throws
        -> JSONValue
    {
        let client = try system.client(as: member)
        return try awaiting(target, seconds: 60) { () -> JSONValue? in
            guard let reply = try? client.get(target), reply.status == 200, let view = try? reply.json() else { return nil }
            return isThere(view) ? view : nil
        }
    }

    private func refusedCase(_ system: RunningSystem) throws -> String {
        try system.setClock(CaseWay.filed)
        try system.furnish()
        let id = try system.openCase(key: "the-case")
        try system.setClock(CaseWay.registered)
        let paper = try system.registerCase(id)
        for step in CaseWay.refusal.steps(paper: paper) {
            try system.setClock(step.moment)
            try system.take(step, on: id)
        }
        return id
    }

    @Test(arguments: [["hearings", "complaints"], ["complaints", "hearings"]])
    func `R15.2, R14.1: agree: the case is fetched and forwarded, and reopened exactly once`(order: [String]) throws {
        let system = try RunningSystem()
        let id = try refusedCase(system)
        func killBoth() throws { for part in order { try system.crashAndAwait(part) } }

        try system.setClock("2026-06-22T10:00:00+05:00")
        let complaint = SampleFiling.json { object in
            object["object"] = ["kind": "act", "caseNumber": .string(id), "learntOn": "2026-06-19"]
            object["writtenOn"] = "2026-06-22"
        }
        let filing = try system.client().fileUntilAcknowledged(complaint, key: "the-complaint")
        let target = "/v1/complaints/\(filing.id)"
        try killBoth()
        _ = try view(target, as: "legal-officer", system) { $0["caseKnown"]?["refusedOn"]?.asString == "2026-06-19" }
        try give(
            ["command": "assign", "officer": "legal-officer"],
            on: target + "/commands",
            as: "legal-officer",
            key: "assign",
            system
        )
        try give(
            ["command": "forward", "to": "almaty-pd", "caseFrom": "hearings"],
            on: target + "/commands",
            as: "legal-officer",
            key: "forward",
            system
        )
        // The case is on its way now, document by document.
        try killBoth()
        _ = try view(target, as: "legal-officer", system) { $0["stage"]?.asString == "forwardingSent" }
        let reviewer = "department-reviewer"
        try give(["command": "acknowledge"], on: target + "/commands", as: reviewer, key: "acknowledge", system)
        try system.setClock("2026-06-29T10:00:00+05:00")
        try give(
            ["command": "startReview", "reviewer": .string(reviewer)],
            on: target + "/commands",
            as: reviewer,
            key: "review",
            system
        )
        let upload = try system.client(as: reviewer).send(
            "POST",
            target + "/documents?name=decision.pdf&role=decision",
            headers: [("Content-Type", "application/pdf")],
            body: Array("the decision".utf8)
        )
        #expect(upload.status == 201)
        let documents =
            try view(target + "/documents", as: reviewer, system) { $0["documents"] != nil }["documents"]?.asArray ?? []
        let decision = try #require(documents.first { $0["role"]?.asString == "decision" }?["document"])
        try give(
            [
                "command": "decide", "outcomes": [["demand": "d1", "outcome": "setAsideWholly"]], "grounds": "Қарыз төленген.",
                "becauseLate": false, "document": decision,
            ],
            on: target + "/commands",
            as: reviewer,
            key: "decide",
            system
        )
        try killBoth()

        let matter = try view("/v1/cases/\(id)", as: "executor", system) { $0["stage"]?.asString == "inquiries" }
        func count(_ type: String, in timeline: JSONValue?) -> Int {
            (timeline?.asArray ?? []).filter { $0["type"]?.asString == type }.count
        }
        #expect(count("kz.shagym.case.reopened.v1", in: matter["timeline"]) == 1)
        #expect(count("kz.shagym.case.givenForComplaint.v1", in: matter["timeline"]) == 1)
        let after = try view(target, as: reviewer, system) { $0["stage"]?.asString == "decided" }
        #expect(count("kz.shagym.complaint.forwardingSent.v1", in: after["timeline"]) == 1)
        #expect(count("kz.shagym.complaint.caseKnown.v1", in: after["timeline"]) == 1)
        let verified = try ProgramRun("shagym", ["verify", "--data", system.data])
        #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    }
}
