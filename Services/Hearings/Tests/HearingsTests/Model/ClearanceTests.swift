import CivilTime
import Law
import Testing

@testable import Hearings

/// A citizen whose form 1 tells of access to state secrets.
private let holder = Fixture.receive(tellsOfSecrets: true)
private let lawyer = Fixture.staff(Fixture.lawyer, [.legalOfficer])

private let confirmSecrets = CaseCommand.confirmGround(
    ConfirmGround(ground: .secrets, reasons: "RG-1 read with R12.1", evidence: [Fixture.document("c")])
)

extension Story {
    fileprivate static func asked(
        _ clearance: RecordClearance?,
        of order: ReceiveCase = holder,
        nationalSecurity: [RefusalGround] = []
    ) throws -> Story {
        var story = try answered(order, [.nationalSecurity: nationalSecurity])
        if let clearance { try story.run(.recordClearance(clearance), by: .system, at: "2026-06-10 10:00") }
        return story
    }

    fileprivate func confirming(_ answer: DepartmentAnswer) -> CaseRefusal? {
        refusal(
            of: Story.confirm(answer, answer == .refuse ? [.secrets] : []),
            by: Fixture.departmentStaff,
            at: "2026-06-11 10:00"
        )
    }
}

@Suite struct `Clearance and RG-1, rules 8.5` {
    @Test func `rules 8.5: not required and nothing known: RG-1 is not met, the case goes on`() throws {
        let story = try Story.asked(nil, of: Fixture.receive())
        #expect(story.it.secretsVerdict(on: Fixture.day("2026-06-11")) == .notMet)
        #expect(story.confirming(.permit) == nil)
        #expect(story.confirming(.refuse)?.problem == .groundFell)
    }

    @Test func `rules 8.5, CL-01: required and not filed: RG-1 is met, no grant`() throws {
        var story = try Story.asked(nil)
        #expect(story.it.clearance.status == .required && story.it.secretsVerdict(on: Fixture.day("2026-06-11")) == .met)
        let refusal = story.confirming(.permit)
        #expect(refusal?.problem == .clearanceMissing && refusal?.rule == .r12_1)
        try story.run(Story.confirm(.refuse, [.secrets]), by: Fixture.departmentStaff, at: "2026-06-11 10:00")
        try story.run(Story.draft([.secrets]), at: "2026-06-11 11:00")
        #expect(story.round.grounds.map(\.readWith) == [nil], "met by itself")
    }

    @Test func `rules 8.5, A-10: pending with all heads: no grant, and RG-1 only by the legal officer's hand`() throws {
        var story = try Story.asked(Fixture.clearance(.pending))
        #expect(story.confirming(.permit)?.problem == .clearanceMissing)
        let refusal = story.confirming(.refuse)
        #expect(refusal?.problem == .groundNotConfirmed && refusal?.rule == .a10 && refusal?.options == [.confirmGround])
        let executor = Fixture.staff(Fixture.executor, [.executor, .head])
        #expect(story.refusal(of: confirmSecrets, by: executor, at: "2026-06-11 09:00")?.problem == .roleMissing)
        try story.run(confirmSecrets, by: lawyer, at: "2026-06-11 09:00")
        try story.run(Story.confirm(.refuse, [.secrets]), by: Fixture.departmentStaff, at: "2026-06-11 10:00")
        try story.run(Story.draft([.secrets]), at: "2026-06-11 11:00")
        #expect(story.round.grounds.map(\.readWith) == [.r12_1])
    }

    @Test func `rules 8.5: pending at E−6 warns, at E−3 the legal officer has to choose`() throws {
        var story = try Story.asked(Fixture.clearance(.pending))
        try story.fireTimers(until: "2026-06-19 00:00")
        guard case .termWarned(let first)? = story.events.last else { return #expect(Bool(false)) }
        #expect(first.warning == .sixDaysLeft && first.asOf == Fixture.at("2026-06-19 00:00") && first.clearancePending)
        #expect(!story.it.flags.contains(.clearanceChoiceDue))
        try story.fireTimers(until: "2026-06-23 00:00")
        #expect(story.it.flags.contains(.clearanceChoiceDue))
    }

    @Test func `rules 8.5: filed with only some of the heads counts as not filed`() throws {
        let story = try Story.asked(Fixture.clearance(.pending, all: false))
        #expect(story.it.secretsVerdict(on: Fixture.day("2026-06-11")) == .met)
    }

    @Test func `rules 8.5: granted by all: RG-1 is not met, the numbers stand in the case`() throws {
        let story = try Story.asked(Fixture.clearance(.granted))
        #expect(story.confirming(.permit) == nil && story.confirming(.refuse)?.problem == .groundFell)
        #expect(story.it.clearance.numbers.map(\.number) == ["C-1"])
    }

    @Test func `rules 8.5, A-10: refused by any: the legal officer must confirm RG-1 by hand`() throws {
        var story = try Story.asked(Fixture.clearance(.refused))
        #expect(story.confirming(.permit)?.problem == .clearanceMissing)
        #expect(story.confirming(.refuse)?.problem == .groundNotConfirmed)
        try story.run(confirmSecrets, by: lawyer, at: "2026-06-11 09:00")
        #expect(story.confirming(.refuse) == nil)
    }

    @Test func `rules 8.5: granted, but national security replies negatively: the legal officer decides`() throws {
        var story = try Story.asked(Fixture.clearance(.granted), nationalSecurity: [.secrets])
        #expect(story.confirming(.permit) == nil && story.confirming(.refuse)?.problem == .groundNotConfirmed)
        try story.run(confirmSecrets, by: lawyer, at: "2026-06-11 09:00")
        #expect(story.confirming(.refuse) == nil)
    }

    @Test func `rules 8.5, A-50: another secret protected by law: proof of informing ends the ground`() throws {
        var story = try Story.inquiries(Fixture.receive(Fixture.applicant(.foreigner)))
        let now = Fixture.at("2026-06-09 10:00")
        let reply = Fixture.reply(.nationalSecurity, [.secrets], otherSecret: true, at: now)
        try story.run(.recordReply(reply), at: now)
        #expect(story.it.clearance.status == .notRequired && story.it.secretsVerdict(on: Fixture.day("2026-06-09")) == .byHand)
        let informed = Fixture.clearance(.notRequired, informed: true)
        try story.run(.recordClearance(informed), by: lawyer, at: "2026-06-10 10:00")
        #expect(story.it.secretsVerdict(on: Fixture.day("2026-06-10")) == .notMet)
    }

    @Test func `CL-02: a reply that tells of access makes the clearance required, with RG-1 and RG-6 as candidates`() throws {
        let story = try Story.asked(nil, of: Fixture.receive(), nationalSecurity: [.secrets, .falseInformation])
        #expect(story.it.clearance.status == .required)
        #expect(story.it.candidateGrounds == [.secrets, .falseInformation])
    }

    @Test func `CL-04: no clearance is asked of foreigners and stateless persons`() throws {
        let story = try Story.accepted(Fixture.receive(Fixture.applicant(.stateless), tellsOfSecrets: true))
        #expect(story.it.clearance.status == .notRequired)
        #expect(story.refusal(of: Fixture.recordClearance(.required), by: .system, at: "2026-06-04 10:00")?.rule == .cl04)
    }

    @Test func `rules 8.5: granted in the meantime, RG-1 can no longer be cited at the decision`() throws {
        var story = try Story.served(grounds: [.secrets], order: holder)
        try story.run(Story.hold(), at: "2026-06-18 10:45")
        try story.signMinutes()
        try story.run(Fixture.recordClearance(.granted), by: .system, at: "2026-06-18 15:00")
        #expect(story.refusal(of: Story.refuse([.secrets]), at: "2026-06-19 10:00")?.problem == .groundFell)
        try story.run(Story.grant, at: "2026-06-19 10:00")
        #expect(story.it.stage == .grantPlanned)
    }

    @Test func `CL-24: revoked between grant and issue, nothing is issued; the legal officer has a dated step`() throws {
        var story = try Story.surrendered()
        try story.run(Fixture.recordClearance(.revoked), by: .system, at: "2026-06-17 10:30")
        #expect(story.it.flags.contains(.clearanceBlocks) && story.due(.clearanceReview) == Fixture.day("2026-06-18"))
        let refusal = story.refusal(of: Story.issue, at: "2026-06-17 11:00")
        #expect(refusal?.problem == .clearanceMissing && refusal?.rule == .r12_1)
        #expect(story.it.isNeverStuck(at: Fixture.at("2026-06-17 11:00")))
        var granted = story
        try granted.run(Fixture.recordClearance(.granted), by: .system, at: "2026-06-17 12:00")
        try granted.run(Story.issue, at: "2026-06-17 12:30")
        #expect(granted.it.stage == .closedGranted)
        try story.run(confirmSecrets, by: lawyer, at: "2026-06-17 12:00")
        let plan = CaseCommand.planRefusal(PlanRefusal(grounds: [.secrets], reasons: "the clearance was revoked"))
        try story.run(plan, by: lawyer, at: "2026-06-17 12:30")
        #expect(
            story.it.stage == .refusalPlanned && story.it.openClock(.serviceTerm) != nil && story.it.openClock(.notice) != nil
        )
    }

    @Test func `R9.12, R9.13, CL-24: granted again after a planned refusal, the applicant is told and surrenders anew`() throws {
        var story = try Story.surrendered()
        try story.run(Fixture.recordClearance(.revoked), by: .system, at: "2026-06-17 10:30")
        try story.run(confirmSecrets, by: lawyer, at: "2026-06-17 12:00")
        let plan = CaseCommand.planRefusal(PlanRefusal(grounds: [.secrets], reasons: "the clearance was revoked"))
        try story.run(plan, by: lawyer, at: "2026-06-17 12:30")
        #expect(story.it.messageReceivedAt == nil && story.it.surrender == nil)
        try story.run(Story.draft([.secrets]), at: "2026-06-17 13:00")
        try story.schedule("2026-06-19", at: "2026-06-17 14:10")
        try story.run(Story.notice("2026-06-17 15:00"), at: "2026-06-17 15:00")
        try story.run(Story.hold(on: "2026-06-19"), at: "2026-06-19 10:45")
        try story.signMinutes(on: "2026-06-19")
        try story.run(Fixture.recordClearance(.granted), by: .system, at: "2026-06-19 15:00")
        try story.run(Story.grant, at: "2026-06-22 10:00")
        try story.run(.prepareDecision(PrepareDecision(document: Fixture.document("5"))), at: "2026-06-22 11:00")
        try story.run(.enterDecision(EnterDecision()), at: "2026-06-22 12:00")
        try story.run(.requestMilitaryRemoval(RequestMilitaryRemoval()), at: "2026-06-22 15:00")
        try story.run(.confirmMilitaryRemoval(ConfirmMilitaryRemoval(document: Fixture.document("6"))), at: "2026-06-23 10:00")
        #expect(story.it.stage == .surrenderRequested && story.it.isNeverStuck(at: Fixture.at("2026-06-23 10:00")))
        let message = RecordMessageReceived(at: Fixture.at("2026-06-23 11:00"), channel: .personalCabinet)
        try story.run(.recordMessageReceived(message), at: "2026-06-23 11:00")
        let surrender = RecordSurrender(kind: .identityCard, surrenderedAt: Fixture.at("2026-06-24 10:00"))
        try story.run(.recordSurrender(surrender), at: "2026-06-24 10:00")
        #expect(story.refusal(of: Story.issue, at: "2026-06-24 11:00") == nil)
    }

    @Test func `CL-25: a clearance whose validity has passed does not let a decision be issued`() throws {
        var story = try Story.asked(Fixture.clearance(.granted, until: "2026-06-16"))
        #expect(story.confirming(.permit) == nil)
        try story.run(Story.confirm(.permit), by: Fixture.departmentStaff, at: "2026-06-15 10:00")
        let prepare = CaseCommand.prepareDecision(PrepareDecision(document: Fixture.document("5")))
        #expect(story.refusal(of: prepare, at: "2026-06-16 10:00") == nil)
        #expect(story.refusal(of: prepare, at: "2026-06-17 10:00")?.problem == .clearanceMissing)
    }

    @Test func `CL-25, design 1: expired before issue, the case is not stuck: a legal officer may plan a refusal`() throws {
        var story = try Story.surrendered()
        try story.run(.recordClearance(Fixture.clearance(.granted, until: "2026-06-17")), by: .system, at: "2026-06-17 10:30")
        let later = Fixture.at("2026-06-18 10:00")
        #expect(story.refusal(of: Story.issue, at: "2026-06-18 10:00")?.problem == .clearanceMissing)
        #expect(story.it.isNeverStuck(at: later) && story.it.lawfulCommands(at: later).contains(.planRefusal))
    }
}
