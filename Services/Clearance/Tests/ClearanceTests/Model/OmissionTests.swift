import Contracts
import Directory
import StrictJSON
import Testing

@testable import Clearance

@Suite struct `A request that names fewer obligations, A-23` {
    private let a = Fixture.obligation("a", number: "N-1")
    private let b = Fixture.obligation("b")

    /// A second request of the person of `first`, checked and not yet submitted.
    private func second(after first: Story) throws -> Story {
        var story = Story()
        try story.run(Fixture.check(), at: "2026-07-01 10:00")
        story.namedEarlier = first.it.toldObligations(on: day("2026-07-01"))
        return story
    }

    private func submit(_ obligations: [SecrecyObligation], because explanation: String? = nil) -> ClearanceCommand {
        .submit(SubmitClearance(obligations: obligations, residence: Fixture.residence, explanation: explanation))
    }

    private func refusal(_ story: Story, _ obligations: SecrecyObligation..., because text: String? = nil) -> ClearanceRefusal? {
        story.refusal(of: submit(obligations, because: text), at: "2026-07-01 10:00")
    }

    @Test(arguments: [ClearanceState.routed, .refused, .revoked, .expired, .withdrawn, .granted])
    func `A-23 / CL-20: what a request of any state named is named again, or its absence is explained`(state: ClearanceState)
        throws
    {
        let first = try Story.standing(in: state)
        let story = try second(after: first)
        let left = refusal(story, Fixture.obligation("z"))
        #expect(left?.problem == .obligationsOmitted && left?.rule == .a23)
        #expect(left?.details == first.it.obligations.map { "C-2026-1/\($0.id.rawValue)" })
        #expect(refusal(story, Fixture.obligation("z"), because: " ")?.problem == .obligationsOmitted)
        #expect(refusal(story, Fixture.obligation("z"), because: "it was another person's") == nil)
        let again = story.refusal(of: submit(first.it.obligations + [Fixture.obligation("z")]), at: "2026-07-01 10:00")
        #expect(again == nil)
    }

    @Test func `CL-23: the obligation by which a grant became void is named in the new request`() throws {
        let story = try second(after: try Story.standing(in: .superseded))
        #expect(refusal(story, Fixture.obligation("a"))?.details == ["C-2026-1/b"])
        #expect(refusal(story, Fixture.obligation("a"), Fixture.obligation("b")) == nil)
    }

    @Test func `CL-21 / CL-22: an obligation whose end was proved need not be named again, from the day after it on`() throws {
        var first = try Story.submitted(a, b)
        let end = ProvedEnd(obligation: b.id, lastDay: day("2026-06-30"), evidence: Fixture.document("e"))
        try first.run(.confirmEnd(ConfirmEnd(end: end)), by: Fixture.lawyer, at: "2026-06-09 10:00")
        #expect(first.it.toldObligations(on: day("2026-06-30")).map(\.obligation.id) == [a.id, b.id])
        #expect(first.it.toldObligations(on: day("2026-07-01")).map(\.obligation.id) == [a.id])
        // An end that is only claimed is none.
        let claimed = try Story.submitted(Fixture.obligation("a", ends: "2026-06-20", evidence: false))
        #expect(claimed.it.toldObligations(on: day("2026-07-01")).count == 1)
    }

    private static func obligation(_ name: String, _ organisation: ObligationOrganisation, _ signed: String, _ number: String?)
        -> SecrecyObligation
    {
        let number = number.flatMap(ObligationNumber.init(rawValue:))
        return SecrecyObligation(id: Fixture.id(name), organisation: organisation, number: number, signedOn: day(signed))
    }

    @Test(
        arguments: [
            ("known a", "2020-03-02", nil, true), ("known a", "2020-03-03", nil, false), ("known a", "2020-03-03", "N-1", true),
            ("known a", "2020-03-03", "N-2", false), ("known b", "2020-03-02", "N-1", false),
            ("named Works", "2020-03-02", nil, true),
            ("named Works", "2020-03-03", "N-1", false),
        ] as [(String, String, String?, Bool)]
    )
    func `A-23: obligations are told apart by organisation, day and number, not by what a request calls them`(
        organisation: String,
        signed: String,
        number: String?,
        isSame: Bool
    ) throws {
        let words = organisation.split(separator: " ").map(String.init)
        let other = Self.obligation("other", words[0] == "known" ? .known(org(words[1])) : .named(words[1]), signed, number)
        #expect(a.isTheSame(as: other) == isSame && other.isTheSame(as: a) == isSame)
    }

    @Test func `A-23: one named by the same name on the same day is the same, and each is missed once`() throws {
        let works = Self.obligation("w", .named("Works"), "2020-03-02", nil)
        #expect(works.isTheSame(as: Self.obligation("v", .named("Works"), "2020-03-02", nil)))
        #expect(!works.isTheSame(as: Self.obligation("v", .named("Mill"), "2020-03-02", nil)))
        var story = try second(after: try Story.submitted(a, b))
        story.namedEarlier += story.namedEarlier
        #expect(refusal(story, a)?.details == ["C-2026-1/b"])
    }

    @Test func `A-23: what is left out, and why, is recorded; the holder and the desk see it, a decision maker that it is so`()
        throws
    {
        var story = try second(after: try Story.submitted(a, b))
        try story.run(submit([a], because: "named by mistake"), at: "2026-07-01 10:00")
        guard case .submitted(let fact) = story.events[1] else { return #expect(Bool(false)) }
        #expect(fact.omission?.obligations.map(\.obligation) == [b] && fact.omission?.explanation == "named by mistake")
        #expect(try StrictJSONDecoder().decode(ClearanceSubmitted.self, from: StrictJSONEncoder().encode(fact)) == fact)
        #expect(story.it.flags == [.fewerNamed])
        let now = Fixture.at("2026-07-01 10:00")
        #expect(story.it.holderView(at: now).omission == fact.omission && story.it.reviewerView.omission == fact.omission)
        let view = story.it.organisationView(of: Fixture.head("a"), at: now)
        #expect(view.flags == [.fewerNamed])
        #expect(!String(decoding: try StrictJSONEncoder().encode(view), as: UTF8.self).contains("mistake"))
        #expect(
            !String(decoding: try StrictJSONEncoder().encode(story.it.published(at: now)), as: UTF8.self).contains("omission")
        )
    }

    @Test func `A-23: where nothing is left out nothing is recorded, whatever is explained`() throws {
        var story = try second(after: try Story.submitted(a))
        try story.run(submit([a, b], because: "one more"), at: "2026-07-01 10:00")
        #expect(story.it.omission == nil && story.it.flags.isEmpty)
        #expect(story.it.organisationView(of: Fixture.head("a"), at: Fixture.at("2026-07-01 10:00")).flags.isEmpty)
    }

    @Test func `rules 11.4 / A-23: who asks again after a refusal names what any other request named too`() throws {
        var story = try Story.standing(in: .refused)
        story.namedEarlier = try Story.submitted(b).it.toldObligations(on: day("2026-07-01"))
        func resubmit(_ explanation: String?) -> ClearanceCommand {
            .resubmit(
                ResubmitClearance(
                    circumstances: "new",
                    obligations: [Fixture.obligation("a")],
                    residence: Fixture.residence,
                    explanation: explanation
                )
            )
        }
        #expect(story.refusal(of: resubmit(nil), at: "2026-07-01 10:00")?.problem == .obligationsOmitted)
        try story.run(resubmit("it ended"), at: "2026-07-01 10:00")
        #expect(story.it.omission?.obligations.map(\.obligation) == [b] && story.it.flags.contains(.fewerNamed))
    }
}
