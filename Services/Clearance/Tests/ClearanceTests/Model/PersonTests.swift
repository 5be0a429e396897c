import Contracts
import Directory
import StrictJSON
import Testing

@testable import Clearance

@Suite struct `Two persons, design 7` {
    private let a = Fixture.head("a")
    private let one = Fixture.iin("71010130001")
    private let other = Fixture.iin("72010130002")

    private func officer(_ name: String, _ person: IIN) -> Caller {
        Fixture.staff(name, Fixture.body("a"), [.securityOfficer], person: person)
    }

    private func head(_ name: String, _ person: IIN) -> Caller {
        Fixture.staff(name, Fixture.body("a"), [.headOfOrganisation], person: person)
    }

    private func prepared() throws -> Story {
        var story = try Story.submitted(Fixture.obligation("a"))
        story.marksPersons = true
        try story.run(
            .prepare(PrepareDecision(maker: a, outcome: .grant(until: nil))),
            by: officer("a-officer", one),
            at: "2026-06-09 10:00"
        )
        return story
    }

    @Test func `the person who prepared does not decide, under whatever staff name`() throws {
        let story = try prepared()
        #expect(story.refusal(of: Story.granting(a), by: head("a-head", one), at: "2026-06-09 11:00")?.problem == .samePerson)
        #expect(
            story.refusal(of: Story.granting(a), by: head("a-officer", other), at: "2026-06-09 11:00")?.problem == .samePerson
        )
        #expect(story.refusal(of: Story.granting(a), by: head("a-head", other), at: "2026-06-09 11:00") == nil)
    }

    @Test func `A-22: the person who proposed an override does not approve it, under whatever staff name`() throws {
        var story = try Story.submitted(Fixture.obligation("a"))
        story.marksPersons = true
        let order = ProposeOverride(from: a, to: Fixture.head("c"), reasons: "the head of a is the holder")
        let lawyer = Fixture.staff("o-lawyer", Fixture.desk, [.legalOfficer], person: one)
        try story.run(.proposeOverride(order), by: lawyer, at: "2026-06-09 10:00")
        let approve = ClearanceCommand.approveOverride(ApproveOverride())
        let same = Fixture.staff("o-chief", Fixture.desk, [.head], person: one)
        #expect(story.refusal(of: approve, by: same, at: "2026-06-09 11:00")?.problem == .samePerson)
        let second = Fixture.staff("o-chief", Fixture.desk, [.head], person: other)
        #expect(story.refusal(of: approve, by: second, at: "2026-06-09 11:00") == nil)
    }

    @Test func `a preparation of before persons were marked still tells officers apart`() throws {
        var story = try prepared()
        let facts: [DecisionPrepared] = story.events.compactMap { if case .decisionPrepared(let fact) = $0 { fact } else { nil } }
        let fact = try #require(facts.first)
        let text = String(decoding: try StrictJSONEncoder().encode(fact), as: UTF8.self)
        let old = text.replacing("\"person\":\"mark-of-\(one.rawValue)\",", with: "")
        #expect(old != text)
        let read = try StrictJSONDecoder().decode(DecisionPrepared.self, from: Array(old.utf8))
        #expect(read.preparation.person == nil && read.preparation.by == fact.preparation.by)
        story.state?.preparations[a] = read.preparation
        #expect(story.refusal(of: Story.granting(a), by: head("a-officer", one), at: "2026-06-09 11:00")?.problem == .samePerson)
        #expect(story.refusal(of: Story.granting(a), by: head("a-head", other), at: "2026-06-09 11:00") == nil)
    }

    @Test func `rules 8.1: a view tells no marks`() throws {
        let story = try prepared()
        let view = story.it.organisationView(of: a, at: Fixture.at("2026-06-09 11:00"))
        #expect(view.preparation?.by == Fixture.officer("a-officer"))
        #expect(!String(decoding: try StrictJSONEncoder().encode(view), as: UTF8.self).contains("mark-of"))
    }
}
