import CivilTime
import Contracts
import Testing

@testable import Complaints

@Suite struct `A complaint and the case it names, R15.1 and DX-7` {
    private func premature(_ kind: ObjectKind = .inaction, termEnds: String? = "2026-07-10") throws -> Story {
        try Story.registered(Fixture.receive(object: Fixture.object(kind, termEnds: termEnds, learntOn: nil)))
    }

    private func note(_ facts: CaseFacts) -> ComplaintCommand { .noteCase(NoteCase(facts: facts)) }

    @Test func `R15.1: what is known of the case is noted once, and again only when more is known`() throws {
        var story = try Story.registered()
        try story.run(note(Fixture.facts()), by: .system, at: "2026-07-03 16:00")
        #expect(story.it.knownCase?.refusedOn == Fixture.day("2026-06-30"))
        #expect(story.it.caseDifferences.isEmpty)
        #expect(try story.run(note(Fixture.facts()), by: .system, at: "2026-07-03 17:00").isEmpty)
        let more = Fixture.facts().updated(with: Fixture.facts(breached: true))
        #expect(try story.run(note(more), by: .system, at: "2026-07-03 17:10").count == 1)
        #expect(story.it.knownCase?.refusedOn == Fixture.day("2026-06-30") && story.it.knownCase?.breachedAt != nil)
    }

    @Test func `R15.1: facts of another case are nothing to this complaint`() throws {
        var story = try Story.registered()
        let other = DecisionRefusedNotice(
            stamp: RecordedAt(at: Fixture.at("2026-06-30 10:00")),
            number: CaseNumber(rawValue: "case-8")!,
            provider: Fixture.provider,
            termEnd: Fixture.day("2026-06-29")
        )
        #expect(try story.run(note(CaseFacts(other, matter: "case-8")), by: .system, at: "2026-07-03 16:00").isEmpty)
    }

    @Test func `rules 7.3: what differs is named for a person, and refuses nothing`() throws {
        let order = Fixture.receive(object: Fixture.object(.act, learntOn: "2026-06-01"))
        var story = try Story.registered(order)
        try story.run(note(Fixture.facts()), by: .system, at: "2026-07-03 16:00")
        #expect(story.it.caseDifferences == [.learntBeforeAct])

        var inaction = try premature()
        try inaction.run(note(Fixture.facts()), by: .system, at: "2026-07-03 16:00")
        #expect(inaction.it.caseDifferences == [.termEnds, .actExists])
        #expect(inaction.it.stage == .registered && inaction.it.flags.contains(.prematureInaction))
    }

    @Test func `R15.1: the body that keeps the case is filled in where the filing names none`() throws {
        let filed = Fixture.receive(.reviewingBody, at: .superiorBody)
        let order = ReceiveComplaint(
            body: filed.body,
            at: filed.at,
            respondent: filed.respondent,
            caseHolder: nil,
            object: filed.object,
            content: filed.content,
            demands: filed.demands
        )
        var story = try Story.registered(order)
        #expect(story.it.caseHolder == nil)
        try story.run(note(Fixture.facts()), by: .system, at: "2026-07-03 16:00")
        #expect(story.it.caseHolder == Fixture.provider)
        #expect(!story.it.concernedBodies.contains(Fixture.provider), "it learns of the complaint when the case is called for")
    }

    @Test func `DX-7: the breach ripens a premature complaint, and its own timer then finds nothing`() throws {
        var story = try premature()
        let events = try story.run(
            note(Fixture.facts(breached: true, termEnd: "2026-07-10")),
            by: .system,
            at: "2026-07-11 00:00"
        )
        #expect(events.map(\.type) == [CaseKnown.type, InactionRipened.type])
        try story.fireTimers(until: "2026-07-13 10:00")
        #expect(story.events.filter { $0.type == InactionRipened.type }.count == 1)
        #expect(story.it.objectKind == .deemedRefusal && story.it.flags.contains(.deemedRefusal))
    }

    @Test func `DX-7: after its own timer the breach ripens nothing again`() throws {
        var story = try premature()
        try story.fireTimers(until: "2026-07-11 00:00")
        let events = try story.run(
            note(Fixture.facts(breached: true, termEnd: "2026-07-10")),
            by: .system,
            at: "2026-07-11 00:01"
        )
        #expect(events.map(\.type) == [CaseKnown.type])
    }

    @Test func `DX-7: the breach of an earlier term ripens nothing in a later one`() throws {
        var story = try premature(termEnds: "2026-07-10")
        let events = try story.run(note(Fixture.facts(breached: true)), by: .system, at: "2026-07-04 10:00")
        #expect(events.map(\.type) == [CaseKnown.type])
        #expect(story.it.objectKind == .inaction && story.it.flags.contains(.prematureInaction))
        let reopened = Fixture.facts(breached: true).updated(with: Fixture.facts(termEnd: "2026-07-10"))
        #expect(reopened.breachedAt == nil && reopened.termEnd == Fixture.day("2026-07-10"))
        #expect(Fixture.facts(breached: true).updated(with: Fixture.facts()).breachedAt != nil)
    }

    @Test func `DX-7: inaction without a named term has its object from the breach on`() throws {
        var story = try premature(termEnds: nil)
        #expect(story.it.timers.allSatisfy { $0.key != .inactionTerm })
        try story.run(note(Fixture.facts(breached: true)), by: .system, at: "2026-07-04 10:00")
        #expect(story.it.objectKind == .deemedRefusal)
        guard case .inactionRipened(let fact)? = story.events.last else {
            Issue.record("not ripened")
            return
        }
        #expect(fact.asOf == Fixture.at("2026-06-30 00:00"))
    }
}
