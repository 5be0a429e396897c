import CivilTime
import Directory
import Law
import Testing

@testable import Clearance

@Suite struct `An organisation changes while the request is open, CL-19` {
    private let a = Fixture.head("a")

    private func makers(_ story: Story) -> [String] { story.it.parts.map { "\($0.obligation)→\($0.maker.code)" }.sorted() }
    private func reroute(_ story: inout Story, at now: String) throws {
        try story.run(.reroute(Reroute()), by: .system, at: now)
    }

    @Test func `CL-19: the open part goes on, its clock restarts, the days spent stay a fact, the holder is told`() throws {
        var story = try Story.submitted(Fixture.obligation("a"), Fixture.obligation("b"))
        let liquidation = act("a", "2026-06-18", .liquidated)
        story.acts.append(liquidation)
        #expect(!story.it.needsRerouting(in: story.context(.system, Fixture.at("2026-06-17 23:59:59"))))
        #expect(
            story.it.nextReorganisation(in: Fixture.routing(story.acts).organisations, after: Fixture.at("2026-06-17 12:00"))
                == Fixture.at("2026-06-18 00:00")
        )
        #expect(story.it.needsRerouting(in: story.context(.system, Fixture.at("2026-06-18 00:00"))))
        try story.prepare(a, at: "2026-06-17 10:00")
        try reroute(&story, at: "2026-06-18 00:00")
        #expect(makers(story) == ["a→securityBody:nsc-almaty", "b→head:b"])
        #expect(Array(story.types.suffix(2)) == ["partsReleased", "routed"])
        #expect(story.events.suffix(2).map(\.stage.to) == [.submitted, .routed])
        let released = try #require(story.it.released.first)
        #expect(released.since == day("2026-06-18") && released.workingDaysSpent == 7 && released.maker == a)
        let clock = try #require(story.it.clocks[.decision(Fixture.securityAlmaty)])
        #expect(clock.facts.from == day("2026-06-18") && clock.facts.day == day("2026-07-10"))
        #expect(story.it.clocks[.decision(a)] == nil && story.it.preparations.isEmpty)
        #expect(story.it.clocks[.decision(Fixture.head("b"))]?.facts.day == day("2026-06-29"), "only the open part restarts")
        #expect(story.it.holderView(at: Fixture.at("2026-06-18 10:00")).moved == [released])
        #expect(story.it.parts.first { $0.obligation.rawValue == "a" }?.route.acts == [liquidation])
    }

    @Test func `CL-19: a grant minutes before the midnight of liquidation counts, minutes after it is refused`() throws {
        var story = try Story.submitted(Fixture.obligation("a"), Fixture.obligation("b"))
        story.acts.append(act("a", "2026-06-18", .liquidated))
        try story.prepare(a, at: "2026-06-17 10:00")
        var late = story
        let refusal = late.refusal(of: Story.granting(a), by: Fixture.signer(a), at: "2026-06-18 00:03")
        #expect(refusal?.problem == .noLongerCompetent && refusal?.rule == .cl19 && refusal?.details == ["a"])
        try late.run(.reroute(Reroute()), by: .system, at: "2026-06-18 00:03")
        #expect(late.refusal(of: Story.granting(a), by: Fixture.signer(a), at: "2026-06-18 00:04")?.problem == .notYourBody)
        try story.run(Story.granting(a), by: Fixture.signer(a), at: "2026-06-17 23:57")
        try reroute(&story, at: "2026-06-18 00:03")
        #expect(makers(story) == ["a→head:a", "b→head:b"] && story.it.released.isEmpty)
        try story.grant(Fixture.head("b"), at: "2026-06-19 10:00")
        #expect(story.it.state == .granted)
    }

    @Test func `CL-19: an act that becomes known late voids a decision taken after it took effect`() throws {
        var story = try Story.submitted(Fixture.obligation("a"), Fixture.obligation("b"))
        try story.grant(a, at: "2026-06-12 10:00")
        story.acts.append(act("a", "2026-06-11", .acceded(to: org("d"))))
        try reroute(&story, at: "2026-06-16 09:00")
        #expect(makers(story) == ["a→head:d", "b→head:b"])
        #expect(story.it.released.map(\.voided?.rawValue) == ["C-2026-1/1"] && story.it.released[0].workingDaysSpent == 2)
        #expect(story.it.parts.allSatisfy { $0.state == .pending })
    }

    @Test func `CL-19: a clearance that rested on such a decision is void`() throws {
        var story = try Story.granted()
        story.acts.append(act("a", "2026-06-09", .liquidated))
        #expect(story.it.needsRerouting(in: story.context(.system, Fixture.at("2026-06-16 09:00"))))
        try reroute(&story, at: "2026-06-16 09:00")
        #expect(story.it.state == .superseded)
        #expect(story.it.notice(at: Fixture.at("2026-06-16 09:00")).status == .required)
        var sound = try Story.granted()
        sound.acts.append(act("a", "2026-06-11", .liquidated))
        try reroute(&sound, at: "2026-06-16 09:00")
        #expect(sound.it.state == .granted, "decided the day before")
    }

    @Test func `CL-19 with CL-14: divided while pending, with and without a named keeper`() throws {
        var unclear = try Story.submitted(Fixture.obligation("a"))
        unclear.acts.append(act("a", "2026-06-15", .divided(into: [org("b"), org("c")], takeovers: [])))
        try reroute(&unclear, at: "2026-06-15 00:00")
        #expect(makers(unclear) == ["a→head:b", "a→head:c"])
        var clear = try Story.submitted(Fixture.obligation("a"))
        let takeover = Takeover(.secrecyArchive, by: org("c"))
        clear.acts.append(act("a", "2026-06-15", .divided(into: [org("b"), org("c")], takeovers: [takeover])))
        try reroute(&clear, at: "2026-06-15 00:00")
        #expect(makers(clear) == ["a→head:c"])
    }

    @Test func `CL-19 with CL-12: two open parts meet in one organisation and its clock starts anew`() throws {
        var story = try Story.submitted(Fixture.obligation("a"), Fixture.obligation("m"))
        story.acts.append(act("a", "2026-06-15", .acceded(to: org("m"))))
        try reroute(&story, at: "2026-06-15 09:00")
        #expect(makers(story) == ["a→head:m", "m→head:m"] && story.it.clocks.count == 1)
        #expect(story.it.clocks[.decision(Fixture.head("m"))]?.facts.from == day("2026-06-15"))
        try story.grant(Fixture.head("m"), at: "2026-06-16 10:00")
        #expect(story.it.state == .granted)
    }

    @Test func `CL-19: a successor that has granted on the obligation already does not decide on it twice`() throws {
        let division = act("a", "2022-01-10", .divided(into: [org("b"), org("c")], takeovers: []))
        var story = try Story.submitted(Fixture.obligation("a"), acts: [division])
        try story.grant(Fixture.head("b"), at: "2026-06-10 11:00")
        story.acts.append(act("c", "2026-06-15", .acceded(to: org("b"))))
        try reroute(&story, at: "2026-06-15 09:00")
        #expect(makers(story) == ["a→head:b"] && story.it.state == .granted)
        #expect(Array(story.types.suffix(3)) == ["partsReleased", "routed", "granted"])
    }

    @Test func `CL-19 with CL-16: what is liquidated while pending joins the one decision of the territorial body`() throws {
        let before = act("a", "2022-01-10", .liquidated)
        var story = try Story.submitted(Fixture.obligation("a"), Fixture.obligation("b"), acts: [before])
        story.acts.append(act("b", "2026-06-15", .liquidated))
        try reroute(&story, at: "2026-06-15 09:00")
        #expect(story.it.clocks.keys.map(\.code) == ["decision.securityBody:nsc-almaty"])
        try story.grant(Fixture.securityAlmaty, at: "2026-06-16 10:00")
        #expect(story.it.state == .granted && Set(story.it.parts.compactMap(\.decision?.number)).count == 1)
    }

    @Test func `CL-19: a change that no rule routes goes to a legal officer; what is open elsewhere stays`() throws {
        var story = try Story.submitted(Fixture.obligation("a"), Fixture.obligation("b"))
        story.acts.append(act("a", "2019-06-15", .acceded(to: org("d"))))
        try reroute(&story, at: "2026-06-15 09:00")
        #expect(story.it.state == .manualRouting && story.it.gaps.map(\.gap) == [.notExistingThen])
        #expect(makers(story) == ["b→head:b"])
        #expect(
            story.refusal(of: Story.granting(Fixture.head("b")), by: Fixture.signer(Fixture.head("b")), at: "2026-06-15 10:00")?
                .problem
                == .stateForbids
        )
        story.acts.append(act("b", "2026-06-16", .acceded(to: org("e"))))
        try reroute(&story, at: "2026-06-16 09:00")
        #expect(story.it.state == .manualRouting && story.it.parts.isEmpty)
        let found = RouteByHand(routes: [HandRoute(Fixture.id("a"), .decidedBy([Fixture.head("d")]))], reasons: "archive")
        try story.run(.route(found), by: Fixture.lawyer, at: "2026-06-16 10:00")
        #expect(makers(story) == ["a→head:d", "b→head:e"] && story.it.state == .routed)
    }

    @Test func `CL-24, R12.2: a grant outlives its organisation, and the successor can revoke it, not the one that ended`() throws
    {
        var story = try Story.granted()
        story.acts.append(act("a", "2026-06-15", .acceded(to: org("d"))))
        let organisations = Fixture.routing(story.acts).organisations
        #expect(
            story.it.nextReorganisation(in: organisations, after: Fixture.at("2026-06-12 10:00"))
                == Fixture.at("2026-06-15 00:00")
        )
        #expect(story.it.needsRerouting(in: story.context(.system, Fixture.at("2026-06-15 00:00"))))
        try reroute(&story, at: "2026-06-15 00:00")
        #expect(!story.it.needsRerouting(in: story.context(.system, Fixture.at("2026-06-15 00:00"))))
        let d = Fixture.head("d")
        #expect(story.it.inherited == [InheritedGrant(maker: a, heirs: [d], since: day("2026-06-15"))])
        #expect(story.it.state == .granted && story.it.notice(at: Fixture.at("2026-06-15 10:00")).status == .granted)
        let prepare = ClearanceCommand.prepare(PrepareDecision(maker: a, outcome: .revoke(.classified)))
        #expect(story.refusal(of: prepare, by: Fixture.security(a), at: "2026-06-16 10:00")?.problem == .notYourBody)
        try story.run(prepare, by: Fixture.security(d), at: "2026-06-16 10:00")
        #expect(story.refusal(of: Story.revoking(a), by: Fixture.signer(a), at: "2026-06-16 11:00")?.problem == .notYourBody)
        try story.run(Story.revoking(a), by: Fixture.signer(d), at: "2026-06-16 11:00")
        #expect(story.it.state == .revoked && story.it.revocation?.decision.by == Fixture.officer("d-head"))
    }

    @Test func `CL-24, R12.3: after a liquidation the territorial body can revoke`() throws {
        var story = try Story.granted()
        story.acts.append(act("a", "2026-06-15", .liquidated))
        try reroute(&story, at: "2026-06-15 00:00")
        let prepare = ClearanceCommand.prepare(PrepareDecision(maker: a, outcome: .revoke(.classified)))
        try story.run(prepare, by: Fixture.security(Fixture.securityAlmaty), at: "2026-06-16 10:00")
        try story.run(Story.revoking(a), by: Fixture.signer(Fixture.securityAlmaty), at: "2026-06-16 11:00")
        #expect(story.it.state == .revoked)
    }

    @Test func `CL-19: nothing changes where nothing moved, and a closed request is left alone`() throws {
        for state in ClearanceState.allCases where state != .submitted {
            var story = try Story.standing(in: state)
            let before = story.it
            guard state.isClosed || state == .routed || state == .manualRouting || state == .granted else { continue }
            try reroute(&story, at: "2026-06-30 09:00")
            #expect(story.it == before)
        }
    }
}
