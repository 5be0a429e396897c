import CivilTime
import Contracts
import Law
import Testing

@testable import Complaints

@Suite struct `Forwarding in two phases, R15.2` {
    private let staff = Fixture.staff(Fixture.provider)
    private let up = Fixture.staff(Fixture.superior)

    @Test(arguments: CaseDocumentKind.allCases)
    func `rules 7.1: refused while a part of the case is neither there nor accounted for`(kind: CaseDocumentKind) throws {
        let story = try Story.inSelfReview()
        let parts = Fixture.caseParts.filter { $0.kind != kind } + [ManifestPart(kind, absentBecause: "")]
        let manifest = Manifest(complaint: [Fixture.document("a")], attachments: [Fixture.document("b")], caseParts: parts)
        let refusal = story.refusal(
            of: .forward(ForwardComplaint(to: Fixture.superior, manifest: manifest)),
            by: staff,
            at: "2026-07-07 10:00"
        )
        #expect(refusal?.problem == .manifestIncomplete && refusal?.rule == .r15_2)
        #expect(refusal?.details == ["part:\(kind.rawValue)"])
    }

    @Test func `rules 7.1: the complaint and every attachment go along`() throws {
        var story = try Story.inSelfReview()
        let enclosure = AddDocument(document: Fixture.document("b"), role: .attachment)
        try story.run(.addDocument(enclosure), by: .filer(of: story.it.id), at: "2026-07-07 09:00")
        let manifest = Manifest(complaint: [], attachments: [], caseParts: Fixture.caseParts)
        let refusal = story.refusal(
            of: .forward(ForwardComplaint(to: Fixture.superior, manifest: manifest)),
            by: staff,
            at: "2026-07-07 10:00"
        )
        #expect(refusal?.details == ["complaint", "attachment:\(Fixture.document("b").sha256)"])
    }

    @Test func `A-15: only to the next superior, or to the quality body the complainant chose`() throws {
        let plain = try Story.inSelfReview()
        func forward(_ story: Story, _ to: String) -> ComplaintRefusal? {
            story.refusal(
                of: .forward(ForwardComplaint(to: Fixture.body(to), manifest: Fixture.manifest)),
                by: staff,
                at: "2026-07-07 10:00"
            )
        }
        #expect(forward(plain, "ministry")?.problem == .wrongReceiver)
        #expect(forward(plain, "ministry")?.details == ["police-almaty"])
        #expect(forward(plain, "quality")?.problem == .wrongReceiver)
        #expect(forward(plain, "police-almaty") == nil)
        let chosen = try Story.inSelfReview(Fixture.receive(addressedTo: Fixture.quality))
        #expect(forward(chosen, "quality") == nil)
    }

    @Test func `R15.2: sent is not yet forwarded; it counts when the receiver has checked the manifest`() throws {
        var story = try Story.sent()
        #expect(story.it.stage == .forwardingSent && story.it.holder == Fixture.provider && story.it.owner == Fixture.superior)
        #expect(story.it.openClock(.forwarding) != nil, "T3 keeps running")
        #expect(story.status(.superiorConsideration) == nil)
        try story.run(.acknowledge(AcknowledgeForwarding()), by: up, at: "2026-07-07 10:00")
        #expect(story.it.holder == Fixture.superior)
        #expect(story.status(.forwarding) == .stopped(at: Fixture.at("2026-07-04 11:00"), late: false))
    }

    @Test func `DX-2: the superior body's twenty working days start at its own receipt`() throws {
        let story = try Story.forwarded()
        // Tuesday 7 July, five-day week: the twentieth working day after it is Tuesday 4 August.
        #expect(story.due(.superiorConsideration) == Fixture.day("2026-08-04"))
        #expect(ClockKey.superiorConsideration.mark == .unverified)
    }

    @Test func `R15.5: forwarded to the chosen quality body, fifteen working days run there`() throws {
        var story = try Story.inSelfReview(Fixture.receive(addressedTo: Fixture.quality))
        try story.run(
            .forward(ForwardComplaint(to: Fixture.quality, manifest: Fixture.manifest)),
            by: staff,
            at: "2026-07-04 11:00"
        )
        try story.run(.acknowledge(AcknowledgeForwarding()), by: Fixture.staff(Fixture.quality), at: "2026-07-07 10:00")
        #expect(story.due(.qualityConsideration) == Fixture.day("2026-07-28"))
    }

    @Test func `R15.2: a delivery with discrepancies goes back by name, and T3 has never stopped`() throws {
        var story = try Story.sent()
        let wrong = Discrepancy(kind: .missing, document: Fixture.document("c").sha256, note: "page 3")
        #expect(
            story.refusal(of: .rejectDelivery(RejectDelivery(discrepancies: [])), by: up, at: "2026-07-07 10:00")?.problem
                == .groundsMissing
        )
        try story.run(.rejectDelivery(RejectDelivery(discrepancies: [wrong])), by: up, at: "2026-07-07 10:00")
        #expect(story.it.stage == .selfReview && story.it.flags.contains(.deliveryRejected))
        #expect(story.due(.forwarding) == Fixture.day("2026-07-08") && story.status(.forwarding) == .running)
        try story.run(
            .forward(ForwardComplaint(to: Fixture.superior, manifest: Fixture.manifest)),
            by: staff,
            at: "2026-07-08 10:00"
        )
        try story.run(.acknowledge(AcknowledgeForwarding()), by: up, at: "2026-07-08 15:00")
        #expect(story.status(.forwarding) == .stopped(at: Fixture.at("2026-07-08 10:00"), late: false))
    }

    @Test func `R15.2: sent in time but unconfirmed is marked so, and a later rejection is the breach`() throws {
        var story = try Story.sent()
        try story.fireTimers(until: "2026-07-09 09:00")
        #expect(story.it.flags.contains(.forwardingUnconfirmed) && !story.it.flags.contains(.forwardOverdue))
        var confirmed = story
        try confirmed.run(.acknowledge(AcknowledgeForwarding()), by: up, at: "2026-07-09 10:00")
        #expect(!confirmed.it.flags.contains(.forwardingUnconfirmed) && !confirmed.it.flags.contains(.forwardOverdue))
        #expect(confirmed.status(.forwarding) == .stopped(at: Fixture.at("2026-07-04 11:00"), late: false))
        let wrong = Discrepancy(kind: .hashDiffers, document: Fixture.document("c").sha256, note: "")
        try story.run(.rejectDelivery(RejectDelivery(discrepancies: [wrong])), by: up, at: "2026-07-09 10:00")
        #expect(story.it.flags.contains(.forwardOverdue))
        #expect(story.status(.forwarding) == .overdue(since: Fixture.at("2026-07-08 18:30:01")))
    }

    @Test func `A-13: after forwarding the provider still owes its answer by T5, saying where it went`() throws {
        var story = try Story.forwarded()
        #expect(story.it.openClock(.answer)?.facts.day == Fixture.day("2026-07-10"))
        let events = try story.run(.sendAnswer(SendAnswer(document: nil)), by: staff, at: "2026-07-08 10:00")
        guard case .answerSent(let fact) = events[0] else { throw Surprise() }
        #expect(fact.kind == .forwarded && story.it.stage == .forwarded)
        #expect(
            story.refusal(of: .sendAnswer(SendAnswer(document: nil)), by: staff, at: "2026-07-08 11:00")?.problem
                == .alreadyAnswered
        )
    }

    @Test func `A-13: the answer may come after the review has begun, and late it is flagged`() throws {
        var story = try Story.underReview()
        try story.fireTimers(until: "2026-07-11 09:00")
        #expect(story.it.flags.contains(.answerOverdue))
        try story.run(.sendAnswer(SendAnswer(document: nil)), by: staff, at: "2026-07-11 10:00")
        #expect(story.status(.answer) == .stopped(at: Fixture.at("2026-07-11 10:00"), late: true))
    }

    @Test func `rules 7.4: a new act after forwarding informs the reviewing body and closes nothing`() throws {
        var story = try Story.forwarded()
        try story.run(.reportNewAct(ReportNewAct(act: "decision 13", document: nil)), by: staff, at: "2026-07-08 10:00")
        #expect(story.it.stage == .forwarded && story.it.flags.contains(.newActReported))
        #expect(story.refusal(of: .satisfyInFull(SatisfyInFull()), by: staff, at: "2026-07-08 11:00")?.problem == .stageForbids)
    }

    @Test func `R15.2: an enclosure that is only named and never came does not hold up forwarding`() throws {
        let story = try Story.inSelfReview()
        #expect(!story.it.content.attachments.isEmpty && story.it.receivedAttachments.isEmpty)
        let manifest = Manifest(complaint: [Fixture.document("a")], attachments: [], caseParts: Fixture.caseParts)
        let order = ComplaintCommand.forward(ForwardComplaint(to: Fixture.superior, manifest: manifest))
        #expect(story.refusal(of: order, by: staff, at: "2026-07-07 10:00") == nil)
    }

    @Test func `R14.1: a hash that is only named opens no document`() throws {
        var story = try Story.inSelfReview()
        #expect(story.it.readableDocuments.isEmpty)
        let caller = Caller.filer(of: story.it.id)
        try story.run(.addDocument(AddDocument(document: Fixture.document("b"), role: .attachment)), by: caller, at: "2026-07-07 10:00")
        #expect(story.it.readableDocuments == [Fixture.document("b")])
    }

    @Test func `A-18, R15.4: the body complained of neither ends the review nor is answered for once it has forwarded`() throws {
        let withdraw = ComplaintCommand.withdraw(WithdrawComplaint(document: Fixture.document("f")))
        #expect(try Story.sent().refusal(of: withdraw, by: staff, at: "2026-07-07 17:00")?.problem == .notYourBody)
        let story = try Story.forwarded()
        #expect(story.refusal(of: withdraw, by: staff, at: "2026-07-08 11:00")?.problem == .notYourBody)
        #expect(story.refusal(of: withdraw, by: up, at: "2026-07-08 11:00") == nil)
        #expect(story.refusal(of: withdraw, by: .filer(of: story.it.id), at: "2026-07-08 11:00") == nil)
        let answer = ComplaintCommand.sendAnswer(SendAnswer(document: nil))
        #expect(story.refusal(of: answer, by: up, at: "2026-07-08 11:00")?.problem == .notYourBody)
        #expect(story.refusal(of: answer, by: staff, at: "2026-07-08 11:00") == nil)
    }
}
