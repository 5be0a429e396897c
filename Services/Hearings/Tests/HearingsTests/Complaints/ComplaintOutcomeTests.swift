import CivilTime
import Contracts
import Directory
import Journal
import StrictJSON
import Testing

@testable import Hearings

@Suite struct `What a complaint means for its case, R15.2, R15.3 and R14.1` {
    private static let complaint = RegistrationNumber(rawValue: "ALM-2026-000007")!

    private func event(_ type: String, _ data: String, subject: String = "ALM-2026-000007") -> FollowedEvent {
        FollowedEvent(
            source: "/complaints",
            epoch: "e",
            sequence: 1,
            id: "1",
            type: type,
            subject: subject,
            body: Array(#"{"specversion":"1.0","type":"\#(type)","data":\#(data)}"#.utf8)
        )
    }

    private func decided(_ outcome: String, _ more: String = "") -> FollowedEvent {
        event(
            ComplaintDecidedNotice.type,
            #"{"stamp":{"at":"2026-07-10T10:00:00+05:00","by":{"kind":"staff","body":"police-almaty"}},"outcomes":[{"demand":"d1","outcome":"\#(outcome)"}],"caseNumber":"AL1-2026-1"\#(more)}"#
        )
    }

    @Test(arguments: [
        ("setAsideWholly", ReopeningCause.setAside), ("setAsidePartly", .setAside), ("obligeToAct", .obliged),
        ("returnForNewProcedure", .obliged),
    ]) func `R14.1: what makes the refusal fall reopens`(outcome: String, cause: ReopeningCause) throws {
        let more = #","number":"ALM-2026-000007","order":{"body":"b","text":"t","complyBy":"2026-07-20"}"#
        let found = try #require(try ComplaintOutcome(decided(outcome, more)))
        #expect(found.order == Fixture.reopening(cause, Self.complaint, complyBy: Fixture.day("2026-07-20")))
        #expect(found.caseNumber.rawValue == "AL1-2026-1")
    }

    @Test(arguments: ["dismiss", "leaveWithoutConsideration"]) func `R14.1: where the act stands nothing follows`(outcome: String)
        throws
    {
        #expect(try ComplaintOutcome(decided(outcome)) == nil)
    }

    @Test func `R15.3: full satisfaction reopens; without a named case nothing does`() throws {
        let named = event(
            ComplaintSatisfiedNotice.type,
            #"{"stamp":{"at":"2026-07-10T10:00:00+05:00","by":{"kind":"staff","body":"police-almaly"}},"clocks":[],"caseNumber":"AL1-2026-1"}"#
        )
        let found = try #require(try ComplaintOutcome(named))
        #expect(found.order == Fixture.reopening(.satisfiedInFull, Self.complaint), "the subject says the complaint")
        let unnamed = event(ComplaintSatisfiedNotice.type, #"{"stamp":{"at":"2026-07-10T10:00:00+05:00"},"clocks":[]}"#)
        #expect(try ComplaintOutcome(unnamed) == nil)
    }

    @Test func `design 5: data that are not what their type says are an error, never a guess`() {
        #expect(throws: (any Error).self) { try ComplaintOutcome(event(ComplaintDecidedNotice.type, #"{"outcomes":1}"#)) }
    }

    @Test(arguments: CaseStage.allCases) func `R14.1: an outcome is kept at every stage, and by nobody else's hand`(
        stage: CaseStage
    ) throws {
        var story = try Story.standing(at: stage)
        let now = story.it.lastRecordedAt
        let reopening = Fixture.reopening(.setAside, Self.complaint)
        let note = CaseCommand.noteComplaintOutcome(NoteComplaintOutcome(reopening: reopening, problem: .stageForbids))
        #expect(throws: CaseRefusal.self) {
            try AdministrativeCase.decide(note, on: story.it, in: story.context(Fixture.staff(), now))
        }
        try story.run(note, by: .system, at: now)
        #expect(story.it.stage == stage && story.it.flags.contains(.complaintOutcomeOpen))
        #expect(story.it.complaintOutcomes.map(\.complaint) == [Self.complaint])
        #expect(story.it.isNeverStuck(at: now))
    }

    @Test(arguments: CaseStage.allCases) func `R15.2: a case is given for a complaint at every stage, and every time is recorded`(
        stage: CaseStage
    ) throws {
        var story = try Story.standing(at: stage)
        let now = story.it.lastRecordedAt
        #expect(story.it.complaintsGiven.isEmpty)
        let order = CaseCommand.giveForComplaint(GiveCase(complaint: Self.complaint, to: Fixture.provider))
        for _ in 1...2 { try story.run(order, by: .system, at: now) }
        #expect(story.it.complaintsGiven == [Self.complaint] && story.it.stage == stage)
        #expect(story.events.filter { $0.type == CaseGivenForComplaint.type }.count == 2)
    }

    @Test(arguments: [
        (Fixture.provider, true), (Fixture.department, true), (Fixture.body("ministry"), true), (Fixture.neighbour, false),
        (Fixture.corporation, false), (Fixture.quality, false),
    ]) func `R15.2: a case is given to its provider and the bodies above it, whoever else is complained of`(
        body: BodyID,
        isGiven: Bool
    ) throws {
        var story = try Story.standing(at: .refused)
        let order = CaseCommand.giveForComplaint(GiveCase(complaint: Self.complaint, to: body))
        let now = story.it.lastRecordedAt
        guard isGiven else {
            let refusal = #expect(throws: CaseRefusal.self) { try story.run(order, by: .system, at: now) }
            #expect(refusal?.problem == .notYourBody && story.it.complaintsGiven.isEmpty)
            return
        }
        try story.run(order, by: .system, at: now)
        #expect(story.it.complaintsGiven == [Self.complaint])
    }

    private static let instances: [(ReopeningCause, BodyID?, Bool)] = [
        (.satisfiedInFull, Fixture.provider, true), (.satisfiedInFull, Fixture.neighbour, false),
        (.satisfiedInFull, Fixture.department, false), (.satisfiedInFull, nil, false),
        (.setAside, Fixture.department, true), (.setAside, Fixture.body("ministry"), true), (.setAside, Fixture.quality, true),
        (.setAside, Fixture.provider, false), (.setAside, Fixture.neighbour, false), (.obliged, Fixture.corporation, false),
        (.obliged, nil, false),
    ]

    @Test(arguments: instances) func `R15.3, R14.1: only who may make the refusal fall reopens the case`(
        cause: ReopeningCause,
        body: BodyID?,
        reopens: Bool
    ) throws {
        let story = try Story.standing(at: .refused)
        let order = CaseCommand.reopen(ReopenCase(cause: cause, complaint: Self.complaint, by: body))
        let context = story.context(.system, story.it.lastRecordedAt)
        if reopens {
            #expect(try AdministrativeCase.decide(order, on: story.it, in: context).map(\.type) == [CaseReopened.type])
        } else {
            let refusal = #expect(throws: CaseRefusal.self) { try AdministrativeCase.decide(order, on: story.it, in: context) }
            #expect(refusal?.problem == .notYourBody && refusal?.rule == cause.rule)
        }
    }

    @Test func `R14.1: a later reopening settles what was kept`() throws {
        var story = try Story.standing(at: .refused)
        let now = story.it.lastRecordedAt
        let reopening = Fixture.reopening(.setAside, Self.complaint)
        let note = NoteComplaintOutcome(reopening: reopening, problem: .stageForbids)
        try story.run(.noteComplaintOutcome(note), by: .system, at: now)
        try story.run(.reopen(reopening), by: .system, at: now)
        #expect(!story.it.flags.contains(.complaintOutcomeOpen) && story.it.flags.contains(.reopened))
    }
}
