import CivilTime
import Contracts
import Law
import Testing

@testable import Hearings

@Suite struct `Receiving and registering an application, R6 and R8` {
    @Test func `R8.1, R8.2: accepted by the State Corporation, the filing day is not part of the term`() throws {
        let story = try Story.accepted()
        #expect(story.it.stage == .accepted && story.it.number.rawValue == "AL1-2026-1")
        #expect(story.it.intake.acceptedAt == Fixture.corporation && story.it.intake.department == Fixture.department)
        #expect(story.it.term?.clock.deadline?.rule == .dl14)
        #expect(story.it.timeline[0].basis == [.r8_1, .r8_2, .rA4])
    }

    @Test func `R8.3: incomplete at the State Corporation: form 5, no case`() throws {
        let story = try Story.accepted(Fixture.receive(expired: .passport))
        #expect(story.it.stage == .intakeRefused && story.it.term == nil && story.it.openClocks.isEmpty)
        #expect(story.it.timeline[0].basis == [.r8_3, .rA5])
        #expect(story.it.check.missing.isEmpty && story.it.check.expired.map(\.rule) == [.dc02a], "DC-09")
        #expect(story.refusal(of: .register(RegisterCase()), at: "2026-06-04 10:00")?.problem == .caseClosed)
    }

    @Test func `A-40: with an expired document the portal accepts, and the completeness check finds it`() throws {
        var story = try Story.accepted(Fixture.receive(through: .portal, expired: .passport))
        #expect(story.it.stage == .accepted && story.it.flags == [.acceptedIncomplete])
        try story.run(.register(RegisterCase()), at: "2026-06-03 11:00")
        let confirmed = story.refusal(of: .confirmCompleteness(ConfirmCompleteness()), at: "2026-06-03 12:00")
        #expect(confirmed?.problem == .packageIncomplete && confirmed?.details == ["D2.passport"])
        try story.run(.reportIncomplete(ReportIncomplete()), at: "2026-06-03 12:00")
        #expect(story.it.stage == .incompleteFound)
    }

    @Test func `A-40: what lacks a document the portal does not take, and refuses nothing either`() {
        let order = CaseCommand.receive(Fixture.receive(through: .portal, without: .passport))
        let refusal = Story().refusal(of: order, by: .portal, at: "2026-06-03 10:00")
        #expect(refusal?.problem == .packageIncomplete && refusal?.rule == .a40 && refusal?.details == ["D2.passport"])
    }

    @Test func `DC-00, DC-05: facts that do not fit together name their field`() {
        func field(_ package: PersonPackage, born: String) -> RefusedField? {
            let child = AccompanyingChild(name: "B. Child", iin: nil, birthDate: Fixture.day(born))
            let order = ReceiveCase(
                provider: Fixture.provider,
                channel: .portal,
                applicant: Fixture.applicant(),
                package: Fixture.package(of: Fixture.applicant(), through: .portal),
                children: [ArrivingChild(child, category: .citizen, package: package)],
                tellsOfSecrets: false,
                isSigned: true,
                application: [],
                documents: []
            )
            return Story().refusal(of: .receive(order), by: .portal, at: "2026-06-03 10:00")?.field
        }
        #expect(
            field(PersonPackage(presented: []), born: "2018-05-05")
                == RefusedField(path: ["children", "0", "package", "departure"], problem: .departureNeeded)
        )
        #expect(
            field(PersonPackage(presented: [], departure: .bothParents), born: "2008-06-03")
                == RefusedField(path: ["representative"], problem: .applicantMustFile)
        )
    }

    @Test func `A-54, DL-01: registration is expected on the next working day, through the portal on the day itself`() throws {
        #expect(try Story.accepted().due(.registration) == Fixture.day("2026-06-04"))
        #expect(try Story.accepted(Fixture.receive(through: .portal)).due(.registration) == Fixture.day("2026-06-03"))
        var late = try Story.accepted()
        try late.fireTimers(until: "2026-06-05 09:00")
        #expect(late.it.flags == [.registrationOverdue])
        try late.run(.register(RegisterCase()), at: "2026-06-05 18:31")
        #expect(late.it.registeredOn == Fixture.day("2026-06-06") && late.due(.completeness) == Fixture.day("2026-06-09"))
    }

    @Test func `R6.1, A-45: only the State Corporation and the portal receive`() throws {
        let story = Story()
        let paper = CaseCommand.receive(Fixture.receive())
        #expect(story.refusal(of: paper, by: .portal, at: "2026-06-03 10:00")?.problem == .wrongChannel)
        #expect(story.refusal(of: paper, at: "2026-06-03 10:00")?.rule == .a45)
        let portal = CaseCommand.receive(Fixture.receive(through: .portal))
        #expect(story.refusal(of: portal, by: Fixture.desk, at: "2026-06-03 10:00")?.problem == .wrongChannel)
    }

    @Test func `R6.2, R7.2, RR-6: unsigned, unpaid or out of scope is not received`() throws {
        func order(_ applicant: Applicant = Fixture.applicant(), signed: Bool = true, paid: Bool = true) -> CaseCommand {
            .receive(
                ReceiveCase(
                    provider: Fixture.provider,
                    channel: .portal,
                    applicant: applicant,
                    package: Fixture.package(of: applicant, through: .portal, without: paid ? nil : .paymentInformation),
                    tellsOfSecrets: false,
                    isSigned: signed,
                    application: [],
                    documents: []
                )
            )
        }
        let now = "2026-06-03 10:00"
        #expect(Story().refusal(of: order(signed: false), by: .portal, at: now)?.rule == .r6_2)
        #expect(Story().refusal(of: order(paid: false), by: .portal, at: now)?.rule == .rr6)
        #expect(Story().refusal(of: order(Fixture.applicant(.foreigner, resident: false)), by: .portal, at: now)?.rule == .r7_2)
        #expect(Story().refusal(of: order(), by: .portal, at: now) == nil)
        let ahead = CaseCommand.receive(Fixture.receive(filedAt: "2026-06-03 10:01"))
        #expect(Story().refusal(of: ahead, by: Fixture.desk, at: now)?.problem == .inTheFuture)
    }

    @Test func `DL-15, DL-16, A-43: fifteen minutes of waiting and of serving are measured, without consequence`() throws {
        func flags(_ began: String, _ ended: String) throws -> Set<CaseFlag> {
            let visit = Visit(
                arrivedAt: Fixture.at("2026-06-03 09:00"),
                servingBegan: Fixture.at(began),
                servingEnded: Fixture.at(ended)
            )
            return try Story.accepted(Fixture.receive(visit: visit)).it.flags
        }
        #expect(try flags("2026-06-03 09:15", "2026-06-03 09:30") == [])
        #expect(try flags("2026-06-03 09:16", "2026-06-03 09:31") == [.waitingOverran])
        #expect(try flags("2026-06-03 09:15", "2026-06-03 09:31") == [.servingOverran])
    }

    @Test func `A-32: found incomplete, the applicant adds documents while the term keeps running`() throws {
        var story = try Story.incomplete()
        let end = story.it.term
        let half = AddDocuments(documents: [Fixture.document("b")], presented: [AddedDocument(.passport)])
        try story.run(.addDocuments(half), by: .applicant(of: story.it.id), at: "2026-06-08 10:00")
        #expect(story.it.stage == .incompleteFound && story.it.openClock(.screening) == nil)
        let rest = AddDocuments(documents: [Fixture.document("c")], presented: [AddedDocument(.dutyReceipt)])
        try story.run(.addDocuments(rest), by: .applicant(of: story.it.id), at: "2026-06-09 10:00")
        #expect(story.it.stage == .complete && story.it.term == end && story.due(.screening) == Fixture.day("2026-06-10"))
    }

    @Test func `A-32: a refusal of an incomplete package is planned by a legal officer only`() throws {
        var story = try Story.incomplete()
        let plan = CaseCommand.planRefusal(PlanRefusal(grounds: [.publicServicesLaw], reasons: "article 19-1, 1)"))
        let executor = Fixture.staff(Fixture.executor, [.executor, .head])
        #expect(story.refusal(of: plan, by: executor, at: "2026-06-08 10:00")?.problem == .roleMissing)
        try story.run(plan, by: Fixture.staff(Fixture.lawyer, [.legalOfficer]), at: "2026-06-08 10:00")
        #expect(story.it.stage == .refusalPlanned && story.it.plannedGrounds == [.publicServicesLaw])
    }

    @Test func `R9.4, R9.5: the department confirms after it got the file, and permits only when all five have answered`() throws
    {
        var story = try Story.inquiries()
        let early = story.refusal(of: Story.confirm(.permit), by: Fixture.departmentStaff, at: "2026-06-08 10:00")
        #expect(early?.problem == .repliesMissing && early?.details == InquiredBody.allCases.map(\.rawValue))
        #expect(story.refusal(of: Story.confirm(.permit), at: "2026-06-08 10:00")?.problem == .notYourBody)
        #expect(
            story.refusal(of: Story.confirm(.refuse), by: Fixture.departmentStaff, at: "2026-06-08 10:00")?.problem
                == .groundMissing
        )
        try story.fireTimers(until: "2026-06-19 09:00")
        #expect(story.it.flags.contains(.repliesMissing), "A-34")
        #expect(story.it.term?.end == Fixture.day("2026-06-26"), "A-34: nothing stops the term")
    }
}
