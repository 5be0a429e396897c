import CivilTime
import Contracts
import Law
import Testing

@testable import Hearings

private let own = "CL-2026-000001"

extension Story {
    /// Takes over a notice.
    fileprivate mutating func follow(
        _ status: ClearanceNotice.Status,
        _ number: String = own,
        _ origin: FollowClearance.Origin = .published,
        until: String? = nil,
        asOf: String? = nil,
        revision: Int? = nil,
        at time: String
    ) throws {
        let asOf = Fixture.at(asOf ?? time)
        let notice = Fixture.notice(status, number, of: it, until: until, asOf: asOf, revision: revision)
        try run(.followClearance(FollowClearance(notices: [notice], origin: origin)), by: .system, at: time)
    }

    /// At the inquiries, with the own request known and pending.
    fileprivate static func followed(_ status: ClearanceNotice.Status = .pending) throws -> Story {
        var story = try answered(Fixture.receive(tellsOfSecrets: true), [:])
        try story.follow(status, own, .answered(about: nil), at: "2026-06-10 10:00")
        return story
    }

    fileprivate func flag(_ flag: CaseFlag) -> Bool { it.flags.contains(flag) }
}

@Suite struct `Following a clearance, R12.1 and rules 8.5` {
    @Test func `R12.1: whose a request is must be answered before it counts`() throws {
        var story = try Story.answered(Fixture.receive(tellsOfSecrets: true), [:])
        try story.follow(.granted, at: "2026-06-10 10:00")
        #expect(story.it.clearance.status == .required, "anybody can name a case")
        guard case .clearanceNoticed(let fact)? = story.events.last else { return #expect(Bool(false)) }
        #expect(fact.finding == .asked && fact.number == own)
        try story.follow(.granted, own, .answered(about: own), at: "2026-06-10 10:00")
        #expect(story.it.clearance.status == .granted && story.it.clearance.numbers.map(\.number) == [own + "/1"])
    }

    @Test func `R12.1: another person's request is asked about once and never counts`() throws {
        var story = try Story.followed()
        try story.follow(.granted, "CL-2026-000002", at: "2026-06-10 11:00")
        let answer = FollowClearance(notices: [], origin: .answered(about: "CL-2026-000002"))
        try story.run(.followClearance(answer), by: .system, at: "2026-06-10 11:00")
        #expect(story.it.foreignClearances == ["CL-2026-000002"])
        let version = story.it.version
        try story.follow(.granted, "CL-2026-000002", at: "2026-06-10 12:00")
        #expect(story.it.version == version && story.it.clearance.status == .pending)
    }

    @Test func `design 5: an answer that is older than what was published since changes nothing`() throws {
        var story = try Story.followed(.granted)
        try story.follow(.revoked, at: "2026-06-11 10:00")
        try story.follow(.granted, own, .answered(about: own), asOf: "2026-06-10 10:00", at: "2026-06-11 10:01")
        #expect(story.it.clearance.status == .revoked)
    }

    @Test func `design 5: of two answers about one moment the one about the later version holds, in whatever order they come`() throws {
        let moment = "2026-06-10 10:00"
        for versions in [[2, 4], [4, 2], [2, 4, 2], [4, 2, 4]] {
            var story = try Story.answered(Fixture.receive(tellsOfSecrets: true), [:])
            for version in versions {
                try story.follow(version == 4 ? .pending : .required, own, .answered(about: own), revision: version, at: moment)
            }
            #expect(story.it.clearance.status == .pending, "\(versions)")
        }
    }

    @Test func `CL-25, R14.1: a case looked at afresh follows its new request; the refusal of the old one does not go on for ever`()
        throws
    {
        var story = try Story.followed(.refused)
        let lawyer = Fixture.staff(Fixture.lawyer, [.legalOfficer])
        let confirm = ConfirmGround(ground: .secrets, reasons: "RG-1 read with R12.1", evidence: [Fixture.document("c")])
        try story.run(.confirmGround(confirm), by: lawyer, at: "2026-06-11 09:00")
        try story.run(Story.confirm(.refuse, [.secrets]), by: Fixture.departmentStaff, at: "2026-06-15 10:00")
        try story.run(Story.draft([.secrets]), at: "2026-06-15 10:30")
        try story.schedule("2026-06-18", at: "2026-06-15 11:00")
        try story.run(Story.notice("2026-06-16 10:00"), at: "2026-06-16 10:00")
        try story.run(Story.hold(), at: "2026-06-18 10:45")
        try story.signMinutes()
        try story.run(Story.refuse([.secrets]), at: "2026-06-19 10:00")
        try story.run(.enterDecision(EnterDecision()), at: "2026-06-19 11:00")
        try story.run(Story.dispatch, at: "2026-06-19 12:00")
        let number = try #require(RegistrationNumber(rawValue: "ALM-2026-000001"))
        try story.run(.reopen(Fixture.reopening(.setAside, number)), by: .system, at: "2026-07-10 10:00")
        #expect(story.it.clearance.status == .refused, "until the clearance service has answered")
        let new = "CL-2026-000002"
        try story.follow(.required, new, .answered(about: nil), at: "2026-07-10 10:01")
        #expect(story.it.clearance.status == .required)
        try story.follow(.granted, new, at: "2026-07-13 10:00")
        #expect(story.it.clearance.status == .granted && story.it.clearance.numbers.map(\.number) == [new + "/1"])
    }

    @Test func `A-10: what the clearance service tells is not changed by hand; proof of informing is added`() throws {
        var story = try Story.followed()
        let lawyer = Fixture.staff(Fixture.lawyer, [.legalOfficer])
        let refusal = story.refusal(of: Fixture.recordClearance(.granted), by: lawyer, at: "2026-06-10 11:00")
        #expect(refusal?.problem == .clearanceFollowed && refusal?.rule == .r12_1)
        let known = story.it.clearance
        let informed = Clearance(
            status: known.status,
            isFiledWithAll: known.isFiledWithAll,
            numbers: known.numbers,
            informed: Fixture.document("1")
        )
        try story.run(.recordClearance(RecordClearance(clearance: informed)), by: lawyer, at: "2026-06-10 11:00")
        try story.follow(.refused, at: "2026-06-10 12:00")
        #expect(story.it.clearance.status == .refused && story.it.clearance.informed != nil)
    }

    @Test func `rules 8.5: from E−6 on the choice is a dated step until E−3, and falls with the clearance`() throws {
        var story = try Story.followed()
        try story.fireTimers(until: "2026-06-19 00:00")
        #expect(story.flag(.clearanceAwaited) && !story.flag(.clearanceChoiceDue))
        #expect(story.due(.clearanceChoice) == Fixture.day("2026-06-23"))
        try story.fireTimers(until: "2026-06-23 00:00")
        #expect(story.flag(.clearanceChoiceDue))
        let now = Fixture.at("2026-06-23 09:30")
        let step = story.it.nextSteps(at: now)?.steps.first { $0.clock == .clearanceChoice }
        #expect(step?.commands == [.confirmGround, .confirmByDepartment, .extendTerm, .recordClearance])
        try story.follow(.granted, at: "2026-06-23 10:00")
        #expect(!story.flag(.clearanceAwaited) && !story.flag(.clearanceChoiceDue) && story.it.openClock(.clearanceChoice) == nil)
    }

    @Test func `DX-3: an extension answers the choice; the warnings come again before the new end`() throws {
        var story = try Story.followed()
        try story.fireTimers(until: "2026-06-23 00:00")
        let now = Fixture.at("2026-06-23 10:00")
        let extend = Sample.orders(for: story.it, at: now).first { $0.name == .extendTerm }!
        try story.run(extend, by: Fixture.staff(Fixture.head), at: now)
        #expect(!story.flag(.clearanceChoiceDue) && story.it.openClock(.clearanceChoice) == nil)
        let term = try #require(story.it.term)
        try story.fireTimers(until: KazakhstanTime.instant(term.warnOn, .midnight))
        #expect(story.flag(.clearanceAwaited) && story.due(.clearanceChoice) == term.notice.day)
    }

    @Test func `rules 8.5: what is revoked after the warning makes the choice due at once`() throws {
        var story = try Story.followed(.granted)
        try story.fireTimers(until: "2026-06-19 00:00")
        #expect(story.it.openClock(.clearanceChoice) == nil)
        try story.follow(.revoked, at: "2026-06-19 10:00")
        #expect(story.due(.clearanceChoice) == Fixture.day("2026-06-23"))
    }

    @Test func `A-10: a planned refusal answers the choice`() throws {
        var story = try Story.followed(.refused)
        try story.fireTimers(until: "2026-06-19 00:00")
        let lawyer = Fixture.staff(Fixture.lawyer, [.legalOfficer])
        let confirm = ConfirmGround(ground: .secrets, reasons: "with R12.1", evidence: [Fixture.document("c")])
        try story.run(.confirmGround(confirm), by: lawyer, at: "2026-06-19 10:00")
        try story.run(Story.confirm(.refuse, [.secrets]), by: Fixture.departmentStaff, at: "2026-06-19 11:00")
        #expect(story.it.openClock(.clearanceChoice) == nil && !story.flag(.clearanceAwaited))
    }

    @Test func `CL-02: national security against "none" in item 16 raises RG-1 and RG-6 as candidates`() throws {
        let story = try Story.answered(Fixture.receive(), [.nationalSecurity: [.secrets]])
        #expect(story.flag(.accessConcealed) && story.it.clearance.status == .required)
        #expect(story.it.candidateGrounds == [.secrets, .falseInformation])
    }

    @Test func `rules 8.5: nothing that is said of a followed request is overwritten by a reply; a person decides`() throws {
        var story = try Story.inquiries()
        let now = Fixture.at("2026-06-09 10:00")
        try story.follow(.notRequired, own, .answered(about: nil), at: "2026-06-09 10:00")
        try story.run(.recordReply(Fixture.reply(.nationalSecurity, [.secrets], at: now)), at: now)
        #expect(story.it.clearance.status == .notRequired && !story.flag(.accessConcealed))
        #expect(story.it.secretsVerdict(on: Fixture.day("2026-06-09")) == .byHand)
    }

    @Test func `rules 11.4: the last ground is removed while the clearance is pending: nothing is prepared, a person looks at it`()
        throws
    {
        var story = try Story.served(grounds: [.taxDebt], order: Fixture.receive(tellsOfSecrets: true))
        let paid = RemoveGround(ground: .taxDebt, evidence: [Fixture.document("8")], note: "paid")
        try story.run(.removeGround(paid), at: "2026-06-16 14:00")
        #expect(story.it.stage == .grantPlanned && story.flag(.clearanceBlocks))
        #expect(story.due(.clearanceReview) == Fixture.day("2026-06-17"))
        let prepare = CaseCommand.prepareDecision(PrepareDecision(document: Fixture.document("5")))
        #expect(story.refusal(of: prepare, at: "2026-06-16 15:00")?.problem == .clearanceMissing)
        try story.follow(.granted, own, .answered(about: nil), at: "2026-06-16 16:00")
        #expect(!story.flag(.clearanceBlocks) && story.refusal(of: prepare, at: "2026-06-16 16:00") == nil)
    }

    @Test func `CL-01: a request that was not opened is kept until one is known`() throws {
        var story = try Story.answered(Fixture.receive(tellsOfSecrets: true), [:])
        let note = CaseCommand.noteUnopenedClearance(NoteUnopenedClearance(problem: "desk-unknown"))
        try story.run(note, by: .system, at: "2026-06-10 10:00")
        #expect(story.flag(.clearanceNotOpened))
        try story.follow(.required, own, .answered(about: nil), at: "2026-06-10 11:00")
        #expect(!story.flag(.clearanceNotOpened))
    }
}

@Suite struct `Issuing on a followed clearance, CL-24` {
    private func ordered() throws -> Story {
        var story = try Story.surrendered()
        try story.follow(.granted, own, .answered(about: nil), at: "2026-06-17 10:30")
        try story.run(Story.issue, at: "2026-06-17 11:00")
        return story
    }

    @Test func `CL-24: the order waits for the clearance service; meanwhile neither a second order nor a refusal is planned`()
        throws
    {
        let story = try ordered()
        #expect(story.it.stage == .surrendered && story.it.orderedIssue != nil && story.it.permission == nil)
        #expect(story.it.isNeverStuck(at: story.it.lastRecordedAt))
        for command in [Story.issue, .planRefusal(PlanRefusal(grounds: [.secrets], reasons: "revoked"))] {
            #expect(story.refusal(of: command, by: Fixture.staff(), at: "2026-06-17 11:10")?.problem == .issueOrdered)
        }
        #expect(story.refusal(of: .withdraw(WithdrawCase(document: Fixture.document("9"))), at: "2026-06-17 11:10") == nil)
    }

    @Test func `CL-24: confirmed, it is issued`() throws {
        var story = try ordered()
        try story.run(.completeIssue(CompleteIssue(isConfirmed: true)), by: .system, at: "2026-06-17 11:01")
        #expect(story.it.stage == .closedGranted && story.it.permission?.signedBy == Fixture.head)
    }

    @Test func `CL-24: not confirmed, nothing is issued, and the legal officer has a dated step`() throws {
        var story = try ordered()
        try story.run(.completeIssue(CompleteIssue(isConfirmed: false)), by: .system, at: "2026-06-17 11:01")
        #expect(story.it.stage == .surrendered && story.it.permission == nil && story.it.orderedIssue == nil)
        #expect(story.flag(.clearanceBlocks) && story.due(.clearanceReview) == Fixture.day("2026-06-18"))
    }
}
