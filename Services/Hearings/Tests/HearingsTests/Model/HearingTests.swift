import CivilTime
import Contracts
import Law
import StrictJSON
import Testing

@testable import Hearings

@Suite struct `Preliminary decision and hearing, R9.7 to R9.10` {
    @Test func `R9.7: a preliminary decision has grounds, each with evidence and "until"`() throws {
        let story = try Story.planned()
        func draft(_ grounds: PreliminaryGround...) -> CaseCommand {
            .draftPreliminaryDecision(DraftPreliminaryDecision(grounds: grounds, document: Fixture.document("e")))
        }
        let now = "2026-06-15 11:00"
        let unproved = PreliminaryGround(try CitedGround(.taxDebt), facts: "a debt", evidence: [])
        #expect(
            story.refusal(
                of: .draftPreliminaryDecision(DraftPreliminaryDecision(grounds: [], document: Fixture.document("e"))),
                at: now
            )?.problem == .groundMissing
        )
        #expect(story.refusal(of: draft(unproved), at: now)?.problem == .groundNotProved)
        #expect(story.refusal(of: draft(Fixture.cited(.suspect)), at: now)?.problem == .groundUnknown)
        let twice = draft(Fixture.cited(.taxDebt), Fixture.cited(.taxDebt))
        #expect(story.refusal(of: twice, at: now)?.problem == .groundRepeated)
    }

    @Test(arguments: [
        (#"{"ground":"RG-9"}"#, "/until"), (#"{"ground":"RG-8","until":"ертеңге"}"#, "/until"),
        (#"{"ground":"RG-10","until":"ертеңге","reason":"себеп"}"#, "/subParagraph"), (#"{"ground":"RG-11"}"#, "/ground"),
        (#"{"ground":"RG-9","until":"tomorrow"}"#, "/until"), (#"{"ground":"RG-9","until":"қарыз төленгенге дейін"}"#, ""),
    ]) func `A-19, A-20, RR-9: a ground cannot be read without its condition, or with one that the order sets itself`(
        text: String,
        wrong: String
    ) throws {
        var members = try #require(JSONValue(parsing: text).asObject).members.map { ($0.key, $0.value) }
        members += [("facts", "a debt"), ("evidence", [try JSONValue(parsing: Fixture.document("c").jsonBytes)])]
        let ground = JSONValue.object(JSONObject(members))
        do throws(FieldRefusal) {
            let read = try PreliminaryGround(json: ground)
            #expect(wrong.isEmpty && read.cited.officerUntil?.phrase == "қарыз төленгенге дейін")
        } catch {
            #expect(error.problems.map(\.path.description) == [wrong])
        }
    }

    @Test func `rules 6.2: an appointment has place or link, two officials, working hours`() throws {
        let story = try Story.drafted()
        func refusal(_ appointment: HearingAppointment) -> ProblemCode? {
            story.refusal(of: .scheduleHearing(ScheduleHearing(appointment: appointment)), at: "2026-06-15 11:00")?.problem
        }
        let noPlace = HearingAppointment(
            day: Fixture.day("2026-06-17"),
            start: ClockTime("10:00")!,
            minutes: 30,
            way: .inPerson,
            place: nil,
            link: nil,
            official: Fixture.executor,
            secretary: Fixture.secretary
        )
        #expect(refusal(noPlace) == .appointmentIncomplete)
        #expect(refusal(Fixture.appointment("2026-06-17", official: Fixture.secretary)) == .chairIsSecretary)
        #expect(refusal(Fixture.appointment("2026-06-17", "18:00")) == .outsideWorkingHours)
        #expect(refusal(Fixture.appointment("2026-06-21")) == .dayOff)
        #expect(refusal(Fixture.appointment("2026-06-15", "16:00")) == .hearingOutsideWindow, "not on day N")
        #expect(refusal(Fixture.appointment("2026-06-17")) == nil)
    }

    @Test func `R9.8: nothing is served without time and place`() throws {
        let story = try Story.drafted()
        #expect(story.refusal(of: Story.notice("2026-06-15 12:00"), at: "2026-06-15 12:00")?.problem == .hearingNotScheduled)
    }

    @Test func `A-09: paper counts from its own day whatever the hour, the cabinet from the effective day`() throws {
        var paper = try Story.drafted()
        try paper.schedule("2026-06-18", at: "2026-06-15 11:00")
        var cabinet = paper
        try paper.run(Story.notice("2026-06-16 19:00", .paper), at: "2026-06-16 19:00")
        try cabinet.run(Story.notice("2026-06-16 19:00"), at: "2026-06-16 19:00")
        #expect(paper.round.notice?.terms.effectiveDay == Fixture.day("2026-06-16"))
        #expect(cabinet.round.notice?.terms.effectiveDay == Fixture.day("2026-06-17"))
    }

    @Test func `R9.8: a hearing is never recorded ahead, nor held on the day of the notice`() throws {
        let story = try Story.served()
        #expect(story.refusal(of: Story.hold(), at: "2026-06-18 10:39")?.problem == .inTheFuture)
        let same = HoldHearing(outcome: .held, start: Fixture.at("2026-06-16 12:00"), end: Fixture.at("2026-06-16 12:30"))
        let early = story.refusal(of: .holdHearing(same), at: "2026-06-16 13:00")
        #expect(early?.problem == .hearingTooEarly && early?.details == ["2026-06-17"])
    }

    @Test func `DL-09: broken off, it goes on inside the window`() throws {
        var story = try Story.served()
        func adjourn(_ day: String) -> CaseCommand {
            .holdHearing(
                HoldHearing(
                    outcome: .adjourned,
                    start: Fixture.at("2026-06-17 10:00"),
                    end: Fixture.at("2026-06-17 10:20"),
                    next: Fixture.appointment(day),
                    reason: "the interpreter fell ill"
                )
            )
        }
        #expect(story.refusal(of: adjourn("2026-06-19"), at: "2026-06-17 11:00")?.problem == .hearingOutsideWindow)
        try story.run(adjourn("2026-06-18"), at: "2026-06-17 11:00")
        #expect(story.round.stage == .noticeServed && story.it.openClock(.hearing) != nil)
    }

    @Test func `DX-4: the objection stops its clock; a later one is filed too and flagged`() throws {
        var story = try Story.served()
        #expect(story.due(.objection) == Fixture.day("2026-06-18"))
        try story.run(.recordPosition(RecordPosition(position: Fixture.position("2026-06-17 23:00"))), at: "2026-06-18 09:00")
        #expect(story.status(.objection) == .stopped(at: Fixture.at("2026-06-17 23:00"), late: false))
        var late = try Story.served()
        try late.run(Story.hold(), at: "2026-06-18 10:45")
        try late.run(.recordPosition(RecordPosition(position: Fixture.position("2026-06-19 00:00"))), at: "2026-06-19 09:00")
        #expect(late.it.flags.contains(.positionLate) && late.round.arguments.count == 1)
    }

    @Test func `R9.7: a position that says nothing is none, and none says nothing`() throws {
        let story = try Story.served()
        let empty = ApplicantPosition(
            kind: .oral,
            source: .hearing,
            receivedAt: Fixture.at("2026-06-17 10:00"),
            arguments: [],
            document: nil
        )
        #expect(
            story.refusal(of: .recordPosition(RecordPosition(position: empty)), at: "2026-06-17 10:00")?.problem
                == .positionIncomplete
        )
        let none = RecordPosition(position: Fixture.position("2026-06-17 10:00", kind: .none))
        #expect(story.refusal(of: .recordPosition(none), at: "2026-06-17 10:00") == nil)
        let ahead = RecordPosition(position: Fixture.position("2026-06-17 10:01"))
        #expect(story.refusal(of: .recordPosition(ahead), at: "2026-06-17 10:00")?.problem == .inTheFuture)
    }

    @Test func `R9.9: no refusal while an argument has no answer by document or article`() throws {
        var story = try Story.served()
        try story.run(.recordPosition(RecordPosition(position: Fixture.position("2026-06-17 12:00"))), at: "2026-06-17 12:00")
        try story.run(Story.hold(), at: "2026-06-18 10:45")
        try story.signMinutes()
        let refusal = story.refusal(of: Story.refuse(), at: "2026-06-19 10:00")
        #expect(refusal?.problem == .argumentsUnanswered && refusal?.details == ["a1"] && refusal?.options == [.answerArgument])
        let words = AnswerArgument(
            argument: Fixture.argument.id,
            answer: ArgumentAnswer(text: "No.", document: nil, article: nil)
        )
        #expect(story.refusal(of: .answerArgument(words), at: "2026-06-19 09:00")?.problem == .answerIncomplete)
        try story.run(.answerArgument(Fixture.answer), at: "2026-06-19 09:30")
        try story.run(Story.refuse(), at: "2026-06-19 10:00")
    }

    @Test func `rules 6.3, point 6: minutes hold everything and agree with the hearing`() throws {
        let story = try Story.held()
        let blank = HearingMinutes(
            place: "",
            date: Fixture.day("2026-06-17"),
            start: Fixture.at("2026-06-18 10:00"),
            end: Fixture.at("2026-06-18 10:40"),
            body: Fixture.department,
            official: Fixture.executor,
            secretary: Fixture.executor,
            participants: [],
            question: " ",
            explanations: "",
            questionsAndAnswers: [],
            document: Fixture.document("2")
        )
        let refusal = story.refusal(of: .writeMinutes(WriteMinutes(minutes: blank)), at: "2026-06-18 12:00")
        #expect(refusal?.problem == .minutesIncomplete)
        #expect(refusal?.details == ["place", "question", "explanations", "participants", "body", "secretary", "date", "start"])
    }

    @Test func `rules 6.3, point 6: chair and secretary sign the version they read; a new version is signed anew`() throws {
        var story = try Story.held()
        try story.run(.writeMinutes(WriteMinutes(minutes: Story.minutes())), at: "2026-06-18 12:00")
        let sign = CaseCommand.signMinutes(SignMinutes(version: 1, signer: .chair))
        #expect(story.refusal(of: sign, by: Fixture.staff(Fixture.secretary), at: "2026-06-18 12:10")?.problem == .notTheSigner)
        try story.run(sign, at: "2026-06-18 12:10")
        let remark = RemarkOnMinutes(remark: MinutesRemark(by: "A. Applicant", text: "I named the receipt."))
        try story.run(.remarkOnMinutes(remark), by: .applicant(of: story.it.id), at: "2026-06-18 12:20")
        try story.run(.writeMinutes(WriteMinutes(minutes: Story.minutes())), at: "2026-06-18 12:30")
        let old = CaseCommand.signMinutes(SignMinutes(version: 1, signer: .secretary))
        #expect(story.refusal(of: old, by: Fixture.staff(Fixture.secretary), at: "2026-06-18 12:40")?.problem == .minutesOutdated)
        #expect(story.round.minutes.map(\.signatures) == [[.chair], []] && story.round.stage == .held)
        #expect(story.round.minutes[0].remarks.count == 1)
    }

    @Test func `R9.9, DX-6: the refusal waits for the third working day and stands in the case with all it rests on`() throws {
        let story = try Story.refused()
        let refusal = try #require(story.it.refusal)
        #expect(refusal.grounds.map(\.ground) == Story.usual && refusal.notifiedOn == Fixture.day("2026-06-16"))
        #expect(refusal.termEnd == Fixture.day("2026-06-26") && refusal.number == story.it.number)
        #expect(DecisionRefused.type == "kz.shagym.decision.refused.v1")
        let signed = try Story.signed()
        #expect(signed.refusal(of: Story.refuse(), at: "2026-06-18 18:00")?.problem == .refusalTooEarly)
        #expect(signed.refusal(of: Story.refuse(), at: "2026-06-21 10:00")?.problem == .dayOff)
    }

    @Test func `R9.9, DX-7: after the term a refusal needs the breach on record`() throws {
        var story = try Story.signed()
        let evening = story.refusal(of: Story.refuse(), at: "2026-06-26 18:31")
        #expect(evening?.problem == .deadlinePassed && evening?.lastLawfulDay == Fixture.day("2026-06-26"))
        #expect(story.refusal(of: Story.refuse(), at: "2026-06-26 18:30") == nil)
        try story.fireTimers(until: "2026-06-27 10:00")
        guard case .termBreached(let fact)? = story.events.last else { return #expect(Bool(false)) }
        #expect(fact.asOf == Fixture.at("2026-06-27 00:00") && fact.recordedLateBy == 10 * 3_600_000)
        #expect(fact.deemedRefusalFrom == Fixture.day("2026-06-27") && TermBreached.type == "kz.shagym.case.termBreached.v1")
        #expect(story.it.flags.isSuperset(of: [.termBreached, .deemedRefusal]))
        try story.run(Story.refuse(), at: "2026-06-27 10:00")
    }

    @Test func `R9.10, A-52: originals go back with copies in the file; through the portal nothing was handed in`() throws {
        var story = try Story.refused()
        #expect(story.refusal(of: Story.dispatch, at: "2026-06-19 10:30")?.problem == .decisionNotEntered)
        try story.run(.enterDecision(EnterDecision()), at: "2026-06-19 11:00")
        let bare = CaseCommand.sendRefusal(SendRefusal(notice: Fixture.document("0"), certifiedCopies: []))
        #expect(story.refusal(of: bare, at: "2026-06-19 12:00")?.problem == .copiesMissing)
        let events = try story.run(Story.dispatch, at: "2026-06-19 12:00")
        guard case .refusalSent(let fact)? = events.first else { return #expect(Bool(false)) }
        #expect(fact.form == .form6 && fact.stamp.basis.contains(.rA6))
    }

    @Test func `R9.11 to R9.15: the way from permission to issue`() throws {
        let soldier = try Story.granted()
        #expect(soldier.refusal(of: .skipMilitary(SkipMilitary()), at: "2026-06-15 15:00")?.rule == .a37)
        var civilian = try Story.granted(Fixture.receive(Fixture.applicant(military: false), through: .portal))
        #expect(civilian.refusal(of: .requestMilitaryRemoval(RequestMilitaryRemoval()), at: "2026-06-15 15:00")?.rule == .a37)
        try civilian.run(.skipMilitary(SkipMilitary()), at: "2026-06-15 15:00")
        #expect(civilian.it.stage == .surrenderRequested && civilian.due(.surrenderMessage) == Fixture.day("2026-06-16"))
        let wrong = RecordSurrender(kind: .residencePermit, surrenderedAt: Fixture.at("2026-06-16 10:00"))
        #expect(civilian.refusal(of: .recordSurrender(wrong), at: "2026-06-16 10:00")?.problem == .wrongIdentityDocument)
        let card = RecordSurrender(kind: .identityCard, surrenderedAt: Fixture.at("2026-06-16 10:00"))
        try civilian.run(.recordSurrender(card), at: "2026-06-16 10:00")
        #expect(civilian.due(.issue) == Fixture.day("2026-06-16"), "DL-13")
        let events = try civilian.run(Story.issue, at: "2026-06-16 11:00")
        guard case .issued(let fact)? = events.first else { return #expect(Bool(false)) }
        #expect(fact.form == .form9, "A-38")
        #expect(try Story.militaryRemoval().it.openClock(.militaryRemoval)?.facts.duty == .militaryBody, "DL-11")
    }

    @Test func `R9.14: a representative is handed the decision only with a notarised power`() throws {
        let story = try Story.surrendered()
        func issue(_ authority: Representative.Authority) -> CaseCommand {
            let person = Representative(name: "R", iin: nil, authority: authority, proof: Fixture.document("3"))
            return .issue(IssueDecision(document: Fixture.document("5"), signedBy: Fixture.head, representative: person))
        }
        #expect(story.refusal(of: issue(.powerOfAttorney), at: "2026-06-17 11:00")?.rule == .r9_14)
        #expect(story.refusal(of: issue(.notarisedPowerOfAttorney), at: "2026-06-17 11:00") == nil)
    }

    @Test func `A-35: not surrendered in time: a reminder, no refusal, no end`() throws {
        var story = try Story.surrenderRequested()
        let now = "2026-06-16 11:00"
        try story.run(.recordMessageReceived(RecordMessageReceived(at: Fixture.at(now), channel: .paper)), at: now)
        try story.fireTimers(until: "2026-07-20 10:00")
        #expect(story.it.stage == .surrenderRequested && story.it.flags.contains(.surrenderOverdue))
        #expect(story.it.isNeverStuck(at: Fixture.at("2026-07-20 10:00")) && !story.it.flags.contains(.termBreached))
    }

    @Test func `A-32, R6.1: withdrawn at any open stage, all clocks stop`() throws {
        for stage in CaseStage.allCases where !stage.isClosed {
            var story = try Story.standing(at: stage)
            let now = story.it.lastRecordedAt
            try story.run(.withdraw(WithdrawCase(document: Fixture.document("9"))), by: .applicant(of: story.it.id), at: now)
            #expect(story.it.stage == .closedWithdrawn && story.it.openClocks.isEmpty)
        }
    }
}
