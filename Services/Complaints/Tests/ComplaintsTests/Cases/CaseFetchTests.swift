import CivilTime
import Contracts
import Law
import Testing

@testable import Complaints

@Suite struct `Fetching the case for a complaint, R15.2` {
    private func fetching() throws -> Story {
        var story = try Story.inSelfReview()
        try story.orderCase(at: "2026-07-03 16:20")
        return story
    }

    @Test func `R15.2: the list, then each document, then the package is complete`() throws {
        var story = try fetching()
        #expect(story.it.caseFetch?.next == nil && story.it.caseFetch?.isComplete == false)
        try story.record(.listed(parts: Fixture.caseParts))
        #expect(story.it.caseFetch?.next == Fixture.document("c"))
        try story.record(.stored(document: Fixture.document("c")))
        #expect(story.it.caseFetch?.isComplete == true)
        #expect(story.it.documents.map(\.role) == [.caseDocument])
    }

    @Test func `R15.2: a fetched case takes no room from the uploads of the bodies`() throws {
        var story = try fetching()
        try story.record(.listed(parts: Fixture.caseParts))
        try story.record(.stored(document: Fixture.document("c")))
        #expect(story.it.documents.count == 1 && story.it.documents(from: .bodies).isEmpty)
    }

    @Test func `R15.2: what is recorded twice changes nothing the second time`() throws {
        var story = try fetching()
        try story.record(.listed(parts: Fixture.caseParts))
        try story.record(.stored(document: Fixture.document("c")))
        let version = story.it.version
        try story.record(.listed(parts: Fixture.caseParts))
        try story.record(.stored(document: Fixture.document("c")))
        try story.record(.stored(document: Fixture.document("9")))
        try story.record(.restarted(document: Fixture.document("c").sha256))
        #expect(story.it.version == version)
    }

    @Test func `R15.2: while the case is fetched the clock runs, and passes`() throws {
        var story = try fetching()
        #expect(story.status(.forwarding) == .running)
        try story.fireTimers(until: "2026-07-10 10:00")
        #expect(story.it.flags.contains(.forwardOverdue) && story.it.caseFetch != nil)
        #expect(story.it.isNeverStuck(at: Fixture.at("2026-07-10 10:00")))
    }

    @Test func `R15.2: a mismatch is visible, leaves the complaint in self-review, and the case can be fetched again`() throws {
        var story = try fetching()
        let wrong = Discrepancy(kind: .hashDiffers, document: Fixture.document("c").sha256, note: "sha256 0")
        try story.record(.failed(failure: CaseFetchFailure(.manifestMismatch, discrepancies: [wrong])))
        #expect(story.it.stage == .selfReview && story.status(.forwarding) == .running)
        #expect(story.it.flags.contains(.manifestMismatch) && story.it.caseFetchFailure?.discrepancies == [wrong])
        try story.orderCase(at: "2026-07-04 10:00")
        #expect(!story.it.flags.contains(.manifestMismatch) && story.it.caseFetchFailure == nil && story.it.caseFetch != nil)
    }

    @Test func `R15.2: one fetching at a time, for a complaint that names a case, to the right receiver, by who may forward`()
        throws
    {
        let staff = Fixture.staff(Fixture.provider)
        func order(_ purpose: CaseFetchPurpose) -> ComplaintCommand { .fetchCase(FetchCase(purpose: purpose, complaint: [])) }
        let going = try fetching()
        let forwarding = order(.forwarding(to: Fixture.superior))
        #expect(going.refusal(of: forwarding, by: staff, at: "2026-07-04 10:00")?.problem == .caseBeingFetched)
        let story = try Story.inSelfReview()
        let astray = order(.forwarding(to: Fixture.ministry))
        #expect(story.refusal(of: astray, by: staff, at: "2026-07-04 10:00")?.problem == .wrongReceiver)
        #expect(story.refusal(of: order(.delivering), by: staff, at: "2026-07-04 10:00")?.problem == .stageForbids)
        let stranger = Fixture.staff(Fixture.superior)
        #expect(story.refusal(of: forwarding, by: stranger, at: "2026-07-04 10:00")?.problem == .notYourBody)
        #expect(story.refusal(of: forwarding, by: .filer(of: story.it.id), at: "2026-07-04 10:00")?.problem == .roleMissing)
        let nameless = try Story.inSelfReview(Fixture.receive(object: ComplaintObject(kind: .act, caseNumber: nil)!))
        #expect(nameless.refusal(of: forwarding, by: staff, at: "2026-07-04 10:00")?.problem == .caseNumberMissing)
    }

    @Test func `R15.2: forwarding by hand or withdrawing meanwhile ends the fetching`() throws {
        var byHand = try fetching()
        let order = ForwardComplaint(to: Fixture.superior, manifest: Fixture.manifest)
        try byHand.run(.forward(order), by: Fixture.staff(Fixture.provider), at: "2026-07-04 11:00")
        #expect(byHand.it.caseFetch == nil)
        var withdrawn = try fetching()
        let end = WithdrawComplaint(document: Fixture.document("f"))
        try withdrawn.run(.withdraw(end), by: .filer(of: withdrawn.it.id), at: "2026-07-04 11:00")
        #expect(withdrawn.it.caseFetch == nil && withdrawn.it.stage == .withdrawn)
    }

    @Test func `A-17: a case called for is fetched to be delivered, and delivery ends the fetching`() throws {
        var story = try Story.registered(Fixture.receive(at: .superiorBody))
        try story.run(.requestCase(RequestCase()), by: Fixture.staff(Fixture.superior), at: "2026-07-03 16:00")
        let order = FetchCase(purpose: .delivering, complaint: [Fixture.document("a")])
        try story.run(.fetchCase(order), by: Fixture.staff(Fixture.provider), at: "2026-07-04 10:00")
        try story.record(.listed(parts: Fixture.caseParts), at: "2026-07-04 10:01")
        try story.record(.stored(document: Fixture.document("c")), at: "2026-07-04 10:02")
        let staff = Fixture.staff(Fixture.provider)
        try story.run(.deliverCase(DeliverCase(manifest: Fixture.manifest)), by: staff, at: "2026-07-04 10:02")
        #expect(
            story.it.caseFetch == nil && story.status(.caseDelivery) == .stopped(at: Fixture.at("2026-07-04 10:02"), late: false)
        )
    }

    @Test func `R15.2: what is going on is said in three languages, with its day`() throws {
        var story = try fetching()
        #expect(story.it.caseFetch?.words.en.contains("since 2026-07-03") == true)
        try story.record(.listed(parts: Fixture.caseParts))
        let words = try #require(story.it.caseFetch?.words)
        for text in [words.kk, words.ru, words.en] { #expect(text.contains("2026-07-03") && text.contains("0/1")) }
    }
}
