import Contracts
import Law
import StrictJSON
import TestSupport
import Testing

@testable import Hearings

@Suite struct `The hearings service over its journal and its bus` {
    private let folder: TemporaryFolder
    private let service: RunningHearings

    init() throws {
        folder = try TemporaryFolder()
        service = try RunningHearings(in: folder.path, at: "2026-06-03 10:00")
    }

    private func end() throws { try service.stop() }

    @Test func `R6.1 to R9.10: from the State Corporation through a hearing to the refusal on form 6`() throws {
        let matter = try RunningCase.file(at: service)
        #expect(matter.id == "AL1-C-2026-000001")
        #expect(try matter.get("form")["form"]?.asString == "form-4")
        #expect(try matter.get("form")["data"]?["termEnd"]?.asString == "2026-06-26")
        try matter.untilServed()
        let plan = try matter.get("plan")
        #expect(plan["notice"]?["terms"]?["hearingLast"]?.asString == "2026-06-18" && plan["termEnd"]?.asString == "2026-06-26")
        try matter.untilRefused()
        #expect(try matter.stage == "refused")
        let form = try matter.get("form")
        #expect(form["form"]?.asString == "form-6")
        let grounds = form["data"]?["grounds"]?.asArray ?? []
        #expect(grounds.map { $0["ground"]?.asString } == ["RG-8", "RG-9"])
        #expect(grounds.map { $0["until"]?.asString } == [nil, "қарыз толық төленгенге"], "RR-9, A-19")
        let counter = try service.refusal("Get", matter.question("form", by: People.desk))
        #expect(counter?.code == "no-form-now", "the grounds are the provider's to send, R9.10")
        try matter.run(.enterDecision(EnterDecision()), at: "2026-06-19 11:00")
        try matter.run(Story.dispatch, at: "2026-06-19 12:00")
        #expect(try matter.stage == "closedRefused")
        #expect(try matter.get("events")["events"]?.asArray?.last?["type"]?.asString == "kz.shagym.case.refusalSent.v1")
        let documents = try matter.get("documents")["documents"]?.asArray ?? []
        #expect(documents.contains { $0["stored"]?.asBool == true } && documents.contains { $0["stored"]?.asBool == false })
        let parts = try matter.get("manifest")["caseParts"]?.asArray ?? []
        #expect(parts.count == CaseDocumentKind.allCases.count, "rules 7.1: every kind is there or accounted for")
        #expect(parts.allSatisfy { $0["documents"]?.asArray?.isEmpty == false || $0["absentBecause"] != nil })
        try end()
    }

    @Test func `R8.3: an incomplete package ends in form 5, and takes no number of a case away`() throws {
        let reply = try service.call(
            "Receive",
            RunningCase.receive(Fixture.receive(without: .dutyReceipt), by: People.desk, request: "r-1")
        )
        #expect(reply["body"]?["stage"]?.asString == "intakeRefused" && reply["body"]?["form"]?.asString == "form-5")
        #expect(reply["body"]?["missing"]?.asArray?.map { $0["rule"]?.asString } == ["DC-06"])
        #expect(reply["body"]?["term"] == nil && reply["body"]?["deadlines"]?.asArray?.isEmpty == true)
        let refused = RunningCase(try #require(reply["body"]?["id"]?.asString), at: service)
        #expect(refused.id == "AL1-R-2026-000001")
        let form = try refused.get("form", by: People.desk)
        #expect(form["data"]?["lacks"]?.asArray?.map { $0["document"]?.asString } == ["D6"])
        #expect(try RunningCase.file(at: service).id == "AL1-C-2026-000001")
        try end()
    }

    @Test func `R6.2, A-40: through the portal a person files for himself, and what lacks a document is not taken`() throws {
        func refusal(_ order: ReceiveCase, _ who: JSONValue = People.applicant) throws -> JSONValue? {
            try service.refusal("Receive", RunningCase.receive(order, by: who, request: service.freshRequest()))?.all
        }
        let lacking = try refusal(Fixture.receive(through: .portal, without: .passport))
        #expect(lacking?["code"]?.asString == "package-incomplete" && lacking?["rule"]?.asString == "A-40")
        #expect(try refusal(Fixture.receive(through: .portal), People.otherPerson)?["code"]?.asString == "not-for-this-person")
        #expect(try refusal(Fixture.receive(), People.executor)?["rule"]?.asString == "A-45")
        let matter = try RunningCase.file(Fixture.receive(through: .portal), by: People.applicant, at: service)
        let mine = try service.call("List", ["principal": People.applicant, "filter": [:], "limit": 10])
        #expect(mine["body"]?["items"]?.asArray?.compactMap { $0["id"]?.asString } == [matter.id])
        let view = try matter.get("view", by: People.applicant)
        #expect(view["youCan"]?.asArray?.contains { $0["command"]?.asString == "withdraw" } == true)
        #expect(view["check"] == nil && view["replies"] == nil)
        let withdrawal: JSONValue = [
            "request": "w", "principal": People.applicant, "id": .string(matter.id),
            "command": ["command": "withdraw", "text": "I stay."],
        ]
        #expect(try service.call("Execute", withdrawal)["body"]?["stage"]?.asString == "closedWithdrawn")
        try end()
    }

    @Test func `R9.7: the applicant sees the preliminary decision when notified of it, the State Corporation never`() throws {
        let matter = try RunningCase.file(at: service)
        try matter.untilServed()
        #expect(try matter.get("notices", by: People.applicant)["notices"]?.asArray?.count == 1)
        #expect(try matter.get("view", by: People.desk)["rounds"]?.asArray?.isEmpty == true)
        let seen = try matter.get("view", by: People.applicant)["rounds"]?[0]?["grounds"]?.asArray ?? []
        #expect(seen.map { $0["ground"]?.asString } == ["RG-8", "RG-9"] && seen.allSatisfy { $0["evidence"] == nil })
        let inquiries = try matter.get("documents", by: People.applicant)["documents"]?.asArray ?? []
        #expect(!inquiries.isEmpty && !inquiries.contains { $0["kind"]?.asString == "inquiries" })
        try end()
    }

    @Test func `rules 8.5: that there is a clearance is nothing for the State Corporation`() throws {
        let matter = try RunningCase.file(Fixture.receive(tellsOfSecrets: true), at: service)
        try matter.untilInquired()
        let parts = ["view", "next-steps", "deadlines", "documents", "events", "notices"]
        func text(_ part: String, _ who: JSONValue) throws -> String {
            String(decoding: try matter.get(part, by: who).jsonBytes, as: UTF8.self)
        }
        for part in ["view", "next-steps"] { #expect(try text(part, People.executor).contains("learance"), "\(part)") }
        for part in parts { #expect(try !text(part, People.desk).contains("learance"), "\(part)") }
        let lawful = try matter.get("next-steps", by: People.desk)["lawful"]?.asArray ?? []
        #expect(!lawful.isEmpty && lawful.allSatisfy { $0["yours"]?.asBool == true })
        try end()
    }

    @Test func `design 7: a party to a case cannot open or move it as staff`() throws {
        let matter = try RunningCase.file(at: service)
        let own: JSONValue = [
            "kind": "staff", "id": "o-applicant", "body": "police-almaly", "roles": ["executor", "head"], "iin": "900101300017",
        ]
        for part in ["view", "next-steps", "documents"] {
            #expect(try service.refusal("Get", matter.question(part, by: own))?.code == "own-matter", "\(part)")
        }
        let register = try matter.parameters(.register(RegisterCase()), by: own)
        #expect(try service.refusal("Execute", register)?.code == "own-matter")
        let colleague: JSONValue = [
            "kind": "staff", "id": "o-other", "body": "police-almaly", "roles": ["executor", "head"], "iin": "910202300028",
        ]
        #expect(try matter.get("view", by: colleague)["id"]?.asString == matter.id)
        try end()
    }

    @Test func `design 4: the same request is answered with the first answer, and done once`() throws {
        let parameters = try RunningCase.receive(Fixture.receive(), by: People.desk, request: "once")
        let first = try service.bytes("Receive", parameters)
        #expect(try service.bytes("Receive", parameters) == first)
        let other = try RunningCase.receive(Fixture.receive(through: .portal), by: People.desk, request: "once")
        #expect(try service.refusal("Receive", other)?.code.hasSuffix("RequestReused") == true)
        let all = try service.call("List", ["principal": People.executor, "filter": [:], "limit": 10])
        #expect(all["body"]?["items"]?.asArray?.count == 1)
        try end()
    }

    @Test func `design 6: a decision on an older version is refused, a rehearsal leaves nothing`() throws {
        let matter = try RunningCase.file(at: service)
        let register = CaseCommand.register(RegisterCase())
        let tried = try service.call("Execute", matter.parameters(register, by: People.executor, dryRun: true))
        #expect(tried["body"]?["stage"]?.asString == "registered")
        #expect(try matter.stage == "accepted")
        let version = try #require(try matter.get("view")["version"]?.asInteger)
        let old = try service.refusal("Execute", matter.parameters(register, by: People.executor, version: version - 1))
        #expect(old?.code == "outdated")
        let done = try service.call("Execute", matter.parameters(register, by: People.executor, version: version))
        #expect(done["version"]?.asInteger == version + 1)
        let unreal = try RunningCase.receive(Fixture.receive(), by: People.desk, request: "try", dryRun: true)
        #expect(try service.call("Receive", unreal)["body"]?["id"]?.asString == "AL1-C-2026-000002")
        #expect(try RunningCase.file(at: service).id == "AL1-C-2026-000002", "a number that was only tried is given again")
        try end()
    }

    @Test func `design 7: who may not see a case is answered as if there were none`() throws {
        let matter = try RunningCase.file(at: service)
        let nowhere = RunningCase("AL1-C-2026-999999", at: service)
        for who in [People.stranger, People.otherPerson, People.complaints] {
            let hidden = try service.refusal("Get", matter.question("view", by: who))
            let absent = try service.refusal("Get", nowhere.question("view", by: who))
            #expect(hidden?.code == "not-found" && hidden?.all == absent?.all)
            let blind = try service.refusal("Execute", matter.parameters(.register(RegisterCase()), by: who))
            #expect(blind?.all == hidden?.all)
        }
        for who in [People.executor, People.department, People.desk, People.applicant, People.auditor] {
            #expect(try service.refusal("Get", matter.question("view", by: who)) == nil)
        }
        let powerless = try service.refusal("Execute", matter.parameters(.register(RegisterCase()), by: People.auditor))
        #expect(powerless?.code == "role-missing")
        let manifest = try service.call(
            "Manifest",
            [
                "request": .string(service.freshRequest()), "principal": People.complaints, "id": .string(matter.id),
                "complaint": "ALM-2026-000001", "body": "police-almaly",
            ]
        )
        #expect(manifest["body"]?["number"]?.asString == matter.id, "R15.2")
        try end()
    }

    @Test func `fields: a command names the field that cannot be taken, and lists that are empty may be left out`() throws {
        let matter = try RunningCase.file(at: service)
        func refusal(_ command: JSONValue) throws -> JSONValue? {
            let all: JSONValue = [
                "request": .string(service.freshRequest()), "principal": People.executor, "id": .string(matter.id),
                "command": command,
            ]
            return try service.refusal("Execute", all)?.all
        }
        let document = try matter.store("evidence")
        let illegal = try refusal([
            "command": "draftPreliminaryDecision", "document": document,
            "grounds": [["ground": "RG-9", "facts": "a debt", "evidence": [document]]],
        ])
        #expect(illegal?["fields"]?[0]?["pointer"]?.asString == "/grounds/0/until", "A-19")
        #expect(try refusal(["command": "reopen"])?["fields"]?[0]?["pointer"]?.asString == "/command")
        #expect(
            try refusal(["command": "sendToDepartment"])?["code"]?.asString
                == "stage-forbids"
        )
        let strange: JSONValue = [
            "name": "x", "type": "text/plain", "size": 3, "sha256": .string(String(repeating: "a", count: 64)),
        ]
        #expect(try refusal(["command": "withdraw", "document": strange])?["code"]?.asString == "document-not-stored")
        let empty: JSONValue = ["request": "e", "principal": People.desk, "case": ["provider": "police-almaly", "strange": 1]]
        let fields = try service.refusal("Receive", empty)?.all["fields"]?.asArray?.compactMap { $0["pointer"]?.asString } ?? []
        #expect(Set(["/channel", "/applicant", "/package", "/tellsOfSecrets", "/signed", "/strange"]).isSubset(of: fields))
        try end()
    }

    @Test func `design 1: work comes by least slack, each body's own`() throws {
        let early = try RunningCase.file(at: service)
        try service.setClock("2026-06-04 09:00")
        let late = try RunningCase.file(at: service)
        func work(_ who: JSONValue) throws -> [String] {
            let reply = try service.call("Work", ["principal": who, "limit": 10])
            return reply["body"]?["items"]?.asArray?.compactMap { $0["id"]?.asString } ?? []
        }
        #expect(try work(People.executor) == [early.id, late.id])
        try early.run(.register(RegisterCase()), at: "2026-06-04 10:00")
        #expect(try work(People.executor) == [late.id, early.id], "DL-01 of the second comes before DL-02 of the first")
        #expect(try work(People.department).isEmpty)
        try end()
    }
}
