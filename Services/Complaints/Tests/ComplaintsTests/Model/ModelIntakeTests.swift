import CivilTime
import Contracts
import Law
import Testing

@testable import Complaints

@Suite struct `Receiving and registering a complaint, rules 7.3` {
    @Test func `R15.1: it gets a number, a moment and the row of the routing table`() throws {
        let story = try Story.standing(at: .received)
        #expect(story.it.number.rawValue == "2026-1")
        #expect(story.it.intake.route == .cell(RoutingCellID(.provider, .provider)))
        #expect(story.it.holder == Fixture.provider)
        #expect(story.it.intake.effectiveDay == Fixture.day("2026-07-03"))
    }

    /// The worked examples of rules 5.4, six-day week: T3 from receipt, T5 from registration.
    @Test(arguments: [
        ("EX-06", "2026-07-03 15:00", "2026-07-08", "2026-07-10"), ("EX-07", "2026-07-03 18:31", "2026-07-09", "2026-07-11"),
        ("EX-08", "2026-05-06 10:00", "2026-05-12", "2026-05-14"), ("EX-09", "2026-05-25 10:00", "2026-05-29", "2026-06-01"),
        ("EX-10", "2026-08-28 10:00", "2026-09-01", "2026-09-03"), ("EX-11", "2026-10-23 10:00", "2026-10-28", "2026-10-30"),
    ])
    func `DL-17 and DL-19 fall as the worked examples say`(id: String, at time: String, t3: String, t5: String) throws {
        let story = try Story.registered(at: time)
        #expect(story.due(.forwarding) == Fixture.day(t3), "\(id)")
        #expect(story.due(.answer) == Fixture.day(t5), "\(id)")
        #expect(story.it.openClock(.forwarding)?.facts.deadline?.rule == .dl17)
    }

    @Test func `EX-13, DL-20: the quality body has fifteen working days from registration`() throws {
        let story = try Story.registered(Fixture.receive(at: .qualityBody))
        #expect(story.due(.qualityConsideration) == Fixture.day("2026-07-27"))
        #expect(story.status(.forwarding) == nil)
    }

    @Test func `A-49: registered late, T3 stays with receipt while T5 starts at registration`() throws {
        var story = try Story.standing(at: .received)
        try story.fireTimers(until: "2026-07-07 09:00")
        #expect(story.it.flags.contains(.registrationOverdue))
        try story.run(.register(RegisterComplaint()), by: Fixture.staff(Fixture.provider), at: "2026-07-07 10:00")
        #expect(story.due(.forwarding) == Fixture.day("2026-07-08"))
        #expect(story.due(.answer) == Fixture.day("2026-07-13"))
        #expect(story.it.registeredOn == Fixture.day("2026-07-07"))
    }

    @Test func `RT-PRV-ofc: T3 runs from the official's receipt, not from the chancellery's`() throws {
        let order = Fixture.receive(at: .official, receivedAt: "2026-07-02 10:00")
        let story = try Story.registered(order)
        #expect(story.due(.forwarding) == Fixture.day("2026-07-07"))
        #expect(story.due(.answer) == Fixture.day("2026-07-10"))
    }

    @Test func `A-49: nothing is received in the future and nothing is registered on an earlier day`() throws {
        let order = Fixture.receive(receivedAt: "2026-07-03 15:01")
        #expect(Story().refusal(of: .receive(order), by: .portal, at: "2026-07-03 15:00")?.problem == .receivedInTheFuture)
    }

    @Test func `rules 7.3: an empty complaint is received and registered all the same`() throws {
        let empty = ComplaintContent(
            reviewingBodyName: nil,
            sender: Sender(name: "A. Applicant", identificationNumber: nil, postalAddress: nil, actualResidence: " "),
            standing: .other,
            representative: Representative(name: "R", powerOfAttorney: nil),
            respondentName: nil,
            circumstances: nil,
            writtenOn: nil,
            signature: .signedByHand,
            attachments: []
        )
        let story = try Story.registered(Fixture.receive(content: empty, demands: []))
        #expect(story.it.stage == .registered)
        #expect(
            story.it.missing == [
                .reviewingBody, .identificationNumber, .postalAddress, .actualResidence, .respondentName, .circumstances, .date,
                .demands,
                .powerOfAttorney,
            ]
        )
        #expect(story.it.flags.isSuperset(of: [.incomplete, .standingToCheck]))
    }

    @Test func `rules 7.3: missing items are asked for inside the term, and no clock stops or moves`() throws {
        var story = try Story.registered(Fixture.receive(content: Fixture.content(circumstances: nil)))
        #expect(story.due(.completion) == Fixture.day("2026-07-07"))
        #expect(story.it.openClock(.completion)?.facts.due == Fixture.at("2026-07-07 23:59:59"))
        #expect(story.due(.forwarding) == Fixture.day("2026-07-08"))
        let order = CompleteContent(content: Fixture.content(circumstances: "now told"), demands: [])
        try story.run(.complete(order), by: .filer(of: story.it.id), at: "2026-07-06 23:00")
        #expect(story.it.missing.isEmpty && !story.it.flags.contains(.incomplete))
        #expect(story.it.content.circumstances == "now told")
        #expect(story.due(.forwarding) == Fixture.day("2026-07-08") && story.it.openClock(.forwarding) != nil)
    }

    @Test func `rules 7.3: a number that is neither IIN nor BIN is asked for again, not refused`() throws {
        let mistyped = Sender(name: "A", identificationNumber: "900101300099", postalAddress: "x", actualResidence: "x")
        var story = try Story.registered(Fixture.receive(content: Fixture.content(sender: mistyped)))
        #expect(story.it.missing == [.identificationNumber])
        try story.run(
            .complete(CompleteContent(content: Fixture.content(), demands: [])),
            by: .filer(of: story.it.id),
            at: "2026-07-04 12:00"
        )
        #expect(story.it.missing.isEmpty)
    }

    @Test func `rules 7.3: a demand is not said otherwise under a number that is taken, and nothing sent is lost`() throws {
        var story = try Story.registered(Fixture.receive(content: Fixture.content(circumstances: nil)))
        func complete(_ demands: [DemandText]) -> ComplaintCommand {
            .complete(CompleteContent(content: Fixture.content(), demands: demands))
        }
        let filer = Caller.filer(of: story.it.id)
        let other = DemandText(id: Fixture.demandID("d1"), text: "pay the damage")
        let refusal = story.refusal(of: complete([other]), by: filer, at: "2026-07-04 12:00")
        #expect(refusal?.problem == .demandChanged && refusal?.details == ["d1"])
        let twice = ["pay the damage", "apologise"].map { DemandText(id: Fixture.demandID("d3"), text: $0) }
        #expect(story.refusal(of: complete(twice), by: filer, at: "2026-07-04 12:00")?.problem == .demandChanged)
        try story.run(complete([Fixture.demands[0], twice[0], twice[0]]), by: filer, at: "2026-07-04 12:00")
        #expect(story.it.demands.map(\.text) == Fixture.demands.map(\.text) + ["pay the damage"])
    }

    @Test func `rules 7.3: what was left blank can be filled`() throws {
        let blank = Sender(name: "A. Applicant", identificationNumber: "900101300017", postalAddress: " ", actualResidence: "")
        let content = Fixture.content(sender: blank, circumstances: "\n")
        var story = try Story.registered(Fixture.receive(content: content))
        #expect(story.it.missing == [.postalAddress, .actualResidence, .circumstances])
        let order = ComplaintCommand.complete(CompleteContent(content: Fixture.content(), demands: []))
        try story.run(order, by: .filer(of: story.it.id), at: "2026-07-04 12:00")
        #expect(story.it.missing.isEmpty && story.it.content.sender?.postalAddress == "Almaty, 1")
    }

    @Test func `rules 7.3: completing fills gaps and overwrites nothing`() throws {
        var story = try Story.registered(Fixture.receive(content: Fixture.content(circumstances: nil)))
        let other = Fixture.content(
            sender: Sender(name: "Somebody Else", identificationNumber: nil, postalAddress: nil, actualResidence: nil),
            circumstances: "told"
        )
        try story.run(
            .complete(CompleteContent(content: other, demands: [])),
            by: .filer(of: story.it.id),
            at: "2026-07-04 12:00"
        )
        #expect(story.it.content.sender?.name == "A. Applicant")
    }

    /// EX-25: learnt on 31 March 2026, in time until 30 June, judged by submission.
    @Test(arguments: [("2026-06-30 23:59:59", false), ("2026-07-01 00:00:00", true)])
    func `DX-1: late filing is flagged, never refused, and judged by the submission instant`(submitted: String, late: Bool) throws
    {
        let order = Fixture.receive(object: Fixture.object(learntOn: "2026-03-31"), submittedAt: submitted, lateReason: "illness")
        let story = try Story.registered(order)
        #expect(story.it.flags.contains(.lateFiling) == late)
        #expect(story.it.stage == .registered)
        #expect(story.it.intake.lateReason == "illness")
    }

    @Test func `DX-4, R15.2: an objection is answered inside T5, and no forwarding of it can be late`() throws {
        var story = try Story.standing(at: .treatedAsObjection)
        #expect(story.status(.forwarding) == .released(at: Fixture.at("2026-07-03 15:00")))
        try story.fireTimers(until: "2026-07-09 10:00")
        #expect(story.it.flags.isEmpty && story.it.openClocks.map(\.facts.key) == [.answer])
        let own = Fixture.receive(.reviewingBody, at: .superiorBody, object: Fixture.object(.preliminaryDecision))
        let above = try Story.registered(own)
        #expect(above.it.openClocks.map(\.facts.key) == [.forwarding], "no answer is owed there: a dated step is left")
    }

    @Test(arguments: [ObjectKind.preliminaryDecision, .proceduralStep])
    func `rules 7.3, DX-4: a complaint against a step becomes an objection, and the answer says so`(kind: ObjectKind) throws {
        var story = try Story.registered(Fixture.receive(object: Fixture.object(kind)))
        #expect(story.it.stage == .treatedAsObjection)
        #expect(story.it.openClock(.answer) != nil)
        let events = try story.run(
            .sendAnswer(SendAnswer(document: nil)),
            by: Fixture.staff(Fixture.provider),
            at: "2026-07-07 10:00"
        )
        guard case .answerSent(let fact) = events[0] else { throw Surprise() }
        #expect(fact.kind == .objection)
        #expect(story.it.stage == .closed)
    }

    @Test func `rules 7.3: premature against inaction is registered, flagged and told the day it ripens`() throws {
        var story = try Story.registered(Fixture.receive(object: Fixture.object(.inaction, termEnds: "2026-07-06")))
        #expect(story.it.flags.contains(.prematureInaction))
        #expect(story.it.ripensOn == Fixture.day("2026-07-07"))
        try story.fireTimers(until: "2026-07-06 23:59:59")
        #expect(story.it.flags.contains(.prematureInaction))
        try story.fireTimers(until: "2026-07-07 00:00:00")
        #expect(story.it.flags.contains(.deemedRefusal) && !story.it.flags.contains(.prematureInaction))
        #expect(story.it.objectKind == .deemedRefusal)
    }

    @Test func `DX-7: after the term the silence itself can be complained of`() throws {
        let story = try Story.registered(Fixture.receive(object: Fixture.object(.deemedRefusal, termEnds: "2026-07-02")))
        #expect(story.it.flags.contains(.deemedRefusal))
        #expect(ComplaintObject(kind: .deemedRefusal, caseNumber: nil) == nil)
    }

    @Test(arguments: [Fixture.content(sender: nil), Fixture.content(signature: .unsigned)])
    func `rules 7.4: anonymous or unsigned is registered and goes to the head for information`(content: ComplaintContent) throws {
        let story = try Story.registered(Fixture.receive(content: content))
        #expect(story.it.stage == .passedForInformation)
        #expect(story.it.registeredOn != nil)
        #expect(story.it.openClocks.isEmpty && story.it.timers.isEmpty)
    }

    @Test func `rules 7.2: by phone nothing is accepted, and the caller is told how to complain`() {
        let refusal = Story().refusal(of: .receive(Fixture.receive(at: .contactCentre1414)), by: .portal, at: "2026-07-03 15:00")
        #expect(refusal?.problem == .notAcceptedHere && refusal?.rule == .r15_1)
    }

    @Test func `A-04: the edition is the one in force on the effective registration day`() throws {
        let before = try Story.registered(at: "2026-06-01 10:00")
        #expect(before.it.edition == .e2023_08_12)
        // EX-21: one minute after closing belongs to the next day and to the new edition.
        let after = try Story.registered(at: "2026-06-01 18:31")
        #expect(after.it.edition == .e2026_06_02)
        #expect(after.due(.forwarding) == Fixture.day("2026-06-05"))
    }

    @Test func `rules 5.1: a year without calendar data is refused loudly, never guessed`() {
        let refusal = Story().refusal(of: .receive(Fixture.receive()), by: .portal, at: "2031-07-03 15:00")
        #expect(refusal?.problem == .calendarGap)
        #expect(refusal?.details == ["2031"])
    }
}

/// Something a test did not expect to see.
struct Surprise: Error {

    @Test func `rules 7.3: in the last days before an unknown year a complaint is accepted, its deadlines marked as assumed`() throws {
        var story = try Story.registered(at: "2027-12-30 15:00")
        let clock = try #require(story.it.openClock(.forwarding))
        #expect(clock.facts.day.year == 2028)
        #expect(clock.facts.deadline?.proof.calendar.edition == "kz-2026-03-18+assumed-2030")
        // The next calendar has come: what was assumed is computed anew, even where the day stays.
        let facts = story.calendar.facts
        let more = try CalendarFacts(
            edition: "kz-2027-12-31", firstYear: 2020, lastYear: 2028, holidays: facts.holidays, observances: facts.observances,
            moves: facts.moves, sources: facts.sources)
        story.calendar = try WorkingCalendar(facts: more, hash: "next")
        try story.run(.moveDeadlines(MoveDeadlines(because: "kz-2027-12-31")), by: .system, at: "2027-12-31 10:00")
        #expect(story.it.openClock(.forwarding)?.facts.deadline?.proof.calendar.edition == "kz-2027-12-31")
    }

    @Test(arguments: [("1900-01-01", true), ("2019-06-01", true), ("2026-07-01", false), ("9999-12-31", false)])
    func `DX-1: however long ago it was learnt of, a complaint is accepted`(learnt: String, isLate: Bool) throws {
        let story = try Story.registered(Fixture.receive(object: Fixture.object(learntOn: learnt)))
        #expect(story.it.flags.contains(.lateFiling) == isLate)
    }

    @Test func `A-49, DX-1: nobody unknown dates a receipt or a submission back`() {
        let nobody = Caller(actor: Actor(kind: .complainant))
        for order in [
            Fixture.receive(receivedAt: "2026-06-01 10:00"), Fixture.receive(submittedAt: "2026-06-01 10:00"),
        ] {
            #expect(Story().refusal(of: .receive(order), by: nobody, at: "2026-07-03 15:00")?.problem == .roleMissing)
        }
        #expect(Story().refusal(of: .receive(Fixture.receive()), by: nobody, at: "2026-07-03 15:00") == nil)
    }
}
