import CivilTime
import Law
import Testing

@testable import Complaints

@Suite struct `Review and decision, R14.1 and R15.5` {
    private let up = Fixture.staff(Fixture.superior)
    private let staff = Fixture.staff(Fixture.provider)

    @Test func `A-17, RT-PRV-sup: the case is called for and due three working days after the copy`() throws {
        var story = try Story.registered(Fixture.receive(at: .superiorBody))
        try story.run(.requestCase(RequestCase()), by: up, at: "2026-07-03 16:00")
        #expect(story.due(.caseDelivery) == Fixture.day("2026-07-08"))
        #expect(story.it.openClock(.caseDelivery)?.facts.duty == Fixture.provider)
        #expect(story.refusal(of: .requestCase(RequestCase()), by: up, at: "2026-07-03 17:00")?.problem == .caseAlreadyRequested)
        let thin = Manifest(complaint: [], attachments: [], caseParts: [])
        #expect(
            story.refusal(of: .deliverCase(DeliverCase(manifest: thin)), by: staff, at: "2026-07-07 10:00")?.problem
                == .manifestIncomplete
        )
        var late = story
        try late.fireTimers(until: "2026-07-09 09:00")
        #expect(late.it.flags.contains(.caseDeliveryOverdue))
        let full = Manifest(complaint: [], attachments: [], caseParts: Fixture.caseParts)
        try story.run(.deliverCase(DeliverCase(manifest: full)), by: staff, at: "2026-07-07 10:00")
        #expect(story.status(.caseDelivery) == .stopped(at: Fixture.at("2026-07-07 10:00"), late: false))
    }

    @Test func `A-17: a case that is not delivered does not stop the review`() throws {
        var story = try Story.registered(Fixture.receive(at: .superiorBody))
        try story.run(.requestCase(RequestCase()), by: up, at: "2026-07-03 16:00")
        try story.run(.startReview(StartReview(reviewer: Fixture.reviewer)), by: up, at: "2026-07-13 10:00")
        try story.run(Story.decision(), by: up, at: "2026-07-14 10:00")
        #expect(story.it.stage == .decided && story.it.openClock(.caseDelivery) == nil)
    }

    @Test(arguments: OutcomeCode.allCases) func `rules 7.4: every outcome, with an order where something must be done`(
        code: OutcomeCode
    ) throws {
        var story = try Story.underReview()
        let bare = story.refusal(of: Story.decision(code), by: up, at: "2026-07-10 10:00")
        #expect((bare?.problem == .orderMissing) == code.needsOrder)
        try story.run(Story.decision(code, order: Story.order), by: up, at: "2026-07-10 10:00")
        #expect(story.it.demands.allSatisfy { $0.outcome == code })
        #expect(story.status(.superiorConsideration) == .stopped(at: Fixture.at("2026-07-10 10:00"), late: false))
    }

    @Test func `rules 7.4: outcomes are configurable codes`() throws {
        var story = try Story.underReview()
        story.outcomes = [.dismiss]
        #expect(story.refusal(of: Story.decision(.setAsideWholly), by: up, at: "2026-07-10 10:00")?.problem == .outcomeNotOffered)
        #expect(story.refusal(of: Story.decision(.dismiss), by: up, at: "2026-07-10 10:00") == nil)
    }

    @Test func `rules 7.4: every demand has exactly one outcome`() throws {
        let story = try Story.underReview()
        let one = DemandOutcome(demand: Fixture.demandID("d1"), outcome: .dismiss)
        let two = DemandOutcome(demand: Fixture.demandID("d2"), outcome: .dismiss)
        for outcomes in [
            [], [one], [one, one], [one, two, two], [one, DemandOutcome(demand: Fixture.demandID("d3"), outcome: .dismiss)],
        ] {
            let command = ComplaintCommand.decide(
                DecideComplaint(outcomes: outcomes, grounds: "g", document: Fixture.document("e"))
            )
            #expect(story.refusal(of: command, by: up, at: "2026-07-10 10:00")?.problem == .outcomesIncomplete)
        }
        let unreasoned = ComplaintCommand.decide(
            DecideComplaint(outcomes: [one, two], grounds: "", document: Fixture.document("e"))
        )
        #expect(story.refusal(of: unreasoned, by: up, at: "2026-07-10 10:00")?.problem == .groundsMissing)
    }

    @Test func `R14.1: only the reviewer or the head decides, and only of the body that has it`() throws {
        let story = try Story.underReview()
        let other = Fixture.staff(Fixture.superior, [.reviewer], Fixture.executor)
        #expect(story.refusal(of: Story.decision(), by: other, at: "2026-07-10 10:00")?.problem == .roleMissing)
        #expect(story.refusal(of: Story.decision(), by: staff, at: "2026-07-10 10:00")?.problem == .notYourBody)
        let head = Fixture.staff(Fixture.superior, [.head], Fixture.executor)
        #expect(story.refusal(of: Story.decision(), by: head, at: "2026-07-10 10:00") == nil)
    }

    @Test func `DX-1: the reviewing body may restore the term; then lateness is no ground of dismissal`() throws {
        func late() throws -> Story {
            var story = try Story.registered(Fixture.receive(at: .superiorBody, object: Fixture.object(learntOn: "2026-03-01")))
            try story.run(.startReview(StartReview(reviewer: Fixture.reviewer)), by: up, at: "2026-07-06 10:00")
            return story
        }
        var restored = try late()
        #expect(restored.refusal(of: Story.decision(becauseLate: true), by: up, at: "2026-07-07 10:00") == nil)
        try restored.run(.restoreTerm(RestoreTerm(restored: true, reason: "illness")), by: up, at: "2026-07-07 10:00")
        #expect(restored.it.flags.contains(.termRestored))
        #expect(
            restored.refusal(of: Story.decision(becauseLate: true), by: up, at: "2026-07-07 11:00")?.problem
                == .latenessNotAGround
        )
        #expect(
            restored.refusal(of: .restoreTerm(RestoreTerm(restored: false, reason: "x")), by: up, at: "2026-07-07 11:00")?.problem
                == .termNotMissed
        )
        var kept = try late()
        try kept.run(.restoreTerm(RestoreTerm(restored: false, reason: "no reason given")), by: up, at: "2026-07-07 10:00")
        #expect(kept.refusal(of: Story.decision(becauseLate: true), by: up, at: "2026-07-07 11:00") == nil)
        let inTime = try Story.underReview()
        #expect(inTime.refusal(of: Story.decision(becauseLate: true), by: up, at: "2026-07-10 10:00")?.rule == .dx1)
    }

    @Test func `R14.1: an order has its own day, and its breach is flagged at the exact moment`() throws {
        var story = try Story.awaitingExecution()
        #expect(story.it.owner == Fixture.provider)
        #expect(story.it.openClock(.execution)?.facts.due == Fixture.at("2026-07-20 18:30:00"))
        let report = ComplaintCommand.executeOrder(ExecuteOrder(act: "decision 14", document: Fixture.document("d")))
        var kept = story
        try kept.run(report, by: staff, at: "2026-07-20 18:30:00")
        #expect(kept.it.stage == .closed && !kept.it.flags.contains(.executionOverdue))
        try story.fireTimers(until: "2026-07-20 18:30:01")
        #expect(story.it.flags.contains(.executionOverdue))
        try story.run(report, by: staff, at: "2026-07-22 10:00")
        #expect(story.it.stage == .closed && story.it.flags.contains(.executionOverdue))
        #expect(story.status(.execution) == .stopped(at: Fixture.at("2026-07-22 10:00"), late: true))
    }

    @Test func `R14.1: no order is given for a day that has passed`() throws {
        let story = try Story.underReview()
        let order = SuperiorOrder(body: Fixture.provider, text: "t", complyBy: Fixture.day("2026-07-09"))
        #expect(
            story.refusal(of: Story.decision(.obligeToAct, order: order), by: up, at: "2026-07-10 10:00")?.problem
                == .orderInThePast
        )
    }

    @Test func `rules 11.3: without an order the notice closes it`() throws {
        var story = try Story.decided()
        try story.run(.notify(NotifyDecision(proof: Fixture.document("9"))), by: up, at: "2026-07-10 11:00")
        #expect(story.it.stage == .closed && story.it.openClocks.isEmpty && story.it.timers.isEmpty)
    }

    @Test func `A-18: withdrawn until decided, in writing; a violation found is still reported`() throws {
        var story = try Story.underReview()
        let order = ComplaintCommand.withdraw(WithdrawComplaint(document: Fixture.document("f")))
        #expect(
            story.refusal(of: order, by: .filer(of: Fixture.complaintID("other")), at: "2026-07-09 10:00")?.problem
                == .notTheFiler
        )
        var events = try story.run(order, by: .filer(of: story.it.id), at: "2026-07-09 10:00")
        guard case .withdrawn(let clean) = events[0] else { throw Surprise() }
        #expect(!clean.reportToHead && story.it.openClocks.isEmpty)

        var breached = try Story.inSelfReview()
        try breached.fireTimers(until: "2026-07-09 09:00")
        events = try breached.run(order, by: .filer(of: breached.it.id), at: "2026-07-09 10:00")
        guard case .withdrawn(let found) = events[0] else { throw Surprise() }
        #expect(found.reportToHead)
        let decided = try Story.decided()
        #expect(decided.refusal(of: order, by: .filer(of: decided.it.id), at: "2026-07-10 11:00")?.rule == .a18)
    }
}
