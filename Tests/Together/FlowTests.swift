import FoundationEssentials
import MessageBus
import StrictJSON
import TestSupport
import Testing

@Suite struct `Complaints and hearings together, design 5` {
    private func act(_ number: String) -> JSONValue { ["kind": "act", "caseNumber": .string(number), "learntOn": "2026-06-19"] }

    @Test func `R15.2, R14.1: a refusal is complained of, the case is fetched and forwarded, set aside, and the case reopened`()
        throws
    {
        let both = try Together()
        // Three pieces.
        let (matter, document) = try RefusalStory().play(both, size: 1_200_000)
        try both.setClock("2026-06-22 10:00")
        let complaint = try RunningComplaint.file(both, about: act(matter))
        let known = try awaiting("the case is known") { try complaint.view()["caseKnown"] }
        #expect(known["provider"]?.asString == "police-almaly" && known["refusedOn"]?.asString == "2026-06-19")
        #expect(known["differences"]?.asArray?.isEmpty == true)
        try complaint.forward()
        try complaint.awaitStage("forwardingSent")
        let manifest = try complaint.view()["manifest"]
        let sent = (manifest?["caseParts"]?.asArray ?? []).flatMap { $0["documents"]?.asArray ?? [] }
        #expect(Set(sent.compactMap { $0["sha256"]?.asString }) == [document])
        #expect(try both.count("kz.shagym.complaint.caseDocumentFetched.v1", in: both.complaints) == 1)
        #expect(try both.count("kz.shagym.case.givenForComplaint.v1", in: both.hearings) == 1)
        // The reviewer reads the case at the complaint.
        let read = try both.complaints.call(
            "ReadDocument",
            ["principal": People.reviewer, "id": .string(complaint.id), "sha256": .string(document), "offset": 0, "limit": 10]
        )
        #expect(read["size"]?.asInteger == 1_200_000)
        try complaint.decide("setAsideWholly")
        _ = try awaiting("the case is reopened") {
            try both.get("view", of: matter, by: People.executor, at: both.hearings)["stage"]?.asString == "inquiries"
                ? true : nil
        }
        let reopened = try #require(
            try both.hearings.log().last { $0["type"]?.asString == "kz.shagym.case.reopened.v1" }?["data"]
        )
        #expect(reopened["complaint"]?.asString == complaint.id && reopened["cause"]?.asString == "setAside")
        #expect(try both.count("kz.shagym.case.reopened.v1", in: both.hearings) == 1)
        try both.stop()
    }

    @Test func `R14.1: the day the reviewing body set is the end of the fresh look`() throws {
        let both = try Together()
        let (matter, _) = try RefusalStory().play(both)
        try both.setClock("2026-06-22 10:00")
        let complaint = try RunningComplaint.file(both, about: act(matter))
        try complaint.forward()
        try complaint.awaitStage("forwardingSent")
        try complaint.decide("obligeToAct", complyBy: "2026-07-20")
        let view = try awaiting("the case is reopened") {
            let view = try both.get("view", of: matter, by: People.executor, at: both.hearings)
            return view["stage"]?.asString == "inquiries" ? view : nil
        }
        #expect(view["flags"]?.asArray?.contains { $0["code"]?.asString == "reopened" } == true)
        let deadlines = try both.get("deadlines", of: matter, by: People.executor, at: both.hearings)["deadlines"]?.asArray ?? []
        #expect(deadlines.contains { $0["clock"]?.asString == "serviceTerm" && $0["day"]?.asString == "2026-07-20" })
        try both.stop()
    }

    @Test func `R14.1: an outcome that the case's stage does not allow is kept for the legal officer, and nothing is parked`()
        throws
    {
        let both = try Together()
        let matter = try RefusalStory().accept(both)
        let complaint = try RunningComplaint.file(
            both,
            about: ["kind": "act", "caseNumber": .string(matter), "learntOn": "2026-06-02"]
        )
        try complaint.forward()
        try complaint.awaitStage("forwardingSent")
        try complaint.decide("setAsideWholly")
        _ = try awaiting("the outcome is noted") {
            try both.count("kz.shagym.case.complaintOutcomeNoted.v1", in: both.hearings) == 1 ? true : nil
        }
        #expect(try both.flags(of: matter, at: both.hearings).contains("complaintOutcomeOpen"))
        #expect(try both.hearings.call("kz.shagym.bus.ListParked", [:])["parked"]?.asArray?.isEmpty == true)
        try both.stop()
    }

    @Test(arguments: [nil, "2026-06-26"]) func `DX-7: the breach of the term ripens a complaint against inaction, once`(
        termEnds: String?
    ) throws {
        let both = try Together()
        let matter = try RefusalStory().accept(both)
        try both.setClock("2026-06-22 10:00")
        var object: [(String, JSONValue)] = [("kind", "inaction"), ("caseNumber", .string(matter))]
        if let termEnds { object.append(("termEnds", .string(termEnds))) }
        let complaint = try RunningComplaint.file(both, about: .object(JSONObject(object)))
        #expect(try !both.flags(of: complaint.id, at: both.complaints).contains("deemedRefusal"))
        try both.setClock("2026-06-29 10:00")
        _ = try awaiting("the breach is known") { try complaint.view()["caseKnown"]?["breachedAt"] }
        #expect(try both.flags(of: complaint.id, at: both.complaints).contains("deemedRefusal"))
        #expect(try both.count("kz.shagym.complaint.inactionRipened.v1", in: both.complaints) == 1)
        try both.stop()
    }

    @Test func `R15.2: while the hearings service is away the fetching waits visibly, and goes on when it is back`() throws {
        let both = try Together()
        let (matter, _) = try RefusalStory().play(both)
        try both.setClock("2026-06-22 10:00")
        try both.stopHearings()
        let complaint = try RunningComplaint.file(both, about: act(matter))
        try complaint.forward()
        let steps = try both.get("next-steps", of: complaint.id, by: People.executor, at: both.complaints)
        #expect(steps["caseFetch"]?["text"]?["en"]?.asString?.contains("since 2026-06-22") == true)
        #expect(steps["steps"]?.asArray?.contains { $0["clock"]?.asString == "forwarding" } == true)
        #expect(try complaint.stage == "selfReview")
        try both.startHearings()
        try complaint.awaitStage("forwardingSent")
        try both.stop()
    }

    @Test func `R15.2: a tampered document blocks forwarding, visibly, and the clock runs on`() throws {
        let both = try Together()
        let (matter, document) = try RefusalStory().play(both)
        let path = both.hearings.folder + "/blobs/\(document.prefix(2))/\(document.dropFirst(2))"
        let sound = try Data(contentsOf: URL(fileURLWithPath: path))
        var changed = sound
        changed[100] ^= 1
        try changed.write(to: URL(fileURLWithPath: path))
        try both.setClock("2026-06-22 10:00")
        let complaint = try RunningComplaint.file(both, about: act(matter))
        try complaint.forward()
        let failure = try awaiting("the mismatch is recorded") { try complaint.view()["caseFetchFailure"] }
        #expect(failure["problem"]?.asString == "manifest-mismatch")
        #expect(failure["discrepancies"]?[0]?["kind"]?.asString == "hashDiffers")
        #expect(failure["discrepancies"]?[0]?["document"]?.asString == document)
        let view = try complaint.view()
        #expect(view["stage"]?.asString == "selfReview" && view["flags"]?.asArray?.contains("manifestMismatch") == true)
        let clock = view["deadlines"]?.asArray?.first { $0["clock"]?.asString == "forwarding" }
        #expect(clock?["status"]?.asString == "running")
        // Mended, it is fetched again.
        try sound.write(to: URL(fileURLWithPath: path))
        try complaint.run(["command": "forward", "to": "police-almaty", "caseFrom": "hearings"])
        try complaint.awaitStage("forwardingSent")
        #expect(try complaint.view()["flags"]?.asArray?.contains("manifestMismatch") == false)
        try both.stop()
    }

    @Test func `design 7: a service gets a case only for a complaint, and its documents only after the list`() throws {
        let both = try Together()
        let (matter, document) = try RefusalStory().play(both)
        func refused(_ method: String, _ more: [(String, JSONValue)]) -> Bool {
            let members: [(String, JSONValue)] = [("principal", People.complaintsService), ("id", .string(matter))] + more
            do {
                _ = try both.hearings.call(method, .object(JSONObject(members)))
                return false
            } catch { return true }
        }
        let piece: [(String, JSONValue)] = [("sha256", .string(document)), ("offset", 0), ("limit", 10)]
        #expect(refused("Manifest", [("request", "r0")]))
        #expect(refused("ReadDocument", piece))
        #expect(refused("ReadDocument", piece + [("complaint", "AL1-2026-000009")]))
        #expect(refused("Get", [("part", "view")]))
        #expect(refused("Manifest", [("request", "r1"), ("complaint", "AL1-2026-000009")]), "nobody ordered it")
        let neighbour: [(String, JSONValue)] = [("complaint", "AL1-2026-000009"), ("body", "police-medeu")]
        #expect(refused("Manifest", [("request", "r2")] + neighbour))
        #expect(try both.count("kz.shagym.case.givenForComplaint.v1", in: both.hearings) == 0)
        let provider: [(String, JSONValue)] = [("complaint", "AL1-2026-000009"), ("body", "police-almaly")]
        #expect(!refused("Manifest", [("request", "r3")] + provider))
        #expect(!refused("ReadDocument", piece + provider))
        #expect(refused("ReadDocument", piece + neighbour))
        #expect(refused("ReadDocument", piece + [("complaint", "AL1-2026-000010"), ("body", "police-almaly")]))
        #expect(try both.count("kz.shagym.case.givenForComplaint.v1", in: both.hearings) == 1)
        try both.stop()
    }

    @Test func `R15.2, R15.3: a complaint at another provider opens no case by its number, and reopens none`() throws {
        let both = try Together()
        let (matter, paper) = try RefusalStory().play(both)
        try both.setClock("2026-06-22 10:00")
        let complaint = try RunningComplaint.file(both, at: "police-medeu", about: act(matter))
        try complaint.run(["command": "assign", "officer": "o-neighbour"], by: People.neighbour)
        try complaint.run(["command": "forward", "to": "police-almaty", "caseFrom": "hearings"], by: People.neighbour)
        let failure = try awaiting("the case is not given") {
            try complaint.view(by: People.neighbour)["caseFetchFailure"]
        }
        #expect(failure["problem"]?.asString == "case-not-given")
        let documents = try both.get("documents", of: complaint.id, by: People.neighbour, at: both.complaints)
        #expect(!String(decoding: documents.jsonBytes, as: UTF8.self).contains(paper))
        #expect(try both.count("kz.shagym.case.givenForComplaint.v1", in: both.hearings) == 0)
        let proof = try both.store(
            Array("done".utf8),
            "done.txt",
            as: ("role", "answer"),
            in: complaint.id,
            by: People.neighbour,
            at: both.complaints
        )
        let met: JSONValue = ["result": "met", "act": "decision 12", "document": proof]
        try complaint.run(["command": "answerDemand", "demand": "d1", "answer": met], by: People.neighbour)
        try complaint.run(["command": "satisfyInFull"], by: People.neighbour)
        _ = try awaiting("the outcome is noted") {
            try both.count("kz.shagym.case.complaintOutcomeNoted.v1", in: both.hearings) == 1 ? true : nil
        }
        #expect(try both.count("kz.shagym.case.reopened.v1", in: both.hearings) == 0)
        #expect(try both.flags(of: matter, at: both.hearings).contains("complaintOutcomeOpen"))
        try both.stop()
    }

    @Test func `design 7: the complainant cannot open or move the own complaint as staff`() throws {
        let both = try Together()
        let (matter, _) = try RefusalStory().play(both)
        try both.setClock("2026-06-22 10:00")
        let complaint = try RunningComplaint.file(both, about: act(matter))
        func officer(_ iin: String) -> JSONValue {
            [
                "kind": "staff", "id": "o-executor", "body": "police-almaly", "roles": ["executor", "head", "registrar"],
                "iin": .string(iin),
            ]
        }
        func isOwn(_ ask: () throws -> JSONValue) -> Bool {
            do {
                _ = try ask()
                return false
            } catch { return "\(error)".contains("own-matter") }
        }
        for part in ["view", "next-steps", "documents", "events"] {
            #expect(isOwn { try both.get(part, of: complaint.id, by: officer("900101300017"), at: both.complaints) }, "\(part)")
            #expect(!isOwn { try both.get(part, of: complaint.id, by: officer("910202300028"), at: both.complaints) }, "\(part)")
        }
        #expect(isOwn { try complaint.run(["command": "assign", "officer": "o-executor"], by: officer("900101300017")) })
        try complaint.run(["command": "assign", "officer": "o-executor"], by: officer("910202300028"))
        try both.stop()
    }

    @Test func `design 7: a filer learns nothing of a case by writing its number into a complaint`() throws {
        let both = try Together()
        let (matter, paper) = try RefusalStory().play(both)
        try both.setClock("2026-06-22 10:00")
        let first = try RunningComplaint.file(both, about: act(matter))
        _ = try awaiting("the case is known") { try first.view()["caseKnown"] }
        // What is answered must be the same for every case number, of a trial as of a filing.
        for dryRun in [true, false] {
            let answers = try [matter, "ALM-C-2026-999999"].map { try RunningComplaint.answer(both, about: act($0), dryRun: dryRun) }
            let (known, unknown) = (answers[0], answers[1])
            #expect(known["version"]?.asInteger == 2 && known["version"] == unknown["version"])
            #expect(known["body"]?["flags"]?.asArray == unknown["body"]?["flags"]?.asArray)
        }
        let body = try RunningComplaint.receipt(both, about: act(matter))
        let who: JSONValue = ["kind": "filer", "tracking": body["trackingCode"] ?? .null]
        let id = try #require(body["id"]?.asString)
        for part in ["view", "events", "next-steps"] {
            let text = String(decoding: try both.get(part, of: id, by: who, at: both.complaints).jsonBytes, as: UTF8.self)
            #expect(!text.contains("caseKnown") && !text.contains("refusedOn"), "\(part)")
        }
        // Its office counts the event that a filer does not see, and each is held to the version it was told.
        #expect(try both.get("view", of: id, by: who, at: both.complaints)["version"]?.asInteger == 2)
        #expect(try RunningComplaint(both: both, id: id).view()["version"]?.asInteger == 3)
        let addition: JSONValue = [
            "command": "complete", "content": ["standing": "applicant", "signature": "digitallySigned", "attachments": []],
            "demands": [["id": "d9", "text": "Answer in writing."]],
        ]
        for (version, problem) in [(Int64(2), "nothing-missing"), (3, "outdated")] {
            let refusal = #expect(throws: Refused.self) {
                try both.execute(addition, on: id, by: who, version: version, at: both.complaints)
            }
            #expect(refusal.map { "\($0)".contains(problem) } == true, "\(version)")
        }
        // The receipt is for an event that the filer can find.
        let events = try both.get("events", of: id, by: who, at: both.complaints)["events"]?.asArray ?? []
        let leaf = try #require(body["receipt"]?["leaf"]?.asString)
        #expect(events.contains { $0["leaf"]?.asString == leaf })
        // What is fetched for the reviewer is not shown to who merely knew the number.
        let complaint = RunningComplaint(both: both, id: id)
        try complaint.forward()
        try complaint.awaitStage("forwardingSent")
        let documents = try both.get("documents", of: id, by: who, at: both.complaints)["documents"]?.asArray
        #expect(documents?.isEmpty == true)
        func reads(_ who: JSONValue) -> Bool {
            let piece: JSONValue = ["principal": who, "id": .string(id), "sha256": .string(paper), "offset": 0, "limit": 10]
            return (try? both.complaints.call("ReadDocument", piece)) != nil
        }
        #expect(reads(People.reviewer) && !reads(who))
        try both.stop()
    }
}
