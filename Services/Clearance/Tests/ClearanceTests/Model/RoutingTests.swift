import CivilTime
import Contracts
import Directory
import Law
import Testing

@testable import Clearance

@Suite struct `Where a request goes, rules 8.3` {
    private func makers(_ story: Story) -> [String] { story.it.parts.map { "\($0.obligation)→\($0.maker.code)" }.sorted() }

    @Test func `CL-10, R12.1: every head with whom an obligation was signed is asked, each with an own term`() throws {
        let story = try Story.submitted(Fixture.obligation("a"), Fixture.obligation("b"))
        #expect(makers(story) == ["a→head:a", "b→head:b"])
        #expect(story.it.state == .routed && story.types == ["checked", "submitted", "routed"])
        #expect(story.it.openClocks.map(\.facts.duty.code) == ["body:a", "body:b"])
        #expect(story.it.notice(at: Fixture.at("2026-06-08 11:00")).status == .pending)
    }

    @Test func `CL-11, R12.2: the last living successor, with the acts as proof`() throws {
        let acts = [act("a", "2022-01-10", .acceded(to: org("d"))), act("d", "2024-01-10", .transformed(into: org("e")))]
        let story = try Story.submitted(Fixture.obligation("a"), acts: acts)
        #expect(makers(story) == ["a→head:e"])
        #expect(story.it.parts[0].route.acts == acts && story.it.parts[0].route.rules == [.cl11])
        #expect(story.it.timeline.last?.basis == [.r12_1, .cl11])
    }

    @Test func `CL-12: two organisations merged into one: one decision covers both obligations`() throws {
        let acts = [act("a", "2022-01-10", .merged(into: org("m"))), act("b", "2022-01-10", .merged(into: org("m")))]
        var story = try Story.submitted(Fixture.obligation("a"), Fixture.obligation("b"), acts: acts)
        #expect(makers(story) == ["a→head:m", "b→head:m"] && story.it.clocks.count == 1)
        try story.grant(Fixture.head("m"), at: "2026-06-10 11:00")
        #expect(story.it.state == .granted)
        let decisions = Set(story.it.parts.compactMap(\.decision))
        #expect(decisions.count == 1 && decisions.first?.number.rawValue == "C-2026-1/1")
        #expect(story.it.notice(at: Fixture.at("2026-06-10 11:00")).decisions.count == 1)
    }

    @Test func `CL-13: divided with a named keeper: one head`() throws {
        let takeover = Takeover(.secrecyArchive, by: org("c"))
        let division = act("a", "2022-01-10", .divided(into: [org("b"), org("c")], takeovers: [takeover]))
        #expect(makers(try Story.submitted(Fixture.obligation("a"), acts: [division])) == ["a→head:c"])
    }

    @Test func `CL-14, A-22: divided without a named keeper: all heads, and all must grant`() throws {
        let division = act("a", "2022-01-10", .divided(into: [org("b"), org("c")], takeovers: []))
        var story = try Story.submitted(Fixture.obligation("a"), acts: [division])
        #expect(makers(story) == ["a→head:b", "a→head:c"])
        try story.grant(Fixture.head("b"), at: "2026-06-10 11:00")
        #expect(story.it.state == .routed)
        try story.grant(Fixture.head("c"), at: "2026-06-11 11:00")
        #expect(story.it.state == .granted)
    }

    @Test func `CL-15: after a spin-off the head of the original`() throws {
        let spinOff = act("a", "2022-01-10", .spunOff([org("b")], takeovers: []))
        let story = try Story.submitted(Fixture.obligation("a"), acts: [spinOff])
        #expect(makers(story) == ["a→head:a"] && story.it.parts[0].route.rules == [.cl15])
    }

    @Test func `CL-16, R12.3, A-23: all liquidated organisations: one decision of the body of the residence on that day`() throws
    {
        let acts = [act("a", "2022-01-10", .liquidated), act("b", "2023-01-10", .liquidated)]
        var story = try Story.submitted(Fixture.obligation("a"), Fixture.obligation("b"), acts: acts)
        #expect(makers(story) == ["a→securityBody:nsc-almaty", "b→securityBody:nsc-almaty"] && story.it.clocks.count == 1)
        try story.grant(Fixture.securityAlmaty, at: "2026-06-10 11:00")
        #expect(story.it.state == .granted && Set(story.it.parts.compactMap(\.decision?.number)).count == 1)
        var last = Story(acts[0])
        try last.run(Fixture.check(), at: "2026-06-08 10:00")
        let abroad = Residence(region: Fixture.astana, isRegistered: false)
        try last.run(Fixture.submit([Fixture.obligation("a")], abroad), at: "2026-06-08 10:00")
        #expect(makers(last) == ["a→securityBody:nsc-astana"], "no registered residence: the last one in Kazakhstan")
    }

    @Test func `CL-17: a holder who moves stays with the body first seised, also for what is liquidated later`() throws {
        let acts = [act("a", "2022-01-10", .liquidated)]
        var story = try Story.submitted(Fixture.obligation("a"), Fixture.obligation("b"), acts: acts)
        let astana = Residence(region: Fixture.astana, isRegistered: true)
        try story.run(.recordMove(RecordMove(residence: astana)), at: "2026-06-10 10:00")
        #expect(story.it.flags == [.holderMoved] && story.it.residence == Fixture.residence)
        story.acts.append(act("b", "2026-06-15", .liquidated))
        try story.run(.reroute(Reroute()), by: .system, at: "2026-06-15 00:00")
        #expect(makers(story) == ["a→securityBody:nsc-almaty", "b→securityBody:nsc-almaty"])
    }

    @Test func `CL-18: an acting head signs in a shown capacity`() throws {
        var story = try Story.submitted(Fixture.obligation("a"))
        let a = Fixture.head("a")
        try story.prepare(a, at: "2026-06-10 11:00")
        let unshown = ClearanceCommand.grant(GrantParts(maker: a, capacity: .acting(order: " ")))
        let refusal = story.refusal(of: unshown, by: Fixture.signer(a), at: "2026-06-10 12:00")
        #expect(refusal?.problem == .capacityNotShown && refusal?.rule == .cl18)
        let acting = SignerCapacity.acting(order: "order 5 of 1 June 2026")
        try story.run(.grant(GrantParts(maker: a, capacity: acting)), by: Fixture.signer(a), at: "2026-06-10 12:00")
        #expect(story.it.parts[0].decision?.capacity == acting)
    }

    @Test(arguments: [
        (Fixture.obligation("x"), RoutingGap.unknownOrganisation),
        (
            SecrecyObligation(id: Fixture.id("x"), organisation: .named("Plant 5"), signedOn: day("1999-01-01")),
            .unidentifiedOrganisation
        ),
        (Fixture.obligation("x", with: "e", ends: "2025-01-01"), .evidenceToCheck),
    ])
    func `rules 8.3: what no rule routes waits for a legal officer and is never granted`(
        obligation: SecrecyObligation,
        gap: RoutingGap
    ) throws {
        var story = try Story.submitted(obligation, Fixture.obligation("a"))
        #expect(story.it.state == .manualRouting && story.it.gaps == [OpenGap(obligation: Fixture.id("x"), gap: gap)])
        #expect(story.it.owner == .body(Fixture.desk) && story.it.openClocks.map(\.facts.key) == [.routing])
        let unknown = HandRoute(Fixture.id("x"), .decidedBy([Fixture.head("nowhere")]))
        let order = ClearanceCommand.route(RouteByHand(routes: [unknown], reasons: "archive"))
        #expect(story.refusal(of: order, by: Fixture.lawyer, at: "2026-06-09 10:00")?.problem == .makerUnknown)
        let empty = ClearanceCommand.route(RouteByHand(routes: [], reasons: "archive"))
        #expect(story.refusal(of: empty, by: Fixture.lawyer, at: "2026-06-09 10:00")?.problem == .gapsLeft)
        let found = HandRoute(Fixture.id("x"), .decidedBy([Fixture.head("c"), Fixture.securityAstana]))
        try story.run(.route(RouteByHand(routes: [found], reasons: "archive")), by: Fixture.lawyer, at: "2026-06-09 10:00")
        #expect(story.it.state == .routed && makers(story) == ["a→head:a", "x→head:c", "x→securityBody:nsc-astana"])
        story.acts.append(act("c", "2026-06-12", .acceded(to: org("d"))))
        try story.run(.reroute(Reroute()), by: .system, at: "2026-06-12 09:00")
        #expect(makers(story) == ["a→head:a", "x→head:d", "x→securityBody:nsc-astana"], "what was found by hand moves on too")
    }

    @Test func `rules 8.3: an organisation entered later is found by the rules`() throws {
        var story = Story()
        story.acts = []
        try story.run(Fixture.check(), at: "2026-06-08 10:00")
        let young = Fixture.obligation("x", with: "a")
        story.acts = [act("a", "2019-01-10", .acceded(to: org("b")))]
        try story.run(Fixture.submit([young]), at: "2026-06-08 10:00")
        #expect(story.it.gaps.map(\.gap) == [.notExistingThen])
        story.acts = []
        let byRules = RouteByHand(routes: [HandRoute(young.id, .byRules)], reasons: "the entry was wrong")
        try story.run(.route(byRules), by: Fixture.lawyer, at: "2026-06-09 10:00")
        #expect(makers(story) == ["x→head:a"])
    }

    @Test func `design 7: another decision maker than the computed one takes two persons and is recorded`() throws {
        var story = try Story.submitted(Fixture.obligation("a"), Fixture.obligation("b"))
        let (a, c) = (Fixture.head("a"), Fixture.head("c"))
        let propose = ClearanceCommand.proposeOverride(ProposeOverride(from: a, to: c, reasons: "the head of a is the holder"))
        #expect(
            story.refusal(of: .approveOverride(ApproveOverride()), by: Fixture.chief, at: "2026-06-09 10:00")?.problem
                == .overrideMissing
        )
        try story.run(propose, by: Fixture.lawyer, at: "2026-06-09 10:00")
        #expect(makers(story) == ["a→head:a", "b→head:b"], "a proposal moves nothing")
        let alone = story.refusal(of: .approveOverride(ApproveOverride()), by: Fixture.lawyer, at: "2026-06-09 11:00")
        #expect(alone?.problem == .samePerson)
        try story.run(.approveOverride(ApproveOverride()), by: Fixture.chief, at: "2026-06-16 11:00")
        #expect(story.it.state == .routed && makers(story) == ["a→head:c", "b→head:b"])
        #expect(story.it.flags == [.overridden] && story.it.released.map(\.workingDaysSpent) == [5])
        #expect(Array(story.types.suffix(3)) == ["overrideProposed", "overrideApproved", "routed"])
        try story.grant(c, at: "2026-06-17 10:00")
        try story.grant(Fixture.head("b"), at: "2026-06-17 10:00")
        #expect(
            story.it.state == .granted && !story.it.needsRerouting(in: story.context(.system, Fixture.at("2026-06-18 10:00")))
        )
    }
}
