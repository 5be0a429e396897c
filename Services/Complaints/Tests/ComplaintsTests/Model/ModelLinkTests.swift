import CivilTime
import Contracts
import Law
import Testing

@testable import Complaints

@Suite struct `Several complaints on one act, rules 7.4 and A-18` {
    private let staff = Fixture.staff(Fixture.provider)

    @Test(arguments: [
        (LinkKind.duplicate, ComplaintStage.linkedAsDuplicate), (.supplement, .linkedAsSupplement), (.joined, .joined),
    ])
    func `A-18: a duplicate, a supplement and a joined complaint keep their number and point to the lead`(
        kind: LinkKind,
        stage: ComplaintStage
    ) throws {
        let story = try Story.linked(kind)
        #expect(story.it.stage == stage && story.it.continuesAs == Fixture.complaintID("lead"))
        #expect(story.it.number.rawValue == "2026-1")
    }

    @Test func `A-18: of joined complaints the earliest clock governs, a supplement starts no clock`() throws {
        let early = try Story.registered(at: "2026-07-02 15:00")
        var lead = try Story.registered()
        let clocks = early.it.openClocks.map(\.facts)
        try lead.run(
            .absorb(AbsorbComplaint(kind: .supplement, other: Fixture.complaintID("s"), clocks: clocks)),
            by: .system,
            at: "2026-07-03 16:00"
        )
        #expect(lead.due(.forwarding) == Fixture.day("2026-07-08"))
        try lead.run(
            .absorb(AbsorbComplaint(kind: .joined, other: Fixture.complaintID("j"), clocks: clocks)),
            by: .system,
            at: "2026-07-03 16:00"
        )
        #expect(lead.due(.forwarding) == Fixture.day("2026-07-07"))
        #expect(lead.due(.answer) == Fixture.day("2026-07-10"), "separate answers keep their own clocks")
        let later = try Story.registered(at: "2026-07-07 15:00").it.openClocks.map(\.facts)
        try lead.run(
            .absorb(AbsorbComplaint(kind: .joined, other: Fixture.complaintID("k"), clocks: later)),
            by: .system,
            at: "2026-07-07 16:00"
        )
        #expect(lead.due(.forwarding) == Fixture.day("2026-07-07"), "a later one moves nothing")
    }

    @Test func `A-18: a joined complaint is answered separately, once its lead has ended`() throws {
        var story = try Story.joined()
        let answer = ComplaintCommand.sendAnswer(SendAnswer(document: nil))
        #expect(story.refusal(of: answer, by: staff, at: "2026-07-06 10:00")?.problem == .leadNotConcluded)
        try story.run(
            .followLead(FollowLead(stage: .underReview, isDecided: false, leadDue: Fixture.day("2026-08-04"))),
            by: .system,
            at: "2026-07-08 10:00"
        )
        #expect(story.due(.lead) == Fixture.day("2026-08-04"))
        try story.run(
            .followLead(FollowLead(stage: .closed, isDecided: true, leadDue: Fixture.day("2026-08-04"))),
            by: .system,
            at: "2026-07-10 10:00"
        )
        #expect(story.due(.lead) == Fixture.day("2026-07-11"))
        try story.run(answer, by: staff, at: "2026-07-11 10:00")
        #expect(story.it.stage == .closed)
    }

    @Test func `A-18: no complaint is linked to itself, twice, or away from those that wait for it`() throws {
        var lead = try Story.registered()
        func link(_ lead: String) -> ComplaintCommand {
            .link(LinkComplaint(kind: .joined, lead: Fixture.complaintID(lead), leadDue: Fixture.day("2026-07-08")))
        }
        #expect(lead.refusal(of: link(lead.it.id.rawValue), by: staff, at: "2026-07-03 16:00")?.problem == .linkedToItself)
        let absorb = ComplaintCommand.absorb(AbsorbComplaint(kind: .joined, other: Fixture.complaintID("j"), clocks: []))
        try lead.run(absorb, by: .system, at: "2026-07-03 16:00")
        #expect(lead.refusal(of: absorb, by: .system, at: "2026-07-03 16:00")?.problem == .alreadyLinked)
        #expect(lead.refusal(of: link("x"), by: staff, at: "2026-07-03 16:00")?.problem == .alreadyLinked)
    }

    @Test func `R14.1: who is complained of in a joined complaint neither reviews nor decides the common case`() throws {
        let joined = AbsorbComplaint(
            kind: .joined,
            other: Fixture.complaintID("j"),
            respondent: Fixture.officer,
            clocks: []
        )
        var lead = try Story.forwarded()
        try lead.run(.absorb(joined), by: .system, at: "2026-07-07 11:00")
        let up = Fixture.staff(Fixture.superior)
        let own = Fixture.staff(Fixture.superior, Fixture.everyRole, Fixture.officer)
        func review(_ officer: OfficerID) -> ComplaintCommand { .startReview(StartReview(reviewer: officer)) }
        #expect(lead.refusal(of: review(Fixture.officer), by: up, at: "2026-07-08 10:00")?.problem == .personComplainedOf)
        #expect(lead.refusal(of: review(Fixture.reviewer), by: own, at: "2026-07-08 10:00")?.problem == .personComplainedOf)
        try lead.run(review(Fixture.reviewer), by: up, at: "2026-07-08 10:00")
        #expect(lead.refusal(of: Story.decision(), by: own, at: "2026-07-10 10:00")?.problem == .personComplainedOf)
        #expect(lead.refusal(of: Story.decision(), by: up, at: "2026-07-10 10:00") == nil)

        var reviewed = try Story.forwarded()
        try reviewed.run(review(Fixture.officer), by: up, at: "2026-07-08 10:00")
        let late = ComplaintCommand.absorb(joined)
        #expect(reviewed.refusal(of: late, by: .system, at: "2026-07-08 11:00")?.problem == .personComplainedOf)
    }

    @Test(arguments: ComplaintStage.allCases) func `A-18: both tracks are linked at any stage, and no clock moves`(
        stage: ComplaintStage
    ) throws {
        var story = try Story.standing(at: stage)
        let before = story.it
        try story.run(
            .linkTrack(LinkTrack(other: Fixture.complaintID("q"), body: Fixture.quality)),
            by: .system,
            at: "2026-07-13 10:00"
        )
        #expect(story.it.tracks == [Complaint.Track(other: Fixture.complaintID("q"), body: Fixture.quality)])
        #expect(story.it.flags.contains(.twoTracks))
        #expect(story.it.clocks == before.clocks && story.it.stage == before.stage)
    }

    @Test(arguments: [
        ComplaintStage.withdrawn, .redirected, .linkedAsDuplicate, .satisfiedInFull, .treatedAsObjection, .closed,
    ])
    func `A-18: when its lead leaves without a decision, a joined complaint goes on for itself`(stage: ComplaintStage) throws {
        var story = try Story.joined()
        #expect(story.status(.forwarding) == .released(at: Fixture.at("2026-07-03 16:00")))
        let order = FollowLead(stage: stage, isDecided: false, leadDue: Fixture.day("2026-07-08"))
        try story.run(.followLead(order), by: .system, at: "2026-07-07 10:00")
        #expect(story.it.stage == .registered && story.it.continuesAs == nil)
        #expect(story.status(.forwarding) == .running && story.due(.forwarding) == Fixture.day("2026-07-08"))
        try story.fireTimers(until: "2026-07-09 10:00")
        #expect(story.it.flags.contains(.forwardOverdue))
    }

    @Test func `R15.3, rules 7.4: full satisfaction of the lead meets no demand of those joined`() throws {
        var story = try Story.joined()
        let order = FollowLead(stage: .satisfiedInFull, isDecided: false, leadDue: Fixture.day("2026-07-08"))
        try story.run(.followLead(order), by: .system, at: "2026-07-07 10:00")
        let answer = ComplaintCommand.sendAnswer(SendAnswer(document: nil))
        #expect(story.refusal(of: answer, by: staff, at: "2026-07-07 10:00")?.problem == .stageForbids)
        try story.run(.assign(AssignComplaint(officer: Fixture.executor)), by: staff, at: "2026-07-07 11:00")
        let satisfy = ComplaintCommand.satisfyInFull(SatisfyInFull())
        #expect(story.refusal(of: satisfy, by: staff, at: "2026-07-07 12:00")?.problem == .demandsNotAllMet)
        try story.meetAllDemands(at: "2026-07-08 10:00")
        try story.run(satisfy, by: staff, at: "2026-07-08 11:00")
        #expect(story.it.stage == .satisfiedInFull, "inside its own T3")
    }

    @Test func `design 5: as it was recorded before, a lead's full satisfaction leaves the joined complaint where it stood`() throws {
        let story = try Story.joined()
        let json = #"{"stamp":{"at":"2026-07-07T10:00:00+05:00","by":{"kind":"system"},"edition":"e2026_06_02","basis":["A-18"]},"stage":"satisfiedInFull","concluded":false,"clocks":[]}"#
        let event = try GoldenEvents.read("\(LeadFollowed.type) \(json)")
        let after = try #require(Complaint.evolve(story.it, event))
        #expect(after.stage == .joined)
    }

    @Test func `A-18, R15.2: joining and leaving again after T3 does not wipe out that it has passed`() throws {
        var story = try Story.registered()
        try story.fireTimers(until: "2026-07-09 10:00")
        let link = LinkComplaint(kind: .joined, lead: Fixture.complaintID("lead"), leadDue: Fixture.day("2026-07-10"))
        try story.run(.link(link), by: staff, at: "2026-07-09 10:00")
        try story.run(
            .followLead(FollowLead(stage: .withdrawn, isDecided: false, leadDue: Fixture.day("2026-07-10"))), by: .system, at: "2026-07-09 11:00")
        #expect(story.it.isForwardingLate(at: Fixture.at("2026-07-09 11:00")))
    }
}
