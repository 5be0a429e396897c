import CivilTime
import Law
import Testing

@testable import Complaints

@Suite struct `At the body complained of, R15.2 to R15.4` {
    private let staff = Fixture.staff(Fixture.provider)

    @Test(arguments: [DemandResult.partlyMet, .notMet])
    func `R15.3: one demand not fully met and it must be forwarded`(result: DemandResult) throws {
        var story = try Story.inSelfReview()
        try story.meetAllDemands(at: "2026-07-07 10:00")
        let answer = DemandAnswer(result: result, act: "decision 12", document: nil)
        try story.run(
            .answerDemand(AnswerDemand(demand: Fixture.demands[1].id, answer: answer)),
            by: staff,
            at: "2026-07-07 10:30"
        )
        let refusal = story.refusal(of: .satisfyInFull(SatisfyInFull()), by: staff, at: "2026-07-07 11:00")
        #expect(refusal?.problem == .demandsNotAllMet)
        #expect(refusal?.rule == .r15_3)
        #expect(refusal?.options.contains(.forward) == true)
        #expect(refusal?.options.contains(.satisfyInFull) == false)
    }

    @Test func `R15.3: an unanswered demand is not a met one`() throws {
        var story = try Story.inSelfReview()
        try story.run(
            .answerDemand(AnswerDemand(demand: Fixture.demands[0].id, answer: Story.met)),
            by: staff,
            at: "2026-07-07 10:00"
        )
        #expect(
            story.refusal(of: .satisfyInFull(SatisfyInFull()), by: staff, at: "2026-07-07 11:00")?.problem == .demandsNotAllMet
        )
    }

    @Test func `R15.3: a complaint without demands cannot be satisfied in full, only forwarded`() throws {
        let story = try Story.inSelfReview(Fixture.receive(demands: []))
        #expect(story.refusal(of: .satisfyInFull(SatisfyInFull()), by: staff, at: "2026-07-07 11:00")?.problem == .noDemands)
    }

    @Test func `R15.3: words alone meet nothing, an act and its document are needed`() throws {
        let story = try Story.inSelfReview()
        for answer in [
            DemandAnswer(result: .met, act: "", document: Fixture.document("d")),
            DemandAnswer(result: .met, act: "x", document: nil),
        ] {
            let command = ComplaintCommand.answerDemand(AnswerDemand(demand: Fixture.demands[0].id, answer: answer))
            #expect(story.refusal(of: command, by: staff, at: "2026-07-07 11:00")?.problem == .actMissing)
        }
    }

    /// EX-19: in time on 8 July until 18:30:00, too late a second after.
    @Test(arguments: [("2026-07-08 18:30:00", true), ("2026-07-08 18:30:01", false), ("2026-07-09 09:00:00", false)])
    func `EX-19, DL-18: full satisfaction counts only within T3`(time: String, lawful: Bool) throws {
        var story = try Story.inSelfReview()
        try story.meetAllDemands(at: "2026-07-08 10:00")
        let refusal = story.refusal(of: .satisfyInFull(SatisfyInFull()), by: staff, at: time)
        #expect((refusal == nil) == lawful)
        if !lawful {
            #expect(refusal?.problem == .deadlinePassed && refusal?.rule == .dl18)
            #expect(refusal?.lastLawfulDay == Fixture.day("2026-07-08"))
        }
    }

    @Test func `R15.3, R15.4: satisfied in full, answered, closed; both clocks stop in time`() throws {
        var story = try Story.satisfied()
        #expect(story.status(.forwarding) == .stopped(at: Fixture.at("2026-07-07 11:00"), late: false))
        #expect(story.it.openClock(.answer) != nil)
        try story.run(.sendAnswer(SendAnswer(document: nil)), by: staff, at: "2026-07-10 18:30:00")
        #expect(story.it.stage == .closed)
        #expect(story.status(.answer) == .stopped(at: Fixture.at("2026-07-10 18:30:00"), late: false))
    }

    @Test func `R15.2: at the exact moment T3 passes, forwardOverdue stands and only forwarding is left`() throws {
        var story = try Story.inSelfReview()
        try story.fireTimers(until: "2026-07-08 18:30:00")
        #expect(!story.it.flags.contains(.forwardOverdue))
        try story.fireTimers(until: "2026-07-08 18:30:01")
        #expect(story.it.flags.contains(.forwardOverdue))
        #expect(story.it.lawfulCommands(at: Fixture.at("2026-07-08 18:30:01")) == [.forward, .linkTrack, .withdraw])
        let assign = ComplaintCommand.assign(AssignComplaint(officer: Fixture.executor))
        #expect(story.refusal(of: assign, by: staff, at: "2026-07-09 09:00")?.problem == .onlyForwardingLeft)
        let forward = ForwardComplaint(to: Fixture.superior, manifest: Fixture.manifest)
        try story.run(.forward(forward), by: staff, at: "2026-07-09 10:00")
        try story.run(.acknowledge(AcknowledgeForwarding()), by: Fixture.staff(Fixture.superior), at: "2026-07-09 11:00")
        #expect(story.status(.forwarding) == .stopped(at: Fixture.at("2026-07-09 10:00"), late: true))
        #expect(story.it.flags.contains(.forwardOverdue), "a breach is never forgotten")
    }

    @Test func `RT-…: the person complained of may correct, and may never review`() throws {
        var story = try Story.registered(Fixture.receive(.officer))
        try story.run(.assign(AssignComplaint(officer: Fixture.officer)), by: staff, at: "2026-07-03 16:00")
        let forward = ForwardComplaint(to: Fixture.superior, manifest: Fixture.manifest)
        try story.run(
            .forward(forward),
            by: Fixture.staff(Fixture.provider, [.executor], Fixture.officer),
            at: "2026-07-04 10:00"
        )
        let self_ = Fixture.staff(Fixture.superior, Fixture.everyRole, Fixture.officer)
        let acknowledge = ComplaintCommand.acknowledge(AcknowledgeForwarding())
        #expect(story.refusal(of: acknowledge, by: self_, at: "2026-07-07 10:00")?.problem == .personComplainedOf)
        try story.run(acknowledge, by: Fixture.staff(Fixture.superior), at: "2026-07-07 10:00")
        let review = ComplaintCommand.startReview(StartReview(reviewer: Fixture.officer))
        #expect(
            story.refusal(of: review, by: Fixture.staff(Fixture.superior), at: "2026-07-07 11:00")?.problem == .personComplainedOf
        )
    }

    @Test
    func `RT-RB-sup: the reviewing body complained of forwards to its own superior; at the top it tells of the next instance`()
        throws
    {
        var story = try Story.inSelfReview(Fixture.receive(.reviewingBody, at: .superiorBody))
        let up = Fixture.staff(Fixture.superior)
        #expect(
            story.refusal(of: .sendAnswer(SendAnswer(document: nil)), by: up, at: "2026-07-07 10:00")?.problem == .superiorExists
        )
        try story.run(
            .forward(ForwardComplaint(to: Fixture.ministry, manifest: Fixture.manifest)),
            by: up,
            at: "2026-07-07 10:00"
        )
        #expect(story.it.owner == Fixture.ministry)

        var top = Story()
        let respondent = Respondent(kind: .reviewingBody, body: Fixture.ministry, officer: nil)
        let order = ReceiveComplaint(
            body: Fixture.ministry,
            at: .superiorBody,
            respondent: respondent,
            caseHolder: Fixture.provider,
            object: Fixture.object(),
            content: Fixture.content(),
            demands: Fixture.demands
        )
        let head = Fixture.staff(Fixture.ministry)
        try top.run(.receive(order), by: .portal, at: "2026-07-03 15:00")
        try top.run(.register(RegisterComplaint()), by: head, at: "2026-07-03 15:00")
        try top.run(.assign(AssignComplaint(officer: Fixture.executor)), by: head, at: "2026-07-03 15:00")
        let forward = ComplaintCommand.forward(ForwardComplaint(to: Fixture.quality, manifest: Fixture.manifest))
        #expect(top.refusal(of: forward, by: head, at: "2026-07-07 10:00")?.problem == .noSuperior)
        let events = try top.run(.sendAnswer(SendAnswer(document: nil)), by: head, at: "2026-07-07 10:00")
        guard case .answerSent(let fact) = events[0] else { throw Surprise() }
        #expect(fact.kind == .nextInstance && top.it.stage == .closed)
    }
}
