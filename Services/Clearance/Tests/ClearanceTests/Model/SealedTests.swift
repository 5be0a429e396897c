import CivilTime
import Contracts
import Directory
import FoundationEssentials
import Law
import StrictJSON
import Testing

@testable import Clearance

@Suite struct `The sealed part, rules 8.1 and CL-27` {
    private let a = Fixture.head("a")
    private let marker = "QASYQ-MARKER-71"

    /// Words and an annex that must be found nowhere but in the sealed events.
    private func grounds(_ n: Int) -> SealedGrounds {
        let annex = Document(
            name: "\(marker)-annex-\(n)",
            type: "application/x-\(marker.lowercased())",
            size: 7_777_777,
            sha256: DocumentHash(rawValue: String(repeating: "7", count: 64))!
        )
        return SealedGrounds(text: "\(marker) grounds \(n)", annexes: [annex])
    }

    /// Prepared, refused, asked again, granted, revoked; and one with a note after the exit decision.
    private func stories() throws -> [Story] {
        var refused = try Story.submitted(Fixture.obligation("a"), exitCase: Fixture.exitCase)
        try refused.refuse(a, .stated("the term runs"), grounds(1), at: "2026-06-10 10:00")
        let again = ResubmitClearance(
            circumstances: "new",
            obligations: [Fixture.obligation("a")],
            residence: Fixture.residence
        )
        try refused.run(.resubmit(again), at: "2026-06-15 10:00")
        try refused.grant(a, at: "2026-06-16 10:00")
        try refused.prepare(a, .revoke(.classified), grounds(2), at: "2026-06-17 10:00")
        let revoke = RevokeGrant(maker: a, capacity: .head, reasons: .classified, grounds: grounds(3))
        try refused.run(.revoke(revoke), by: Fixture.signer(a), at: "2026-06-17 11:00")
        var noted = try Story.granted()
        let end = EndExitCase(number: Fixture.exitCase.number, end: .issued(at: Fixture.at("2026-06-30 12:00")))
        try noted.run(.endExitCase(end), by: .system, at: "2026-06-30 12:00")
        try noted.run(.sendNote(SendNote(maker: a, note: grounds(4))), by: Fixture.signer(a), at: "2026-06-30 13:00")
        let read = ReadSealed(entry: SealedEntryID(rawValue: "s1")!)
        try noted.run(.readSealed(read), by: Fixture.security(a), at: "2026-06-30 14:00")
        return [refused, noted]
    }

    @Test func `rules 8.1: a reviewer admitted to one compartment opens no other, not even that of the own body`() throws {
        let b = Fixture.head("b")
        var story = try Story.submitted(Fixture.obligation("a"), Fixture.obligation("b"))
        try story.prepare(a, .refuse(.classified), grounds(1), at: "2026-06-09 10:00")
        try story.prepare(b, .refuse(.classified), grounds(2), at: "2026-06-09 10:30")
        let reviewer = Fixture.staff("reviewer", Fixture.body("a"), [.reviewer])
        let officer = try #require(reviewer.actor.officer)
        let admit = AdmitReviewer(maker: b, body: Fixture.body("a"), officer: officer, reference: "order 7")
        try story.run(.admitReviewer(admit), by: Fixture.signer(b), at: "2026-06-09 11:00")
        let entries = story.it.sealedEntries
        let (own, others) = (try #require(entries.first { $0.maker == a }), try #require(entries.first { $0.maker == b }))
        let refusal = story.refusal(of: .readSealed(ReadSealed(entry: own.id)), by: reviewer, at: "2026-06-09 12:00")
        #expect(refusal?.problem == .entryUnknown)
        try story.run(.readSealed(ReadSealed(entry: others.id)), by: reviewer, at: "2026-06-09 12:00")
        try story.run(.readSealed(ReadSealed(entry: own.id)), by: Fixture.security(a), at: "2026-06-09 13:00")
    }

    private func expectNothing(_ text: String, _ what: String) {
        for secret in [marker, marker.lowercased(), "7777777"] { #expect(!text.contains(secret), "\(secret) in \(what)") }
    }

    private func json(_ value: some Encodable) throws -> String {
        String(decoding: try StrictJSONEncoder().encode(value), as: UTF8.self)
    }

    @Test
    func `rules 8.1: planted words are found in no event, state, view, notice, timer or refusal, and in every sealed event`()
        throws
    {
        for story in try stories() {
            #expect(!story.sealed.isEmpty)
            for event in story.events {
                func encoded(_ fact: some ClearanceFact) throws -> String { try json(fact) }
                expectNothing(try encoded(event.fact), event.type)
                expectNothing(String(reflecting: event), event.type)
            }
            var dumped = ""
            dump(story.it, to: &dumped)
            expectNothing(dumped, "the state")
            expectNothing(String(reflecting: story.it), "the state")
            let now = story.it.lastRecordedAt
            expectNothing(try json(story.it.holderView(at: now)), "the holder's view")
            expectNothing(try json(story.it.organisationView(of: a, at: now)), "the organisation's view")
            expectNothing(try json(story.it.organisationView(of: Fixture.head("b"), at: now)), "another's view")
            expectNothing(try json(story.it.reviewerView), "the reviewer's view")
            expectNothing(try json(story.it.notice(at: now)), "the notice")
            expectNothing(String(reflecting: story.it.timers) + String(reflecting: story.it.nextSteps(at: now)), "what follows")
            for sealed in story.sealed { #expect(try json(sealed).contains(marker)) }
            // A refused order shows nothing of its grounds either.
            let order = RefuseParts(maker: a, capacity: .head, reasons: .classified, grounds: grounds(9))
            let refusal = try #require(story.refusal(of: .refuse(order), by: Fixture.signer(a), at: "2026-07-30 10:00"))
            expectNothing(try json(refusal) + String(reflecting: refusal), "a refusal")
        }
    }

    @Test func `rules 8.1: grounds show nothing when printed, reflected or dumped`() {
        var dumped = ""
        let outcome = PrepareDecision(maker: a, outcome: .refuse(.classified), grounds: grounds(1))
        dump(outcome, to: &dumped)
        expectNothing(dumped + "\(outcome)" + String(reflecting: outcome) + "\(grounds(1))", "a print")
    }

    @Test func `rules 8.1: every sealed event is named by one public event, and each entry by its decision maker`() throws {
        for story in try stories() {
            #expect(story.it.sealedEntries.map(\.id) == story.sealed.map(\.entry))
            #expect(Set(story.sealed.map(\.entry)).count == story.sealed.count)
            #expect(story.sealed.allSatisfy { $0.request == story.it.id && $0.maker == a })
            for sealed in story.sealed {
                let bytes = try StrictJSONEncoder().encode(sealed)
                #expect(try StrictJSONDecoder().decode(SealedEvent.self, from: bytes) == sealed)
            }
        }
        #expect(!ClearanceEvent.types.contains(SealedEvent.type) && SealedEvent.type.contains(".sealed."))
    }

    @Test func `design 7: opening a sealed entry is recorded first, and only its own decision maker opens it`() throws {
        var story = try Story.submitted(Fixture.obligation("a"), Fixture.obligation("b"))
        try story.prepare(a, .refuse(.classified), grounds(1), at: "2026-06-09 10:00")
        let read = ClearanceCommand.readSealed(ReadSealed(entry: SealedEntryID(rawValue: "s1")!))
        for caller in [Fixture.lawyer, Fixture.chief, Fixture.portal, Fixture.registrar, .system] {
            #expect(story.refusal(of: read, by: caller, at: "2026-06-09 11:00")?.problem == .roleMissing)
        }
        #expect(story.refusal(of: read, by: Fixture.signer(Fixture.head("b")), at: "2026-06-09 11:00")?.problem == .entryUnknown)
        let other = ClearanceCommand.readSealed(ReadSealed(entry: SealedEntryID(rawValue: "s2")!))
        #expect(story.refusal(of: other, by: Fixture.signer(a), at: "2026-06-09 11:00")?.problem == .entryUnknown)
        try story.run(read, by: Fixture.signer(a), at: "2026-06-09 11:00")
        #expect(story.types.last == "sealedPartRead" && story.it.timeline.last?.by.officer == Fixture.officer("a-head"))
    }

    @Test func `rules 8.1: annexes of grounds are never among the other documents of an order`() throws {
        let sealing: [ClearanceCommand] = [
            .prepare(PrepareDecision(maker: a, outcome: .refuse(.classified), grounds: grounds(1))),
            .refuse(RefuseParts(maker: a, capacity: .head, reasons: .classified, grounds: grounds(1))),
            .revoke(RevokeGrant(maker: a, capacity: .head, reasons: .classified, grounds: grounds(1))),
            .sendNote(SendNote(maker: a, note: grounds(1))),
        ]
        for order in sealing { #expect(order.documents.isEmpty && order.sealedDocuments == grounds(1).annexes) }
        let evidence = Fixture.document("e")
        let ended = HandRoute(Fixture.id("a"), .ended(lastDay: day("2026-01-01"), evidence: evidence))
        let proved = ProvedEnd(obligation: Fixture.id("a"), lastDay: day("2026-01-01"), evidence: evidence)
        let open: [ClearanceCommand] = [
            Fixture.submit([Fixture.obligation("a", ends: "2026-01-01")]),
            .route(RouteByHand(routes: [ended], reasons: "letter")),
            .confirmEnd(ConfirmEnd(end: proved)),
        ]
        for order in open { #expect(order.documents == [evidence] && order.sealedDocuments.isEmpty) }
    }
}
