import Contracts
import Directory
import StrictJSON
import TestSupport
import Testing

@testable import Clearance

@Suite struct `Documents of a clearance` {
    private let a = Fixture.head("a")
    private let b = Fixture.head("b")
    private let bytes = Array("what the institute knows".utf8)
    private static let reviewer = People.staff("o-judge", "court", ["reviewer"], Fixture.iin("76010130001"))
    private static let colleague = People.staff("o-clerk", "court", ["reviewer"], Fixture.iin("77010130001"))

    private func start() throws -> (RunningClearance, TemporaryFolder, RunningRequest) {
        let folder = try TemporaryFolder()
        let service = try RunningClearance(in: folder.path, at: "2026-06-08 10:00")
        _ = try RunningRequest.enter(RunningRequest.organisations, at: service)
        return (service, folder, try RunningRequest.open("a", "b", at: service))
    }

    private func read(_ request: RunningRequest, _ hash: String, by principal: JSONValue, ticket: String? = nil) throws
        -> JSONValue
    {
        var members: [(String, JSONValue)] = [
            ("principal", principal), ("id", .string(request.id)), ("sha256", .string(hash)), ("offset", 0), ("limit", 100_000),
        ]
        if let ticket { members.append(("ticket", .string(ticket))) }
        let parameters = JSONValue.object(JSONObject(members))
        let method = ticket == nil ? "ReadDocument" : "ReadAnnex"
        if let refusal = try request.service.refusal(method, parameters) { return .string(refusal.code) }
        return try request.service.call(method, parameters)
    }

    private func text(_ answer: JSONValue) -> String? {
        answer["data"]?.asString.flatMap { Base64.decode($0.utf8) }.map { String(decoding: $0, as: UTF8.self) }
    }

    private func prepared(_ request: RunningRequest) throws -> Document {
        let annex = try request.annex(bytes, named: "annex", by: People.officer)
        let grounds = SealedGrounds(text: "grounds", annexes: [annex])
        try request.run(RunningRequest.prepare(a, .refuse(.classified), grounds), by: People.officer)
        return annex
    }

    @Test func `CL-21: evidence is uploaded by the organisation, read by the desk and the holder, and by no other organisation`()
        throws
    {
        let (service, folder, request) = try start()
        defer { _ = folder }
        _ = try service.call("StoreDocument", request.upload(bytes, as: "evidence", by: People.officer, name: "evidence.pdf"))
        let listed = try request.get("documents", by: People.lawyer)["documents"]?.asArray ?? []
        #expect(listed.map { $0["document"]?["name"]?.asString } == ["evidence.pdf"] && listed[0]["stored"] == true)
        let hash = try #require(listed.first?["document"]?["sha256"]?.asString)
        for principal in [People.lawyer, People.holder, People.officer, People.head] {
            #expect(text(try read(request, hash, by: principal)) == "what the institute knows")
        }
        for principal in [People.otherOfficer, People.otherHead, People.otherPerson, People.securityOfficer] {
            let answer = try read(request, hash, by: principal)
            #expect(answer == "not-found")
            #expect(try read(request, String(repeating: "0", count: 64), by: principal) == answer)
        }
        #expect(try request.get("documents", by: People.otherOfficer)["documents"]?.asArray?.isEmpty == true)
        try service.stop()
    }

    @Test func `CL-21: an end is proved by what was uploaded to this request, not by a hash`() throws {
        let (service, folder, request) = try start()
        defer { _ = folder }
        let other = try RunningRequest.open("b", at: service)
        let annex = try prepared(request)
        func end(_ document: Document) -> ClearanceCommand {
            .confirmEnd(ConfirmEnd(end: ProvedEnd(obligation: Fixture.id("a"), lastDay: day("2026-06-10"), evidence: document)))
        }
        #expect(try request.refusal(end(Fixture.document("e")), by: People.lawyer) == "document-not-stored")
        #expect(try request.refusal(end(annex), by: People.lawyer) == "document-not-stored")
        _ = try service.call("StoreDocument", other.upload([1, 2, 3], as: "evidence", by: People.lawyer))
        let listed = try other.get("documents", by: People.lawyer)["documents"]?[0]?["document"]
        let hash = try #require(listed?["sha256"]?.asString.flatMap(DocumentHash.init(rawValue:)))
        let elsewhere = Document(name: "paper", type: "application/pdf", size: 3, sha256: hash)
        #expect(try request.refusal(end(elsewhere), by: People.lawyer) == "document-not-stored")
        _ = try service.call("StoreDocument", request.upload([1, 2, 3], as: "evidence", by: People.officer))
        #expect(try request.refusal(end(elsewhere), by: People.lawyer) == nil)
        try service.stop()
    }

    @Test func `rules 8.1: an annex is opened by the organisation that wrote it, and the reading is recorded first`() throws {
        let (service, folder, request) = try start()
        defer { _ = folder }
        let annex = try prepared(request)
        let opened = try service.call("OpenAnnex", request.opening(annex: 1, of: "s1", by: People.head, request: "open"))
        #expect(opened["name"]?.asString == "annex" && opened["sha256"]?.asString == annex.sha256.rawValue)
        let events = try request.get("events", by: People.lawyer)["events"]?.asArray ?? []
        #expect(events.last?["type"]?.asString == "kz.shagym.clearance.sealedPartRead.v1")
        let ticket = try #require(opened["ticket"]?.asString)
        #expect(text(try read(request, annex.sha256.rawValue, by: People.head, ticket: ticket)) == "what the institute knows")
        // The ticket is the head's alone, for these bytes alone, and an hour long.
        #expect(try read(request, annex.sha256.rawValue, by: People.officer, ticket: ticket) == "not-found")
        #expect(try read(request, annex.sha256.rawValue, by: People.otherHead, ticket: ticket) == "not-found")
        #expect(try read(request, String(repeating: "0", count: 64), by: People.head, ticket: ticket) == "not-found")
        #expect(try read(request, annex.sha256.rawValue, by: People.head) == "not-found", "an annex is no open document")
        // The same request again is the same reading.
        #expect(try service.call("OpenAnnex", request.opening(annex: 1, of: "s1", by: People.head, request: "open")) == opened)
        #expect(try request.get("events", by: People.lawyer)["events"]?.asArray?.count == events.count)
        try service.setClock("2026-06-08 11:01")
        #expect(try read(request, annex.sha256.rawValue, by: People.head, ticket: ticket) == "not-found")
        try service.stop()
    }

    @Test func `rules 8.1: nobody else opens an annex, and who may not hears the same whether there is one or not`() throws {
        let (service, folder, request) = try start()
        defer { _ = folder }
        _ = try prepared(request)
        let nowhere = RunningRequest(service: service, id: "CL-2026-000099")
        for (principal, code) in [
            (People.otherOfficer, "entry-unknown"), (People.otherHead, "entry-unknown"), (People.lawyer, "role-missing"),
            (People.holder, "role-missing"), (People.securityOfficer, "not-found"), (People.unknownHead, "person-unknown"),
            (People.hearings, "forbidden"),
        ] {
            let theirs = try service.refusal("OpenAnnex", request.opening(annex: 1, of: "s1", by: principal))
            #expect(theirs?.code == code, "\(principal)")
            let none = try service.refusal("OpenAnnex", request.opening(annex: 1, of: "s7", by: principal))
            #expect(none?.code == code, "\(principal)")
        }
        let there = try service.refusal("OpenAnnex", request.opening(annex: 1, of: "s1", by: People.securityOfficer))
        let none = try service.refusal("OpenAnnex", nowhere.opening(annex: 1, of: "s1", by: People.securityOfficer))
        #expect(there?.all == none?.all)
        #expect(try service.refusal("OpenAnnex", request.opening(annex: 2, of: "s1", by: People.head))?.code == "not-found")
        try service.stop()
    }

    @Test func `rules 8.1: a sealed entry names annexes of the own compartment only`() throws {
        let (service, folder, request) = try start()
        defer { _ = folder }
        let annex = try request.annex(bytes, named: "annex", by: People.officer)
        let sealing = RunningRequest.prepare(b, .refuse(.classified), SealedGrounds(text: "grounds", annexes: [annex]))
        #expect(try request.refusal(sealing, by: People.otherOfficer) == "document-not-stored")
        for principal in [People.lawyer, People.holder] {
            #expect(try service.refusal("StoreDocument", request.upload(bytes, as: "annex", by: principal))?.code == "forbidden")
        }
        let stranger = request.upload(bytes, as: "annex", by: People.securityOfficer)
        #expect(try service.refusal("StoreDocument", stranger)?.code == "not-found")
        try service.stop()
    }

    @Test
    func
        `rules 8.1: an admitted reviewer opens grounds and annexes, recorded; nobody else of that body, and no longer than admitted`()
        throws
    {
        let (service, folder, request) = try start()
        defer { _ = folder }
        let annex = try prepared(request)
        #expect(try service.refusal("Get", request.question(by: Self.reviewer))?.code == "not-found")
        let admit = AdmitReviewer(
            maker: a,
            body: Fixture.body("court"),
            officer: Fixture.officer("o-judge"),
            reference: "order 7"
        )
        #expect(try request.refusal(.admitReviewer(admit), by: People.officer) == "role-missing")
        #expect(try request.refusal(.admitReviewer(admit), by: People.otherHead) == "not-your-body")
        try request.run(.admitReviewer(admit), by: People.head)
        let view = try request.get(by: Self.reviewer)
        #expect(view["admitted"]?[0]?["entry"]?.asString == "s1" && view["reviewer"] == nil && view["holder"] == nil)
        let list = try service.call("List", ["principal": Self.reviewer, "filter": [:], "limit": 10])["body"]?["items"]?.asArray
        #expect(list?.count == 1)
        let before = try request.get("events", by: People.lawyer)["events"]?.asArray?.count ?? 0
        let opened = try service.call("OpenSealed", request.sealed("s1", by: Self.reviewer))
        #expect(opened["body"]?["grounds"]?["text"]?.asString == "grounds")
        let open = try service.call("OpenAnnex", request.opening(annex: 1, of: "s1", by: Self.reviewer))
        let ticket = try #require(open["ticket"]?.asString)
        let paper = try read(request, annex.sha256.rawValue, by: Self.reviewer, ticket: ticket)
        #expect(text(paper) == "what the institute knows")
        #expect(try request.get("events", by: People.lawyer)["events"]?.asArray?.count == before + 2)
        #expect(try service.refusal("OpenSealed", request.sealed("s1", by: Self.colleague))?.code == "not-found")
        let end = EndAdmission(maker: a, body: Fixture.body("court"), officer: Fixture.officer("o-judge"))
        try request.run(.endAdmission(end), by: People.head)
        #expect(try service.refusal("OpenSealed", request.sealed("s1", by: Self.reviewer))?.code == "not-found")
        let left = try service.call("List", ["principal": Self.reviewer, "filter": [:], "limit": 10])["body"]?["items"]?.asArray
        #expect(left?.isEmpty == true)
        try service.stop()
    }
}
