import CivilTime
import Contracts
import Directory
import Law
import Testing

@testable import Clearance

@Suite struct `Several obligations and what becomes of a clearance, rules 8.4` {
    private let a = Fixture.head("a")
    private let b = Fixture.head("b")

    @Test func `CL-20: all must grant; one refusal refuses the whole`() throws {
        var story = try Story.submitted(Fixture.obligation("a"), Fixture.obligation("b"))
        try story.grant(a, at: "2026-06-10 11:00")
        #expect(story.it.state == .routed)
        var refused = story
        try refused.refuse(b, at: "2026-06-11 11:00")
        #expect(refused.it.state == .refused && refused.it.openClocks.isEmpty && refused.it.timers.isEmpty)
        #expect(refused.it.notice(at: Fixture.at("2026-06-11 11:00")).decisions.map(\.number.rawValue) == ["C-2026-1/2"])
        try story.grant(b, at: "2026-06-11 11:00")
        #expect(story.it.state == .granted)
    }

    @Test func `CL-21, A-23: an ended obligation needs no permission once its evidence was looked at, none without evidence`()
        throws
    {
        let ended = Fixture.obligation("a", ends: "2026-06-07")
        var story = try Story.submitted(ended, Fixture.obligation("b"))
        #expect(story.it.gaps == [OpenGap(obligation: Fixture.id("a"), gap: .evidenceToCheck)])
        let finding = HandFinding.ended(lastDay: day("2026-06-07"), evidence: Fixture.document("e"))
        let order = RouteByHand(routes: [HandRoute(Fixture.id("a"), finding)], reasons: "letter of a")
        try story.run(.route(order), by: Fixture.lawyer, at: "2026-06-09 10:00")
        #expect(story.it.parts.map(\.maker) == [b] && story.it.endedBefore == [Fixture.id("a")])
        let bare = try Story.submitted(Fixture.obligation("a", ends: "2026-06-07", evidence: false))
        #expect(bare.it.parts.map(\.maker) == [a], "no evidence: in force")
        let lastDay = try Story.submitted(Fixture.obligation("a", ends: "2026-06-08"))
        #expect(lastDay.it.parts.map(\.maker) == [a], "the last day still counts")
        var unproved = try Story.submitted(ended)
        let byRules = RouteByHand(routes: [HandRoute(Fixture.id("a"), .byRules)], reasons: "no letter of a")
        try unproved.run(.route(byRules), by: Fixture.lawyer, at: "2026-06-09 10:00")
        #expect(unproved.it.parts.map(\.maker) == [a])
    }

    @Test func `CL-21: where every obligation had ended nobody permits anything: others see "not required"`() throws {
        var story = try Story.submitted(Fixture.obligation("a", ends: "2026-06-07"))
        let finding = HandFinding.ended(lastDay: day("2026-06-07"), evidence: Fixture.document("e"))
        let order = RouteByHand(routes: [HandRoute(Fixture.id("a"), finding)], reasons: "letter of a")
        try story.run(.route(order), by: Fixture.lawyer, at: "2026-06-09 10:00")
        let notice = story.it.notice(at: Fixture.at("2026-06-09 10:00"))
        #expect(story.it.state == .granted && notice.status == .notRequired && notice.decisions.isEmpty)
        #expect(story.it.isNeverStuck(at: Fixture.at("2026-06-09 10:00")))
    }

    @Test func `CL-22: of several obligations one lapses at the midnight after its last day and counts as not required`() throws {
        var story = try Story.submitted(Fixture.obligation("a"), Fixture.obligation("b"))
        let end = ProvedEnd(obligation: Fixture.id("b"), lastDay: day("2026-06-20"), evidence: Fixture.document("e"))
        try story.run(.confirmEnd(ConfirmEnd(end: end)), by: Fixture.lawyer, at: "2026-06-09 10:00")
        try story.grant(a, at: "2026-06-10 11:00")
        try story.prepare(b, at: "2026-06-19 11:00")
        var late = story
        let refusal = late.refusal(of: Story.granting(b), by: Fixture.signer(b), at: "2026-06-21 00:00")
        #expect(refusal?.problem == .obligationLapsed && refusal?.rule == .cl22)
        try late.fireTimers(until: "2026-06-22 08:00")
        #expect(late.it.state == .granted && late.it.parts.map(\.state) == [.granted, .lapsed])
        #expect(late.it.notice(at: Fixture.at("2026-06-22 08:00")).status == .granted)
        guard case .obligationLapsed(let fact) = late.events[late.events.count - 2] else { throw Surprise() }
        #expect(fact.asOf == Fixture.at("2026-06-21 00:00") && fact.recordedLateBy == 32 * 3_600_000)
        try story.run(Story.granting(b), by: Fixture.signer(b), at: "2026-06-20 23:59")
        #expect(story.it.state == .granted && story.it.parts.allSatisfy { $0.state == .granted })
    }

    @Test func `CL-22: an end that lies behind lapses at once; one that lapses alone settles nothing else`() throws {
        var story = try Story.submitted(Fixture.obligation("a"), Fixture.obligation("b"))
        let end = ProvedEnd(obligation: Fixture.id("b"), lastDay: day("2026-06-01"), evidence: Fixture.document("e"))
        try story.run(.confirmEnd(ConfirmEnd(end: end)), by: Fixture.lawyer, at: "2026-06-09 10:00")
        #expect(story.it.state == .routed && story.it.parts.map(\.state) == [.pending, .lapsed])
        #expect(story.it.openClocks.map(\.facts.key) == [.decision(a)])
        #expect(
            story.refusal(of: .confirmEnd(ConfirmEnd(end: end)), by: Fixture.lawyer, at: "2026-06-09 11:00")?.problem
                == .alreadyDone
        )
    }

    @Test func `CL-23: an obligation signed after the grant makes it void; a new request is needed`() throws {
        let story = try Story.standing(in: .superseded)
        #expect(story.it.state == .superseded && story.it.timeline.last?.basis == [.cl23])
        #expect(story.it.notice(at: Fixture.at("2026-06-12 11:00")).status == .required)
    }

    @Test func `A-23: an obligation left out is added while the request is open, and all must grant`() throws {
        var story = try Story.submitted(Fixture.obligation("a"))
        let order = ReportObligation(obligation: Fixture.obligation("b"), report: "reply of the NSC")
        try story.run(.reportObligation(order), by: Fixture.lawyer, at: "2026-06-09 10:00")
        #expect(Array(story.types.suffix(2)) == ["obligationReported", "routed"] && story.it.parts.map(\.maker) == [a, b])
        let again = story.refusal(of: .reportObligation(order), by: Fixture.lawyer, at: "2026-06-09 11:00")
        #expect(again?.problem == .obligationRepeated)
        try story.grant(a, at: "2026-06-10 11:00")
        #expect(story.it.state == .routed)
    }

    @Test func `CL-24: revoked by its decision maker until the exit decision, on the signing day to the minute`() throws {
        var story = try Story.granted()
        try story.prepare(a, .revoke(.stated("new circumstances")), at: "2026-06-30 10:00")
        var revoked = story
        try revoked.run(Story.revoking(a), by: Fixture.signer(a), at: "2026-06-30 11:59")
        #expect(revoked.it.state == .revoked && revoked.it.notice(at: Fixture.at("2026-06-30 12:00")).status == .revoked)
        let end = EndExitCase(number: Fixture.exitCase.number, end: .issued(at: Fixture.at("2026-06-30 12:00")))
        try story.run(.endExitCase(end), by: .system, at: "2026-06-30 12:00")
        let refusal = story.refusal(of: Story.revoking(a), by: Fixture.signer(a), at: "2026-06-30 12:01")
        #expect(refusal?.problem == .exitDecisionIssued && refusal?.rule == .cl24 && refusal?.options == [.sendNote])
        let note = SendNote(maker: a, note: SealedGrounds(text: "note"))
        try story.run(.sendNote(note), by: Fixture.signer(a), at: "2026-06-30 12:05")
        #expect(story.it.state == .granted && story.sealed.count == 1)
        // The exit decision was issued at noon, the revocation came five minutes later, and the news of the issue last of all.
        var crossed = try Story.granted()
        try crossed.revoke(a, at: "2026-06-30 12:05")
        try crossed.run(.endExitCase(end), by: .system, at: "2026-06-30 12:06")
        #expect(crossed.it.flags == [.revokedAfterIssue])
        #expect(revoked.refusal(of: .sendNote(note), by: Fixture.signer(a), at: "2026-06-30 12:05") != nil)
    }

    @Test func `CL-24: only who granted revokes`() throws {
        var story = try Story.submitted(Fixture.obligation("a"), Fixture.obligation("b"))
        let end = ProvedEnd(obligation: Fixture.id("b"), lastDay: day("2026-06-01"), evidence: Fixture.document("e"))
        try story.run(.confirmEnd(ConfirmEnd(end: end)), by: Fixture.lawyer, at: "2026-06-09 10:00")
        try story.grant(a, at: "2026-06-09 11:00")
        let order = PrepareDecision(maker: b, outcome: .revoke(.classified))
        #expect(story.refusal(of: .prepare(order), by: Fixture.security(b), at: "2026-06-10 10:00")?.problem == .notGrantedByYou)
        #expect(story.refusal(of: Story.revoking(a), by: Fixture.signer(a), at: "2026-06-10 10:00")?.problem == .notPrepared)
    }

    @Test func `CL-25: good until the day the head set, else twelve months; the earliest end governs`() throws {
        #expect(try Story.granted(until: "2026-08-31").it.grant?.validUntil == day("2026-08-31"))
        var open = try Story.granted()
        #expect(open.it.grant?.validUntil == day("2027-06-10") && open.it.grant?.isSetByHead == false)
        #expect(open.it.notice(at: Fixture.at("2027-06-10 23:59")).status == .granted)
        #expect(open.it.notice(at: Fixture.at("2027-06-11 00:00")).status == .expired, "also before it is recorded")
        try open.fireTimers(until: "2027-06-11 00:00")
        #expect(open.it.state == .expired)
        var two = try Story.submitted(Fixture.obligation("a"), Fixture.obligation("b"))
        try two.grant(a, until: "2026-12-31", at: "2026-06-10 11:00")
        try two.grant(b, until: "2026-09-30", at: "2026-06-11 11:00")
        #expect(two.it.grant?.validUntil == day("2026-09-30") && two.it.grant?.isSetByHead == true)
        let past = story(preparedFor: a).refusal(
            of: Story.granting(a, until: "2026-06-09"),
            by: Fixture.signer(a),
            at: "2026-06-10 11:00"
        )
        #expect(past?.problem == .inThePast && past?.rule == .cl25)
    }

    private func story(preparedFor maker: DecisionMaker) -> Story {
        var story = try! Story.submitted(Fixture.obligation("a"))
        try! story.prepare(maker, at: "2026-06-09 10:00")
        return story
    }

    @Test func `CL-25: without a day set it ends with the exit application it is attached to`() throws {
        let end = ClearanceCommand.endExitCase(EndExitCase(number: Fixture.exitCase.number, end: .withoutPermission))
        var open = try Story.granted()
        try open.run(end, by: .system, at: "2026-07-20 10:00")
        #expect(open.it.state == .expired)
        var dated = try Story.granted(until: "2026-12-31")
        try dated.run(end, by: .system, at: "2026-07-20 10:00")
        #expect(dated.it.state == .granted)
        let next = ExitCase(number: CaseNumber(rawValue: "E-2")!, provider: Fixture.provider)
        try dated.run(.attach(AttachExitCase(exitCase: next)), at: "2026-09-01 10:00")
        #expect(dated.it.exitCase == next && dated.it.exitEnd == nil)
    }

    @Test func `CL-26, A-21: reminders at 10 and 13 working days, overdue after 15; silence is never a grant`() throws {
        var story = try Story.submitted(Fixture.obligation("a"))
        let reminders = story.it.timers.map { "\($0.key.code) \($0.due.rfc3339)" }
        #expect(
            reminders == [
                "reminder.1.head:a \(Fixture.at("2026-06-22 09:00").rfc3339)",
                "reminder.2.head:a \(Fixture.at("2026-06-25 09:00").rfc3339)",
                "clock.decision.head:a \(Fixture.at("2026-06-29 18:30:01").rfc3339)",
            ]
        )
        try story.fireTimers(until: "2026-06-29 18:30:00")
        #expect(Array(story.types.suffix(2)) == ["decisionReminded", "decisionReminded"] && story.it.flags.isEmpty)
        try story.fireTimers(until: "2036-06-29 18:30:00")
        #expect(story.it.state == .routed && story.it.flags == [.decisionOverdue] && story.it.timers.isEmpty)
        #expect(story.it.nextSteps(at: Fixture.at("2036-06-29 18:30"))?.steps.map(\.isOverdue) == [true])
        #expect(story.it.notice(at: Fixture.at("2036-06-29 18:30:00")).status == .pending)
    }

    @Test func `A-21: term and reminders are settings`() throws {
        var story = Story()
        story.settings.a21ClearanceServiceLevel = WorkingDays(5)
        story.settings.a21ClearanceReminders = [WorkingDays(2)]
        try story.run(Fixture.check(), at: "2026-06-08 10:00")
        try story.run(Fixture.submit([Fixture.obligation("a")]), at: "2026-06-08 10:00")
        let clock = try #require(story.it.clocks[.decision(a)])
        #expect(clock.facts.day == day("2026-06-15") && clock.facts.reminders == [Fixture.at("2026-06-10 09:00")])
    }

    @Test func `A-48: a decree that moves a day moves running internal terms; reminders given stay given`() throws {
        var story = try Story.submitted(Fixture.obligation("a"))
        try story.fireTimers(until: "2026-06-22 10:00")
        story.calendar = try Fixture.calendar(freeing: "2026-06-24", working: "2026-07-05")
        try story.run(.moveDeadlines(MoveDeadlines(because: "decree 1")), by: .system, at: "2026-06-22 11:00")
        let clock = try #require(story.it.clocks[.decision(a)])
        #expect(clock.facts.day == day("2026-06-30") && clock.facts.from == day("2026-06-08") && clock.reminded == 1)
        #expect(story.it.timers.first?.due == Fixture.at("2026-06-26 09:00"))
        let before = story.it
        try story.run(.moveDeadlines(MoveDeadlines(because: "decree 1")), by: .system, at: "2026-06-22 12:00")
        #expect(story.it == before, "nothing more to move")
    }

    @Test func `two persons: what was prepared falls when another obligation comes before the same head`() throws {
        var story = try Story.submitted(Fixture.obligation("a"))
        try story.prepare(a, at: "2026-06-09 10:00")
        let order = ReportObligation(obligation: Fixture.obligation("second", with: "a"), report: "reply of the NSC")
        try story.run(.reportObligation(order), by: Fixture.lawyer, at: "2026-06-09 11:00")
        #expect(story.refusal(of: Story.granting(a), by: Fixture.signer(a), at: "2026-06-09 12:00")?.problem == .notPrepared)
        try story.grant(a, at: "2026-06-10 10:00")
        #expect(story.it.state == .granted && story.it.parts.count == 2)
    }

    @Test func `EX-26: asked on Mon 8 Jun, the internal 15 working days of a five-day organisation end on Mon 29 Jun`() throws {
        let story = try Story.submitted(Fixture.obligation("a"))
        let clock = try #require(story.it.clocks[.decision(a)])
        #expect(clock.facts.day == day("2026-06-29"))
        // The exit case is filed the same day at the State Corporation: in a six-day week the clearance comes after its last notice day.
        for (week, lastNoticeDay, isInTime) in [(WorkingWeek.sixDay, "2026-06-27", false), (.fiveDay, "2026-07-01", true)] {
            var settings = LawSettings.recommended
            settings.a01ProviderWeek = week
            let plan = try #require(
                try HearingPlan(
                    filed: Fixture.at("2026-06-08 10:00"),
                    through: .stateCorporation,
                    calendar: Fixture.calendar,
                    settings: settings
                )
            )
            #expect(plan.lastNoticeDay == day(lastNoticeDay))
            #expect((clock.facts.day <= plan.lastNoticeDay) == isInTime)
        }
    }

    @Test func `CL-27, A-21: a refusal says reasons that may be shown, or that they are classified; no appeal route is invented`()
        throws
    {
        var story = try Story.submitted(Fixture.obligation("a"))
        let blank = PrepareDecision(maker: a, outcome: .refuse(.stated("  ")))
        let refusal = story.refusal(of: .prepare(blank), by: Fixture.security(a), at: "2026-06-09 10:00")
        #expect(refusal?.problem == .reasonsNotShown && refusal?.rule == .cl27)
        var open = story
        try open.refuse(a, .stated("the term of your obligation runs"), at: "2026-06-10 10:00")
        let view = open.it.holderView(at: Fixture.at("2026-06-10 10:00"))
        #expect(view.parts[0].decision?.reasons == .stated("the term of your obligation runs"))
        #expect(view.appeal == AppealWords.text)
        try story.refuse(a, .classified, at: "2026-06-10 10:00")
        #expect(story.it.holderView(at: Fixture.at("2026-06-10 10:00")).parts[0].decision?.reasons == .classified)
    }

    @Test func `rules 11.4: asked anew after a refusal, for new circumstances; grants stay, the rest is asked again`() throws {
        var story = try Story.submitted(Fixture.obligation("a"), Fixture.obligation("b"))
        try story.grant(a, at: "2026-06-10 11:00")
        try story.refuse(b, at: "2026-06-11 11:00")
        func resubmit(_ circumstances: String, _ obligations: [SecrecyObligation]) -> ClearanceCommand {
            .resubmit(ResubmitClearance(circumstances: circumstances, obligations: obligations, residence: Fixture.residence))
        }
        let both = [Fixture.obligation("a"), Fixture.obligation("b")]
        #expect(story.refusal(of: resubmit(" ", both), at: "2026-07-01 10:00")?.problem == .circumstancesMissing)
        #expect(story.refusal(of: resubmit("new", [both[0]]), at: "2026-07-01 10:00")?.problem == .obligationMissing)
        try story.run(resubmit("five years passed", both + [Fixture.obligation("c")]), at: "2026-07-01 10:00")
        #expect(story.it.parts.map { "\($0.maker.code) \($0.state)" } == ["head:a granted", "head:b pending", "head:c pending"])
        try story.grant(b, at: "2026-07-02 10:00")
        try story.grant(Fixture.head("c"), at: "2026-07-02 11:00")
        #expect(
            story.it.state == .granted
                && story.it.parts.compactMap(\.decision?.number.rawValue) == ["C-2026-1/1", "C-2026-1/3", "C-2026-1/4"]
        )
    }

    @Test func `two persons: the officer prepares, another decides, nobody on an own request, nobody unknown`() throws {
        var story = try Story.submitted(Fixture.obligation("a"))
        let both: Set<Role> = [.securityOfficer, .headOfOrganisation]
        let one = Fixture.staff("a-both", Fixture.body("a"), both)
        #expect(story.refusal(of: Story.granting(a), by: one, at: "2026-06-09 10:00")?.problem == .notPrepared)
        try story.run(.prepare(PrepareDecision(maker: a, outcome: .grant(until: nil))), by: one, at: "2026-06-09 10:00")
        #expect(story.refusal(of: Story.granting(a), by: one, at: "2026-06-09 11:00")?.problem == .samePerson)
        let own = Fixture.staff("a-head", Fixture.body("a"), [.headOfOrganisation], person: Fixture.holderNumber)
        #expect(story.refusal(of: Story.granting(a), by: own, at: "2026-06-09 11:00")?.problem == .ownRequest)
        let unknown = Fixture.staff("a-head", Fixture.body("a"), [.headOfOrganisation], person: nil)
        #expect(story.refusal(of: Story.granting(a), by: unknown, at: "2026-06-09 11:00")?.problem == .personUnknown)
        let other = Fixture.signer(b)
        #expect(story.refusal(of: Story.granting(a), by: other, at: "2026-06-09 11:00")?.problem == .notYourBody)
        let backdated = story.refusal(of: Story.granting(a), by: Fixture.signer(a), at: "2026-06-09 09:59")
        #expect(backdated?.problem == .backdated)
        try story.run(Story.granting(a), by: Fixture.signer(a), at: "2026-06-09 11:00")
        #expect(story.it.state == .granted)
    }
}
