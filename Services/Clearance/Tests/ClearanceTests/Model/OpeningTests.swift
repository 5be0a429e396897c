import CivilTime
import Directory
import Law
import Testing

@testable import Clearance

@Suite struct `Whether a clearance is required, rules 8.2` {
    private func opened(
        _ source: CheckSource,
        _ holder: SecretHolder = Fixture.holder(),
        by caller: Caller = .system
    ) throws -> Story {
        var story = Story()
        try story.run(Fixture.check(source, holder, exitCase: Fixture.exitCase), by: caller, at: "2026-06-08 10:00")
        return story
    }

    @Test func `CL-01: one row of item 16 that is not the express "none" requires a clearance`() throws {
        let words = try #require(FormWords("2-нысан"))
        let rows: [QuestionnaireEmployment.SecretAccess] = [.none, .declared(words), .none]
        let story = try opened(.questionnaire(rows))
        #expect(story.it.state == .required && story.it.timeline[0].basis.contains(.cl01))
        #expect(story.it.notice(at: Fixture.at("2026-06-08 10:00")).status == .required)
        #expect(story.it.owner == .holder, "the holder names the obligations")
        #expect(story.it.openClocks.map(\.facts.day) == [day("2026-06-29")], "A-21, internal")
    }

    @Test func `CL-02: all rows "none" require nothing; a later reply reopens it with RG-6 and RG-1 as candidates`() throws {
        var story = try opened(.questionnaire([.none, .none]))
        #expect(story.it.state == .notRequired && story.it.nextSteps(at: Fixture.at("2026-06-08 10:00")) == nil)
        try story.run(.reportAccess(ReportAccess(report: "reply 12 of the NSC")), by: .system, at: "2026-06-15 10:00")
        #expect(story.it.state == .required && story.it.flags == [.accessConcealed])
        guard case .accessReported(let fact) = story.events.last else { throw Surprise() }
        #expect(fact.candidates == [.falseInformation, .secrets])
        #expect(story.refusal(of: .reportAccess(ReportAccess(report: "x")), by: .system, at: "2026-06-15 11:00") != nil)
    }

    @Test func `CL-03: asked without an exit application, and attached to a later one`() throws {
        var story = Story()
        try story.run(Fixture.check(), at: "2026-06-08 10:00")
        #expect(story.it.state == .required && story.it.exitCase == nil && story.it.timeline[0].basis.contains(.cl03))
        try story.run(Fixture.submit([Fixture.obligation("a")]), at: "2026-06-08 10:05")
        try story.grant(Fixture.head("a"), at: "2026-06-09 10:00")
        try story.run(.attach(AttachExitCase(exitCase: Fixture.exitCase)), at: "2026-06-20 10:00")
        let notice = story.it.notice(at: Fixture.at("2026-06-20 10:00"))
        #expect(notice.exitCase == Fixture.exitCase.number && notice.status == .granted)
        let again = story.refusal(of: .attach(AttachExitCase(exitCase: Fixture.exitCase)), at: "2026-06-21 10:00")
        #expect(again?.problem == .exitCaseAttached && again?.rule == .cl03)
    }

    @Test(arguments: [SecretHolder.Category.foreigner, .stateless])
    func `CL-04, A-50: a foreigner or stateless person needs none, whatever is declared or reported`(
        category: SecretHolder.Category
    ) throws {
        let story = try opened(.questionnaire(rows: 2, declared: 2), Fixture.holder(category))
        #expect(story.it.state == .notRequired && story.it.timeline[0].basis.contains(.cl04))
        let refusal = story.refusal(of: .reportAccess(ReportAccess(report: "reply 12")), by: .system, at: "2026-06-15 10:00")
        #expect(refusal?.problem == .notACitizen && refusal?.rule == .cl04)
    }

    @Test func `CL-05: a child needs none, an adult from the eighteenth birthday on an own one`() throws {
        let child = try opened(.report("x"), Fixture.holder(born: "2008-06-09"))
        #expect(child.it.state == .notRequired && child.it.timeline[0].basis.contains(.cl05))
        #expect(try opened(.report("x"), Fixture.holder(born: "2008-06-08")).it.state == .required)
        let refusal = child.refusal(of: .reportAccess(ReportAccess(report: "x")), by: .system, at: "2026-06-08 11:00")
        #expect(refusal?.problem == .notAnAdult)
    }

    @Test(
        arguments: [
            (CheckSource.questionnaire(rows: 1, declared: 0), Fixture.holder()), (.holder, Fixture.holder(.foreigner)),
            (.holder, Fixture.holder(.stateless)), (.holder, Fixture.holder(born: "2010-01-01")),
        ]
    )
    func `CL-02, R12.1: nobody lifts the requirement from an application with what one states of oneself`(
        source: CheckSource,
        holder: SecretHolder
    ) throws {
        let story = Story()
        let forCase = Fixture.check(source, holder, exitCase: Fixture.exitCase)
        let refusal = story.refusal(of: forCase, by: Fixture.portal, at: "2026-06-08 10:00")
        #expect(refusal?.problem == .roleMissing && refusal?.rule == .cl02)
        #expect(story.refusal(of: forCase, by: Fixture.registrar, at: "2026-06-08 10:00") == nil, "the desk may find so")
        #expect(story.refusal(of: Fixture.check(source, holder), by: Fixture.portal, at: "2026-06-08 10:00") == nil, "CL-03")
    }

    @Test func `rules 8.2: what cannot be is refused`() throws {
        let story = Story()
        #expect(
            story.refusal(of: Fixture.check(.questionnaire(rows: 1, declared: 2)), at: "2026-06-08 10:00")?.problem
                == .rowsDisagree
        )
        #expect(story.refusal(of: Fixture.check(), at: "2020-03-08 10:00")?.problem == .notInForce)
        #expect(story.refusal(of: Fixture.submit([Fixture.obligation("a")]), at: "2026-06-08 10:00")?.problem == .requestUnknown)
        let unborn = Fixture.check(.holder, Fixture.holder(born: "2027-01-01"))
        #expect(story.refusal(of: unborn, at: "2026-06-08 10:00")?.problem == .inTheFuture)
        let elsewhere = CheckClearance(holder: Fixture.holder(), desk: Fixture.body("nowhere"), source: .holder)
        #expect(story.refusal(of: .check(elsewhere), at: "2026-06-08 10:00")?.problem == .deskUnknown)
        #expect(
            story.refusal(of: Fixture.check(), by: .holder(Fixture.otherNumber), at: "2026-06-08 10:00")?.problem
                == .notYourRequest
        )
    }

    @Test func `A-23: every obligation is named, also one older than five years; none twice, none from the future`() throws {
        let story = try Story.standing(in: .required)
        func refusal(_ obligations: [SecrecyObligation]) -> ProblemCode? {
            story.refusal(of: Fixture.submit(obligations), at: "2026-06-08 10:00")?.problem
        }
        #expect(refusal([]) == .obligationMissing)
        #expect(refusal([Fixture.obligation("a"), Fixture.obligation("a")]) == .obligationRepeated)
        #expect(refusal([Fixture.obligation("a", signed: "2026-06-09")]) == .inTheFuture)
        #expect(refusal([Fixture.obligation("a", ends: "2020-03-01")]) == .endBeforeStart)
        let blank = SecrecyObligation(id: Fixture.id("n"), organisation: .named(" "), signedOn: day("2020-03-02"))
        #expect(refusal([blank]) == .organisationMissing)
        #expect(refusal([Fixture.obligation("a", signed: "1999-03-02")]) == nil)
    }
}

struct Surprise: Error {}
