import CivilTime
import Law
import Testing

@testable import Hearings

@Suite struct `Worked examples of rules 5.4 through the commands` {
    /// E, N and D as the plan of the law gives them, checked against the case's own clocks.
    @Test(arguments: [
        ("EX-01 6d", "2026-06-03 10:00", true, FilingChannel.stateCorporation, "2026-06-26", "2026-06-23"),
        ("EX-01 5d", "2026-06-03 10:00", false, .stateCorporation, "2026-07-01", "2026-06-26"),
        ("EX-02a 6d", "2026-06-08 18:31", true, .stateCorporation, "2026-07-01", "2026-06-27"),
        ("EX-02b 6d", "2026-06-08 18:31", true, .portal, "2026-07-02", "2026-06-29"),
        ("EX-02c 6d", "2026-06-08 18:30", true, .portal, "2026-07-01", "2026-06-27"),
        ("EX-04 6d", "2026-06-07 12:00", true, .portal, "2026-07-01", "2026-06-27"),
        ("EX-05 6d", "2026-07-06 10:00", true, .portal, "2026-07-30", "2026-07-27"),
        ("EX-15 6d", "2026-06-15 10:00", true, .stateCorporation, "2026-07-09", "2026-07-04"),
        ("EX-15 5d", "2026-06-15 10:00", false, .stateCorporation, "2026-07-14", "2026-07-09"),
    ])
    func `DL-14 and DL-08: the term and the last notice day`(
        id: String,
        filed: String,
        sixDays: Bool,
        channel: FilingChannel,
        end: String,
        last: String
    ) throws {
        let directory = sixDays ? Fixture.sixDays : Fixture.fiveDays
        let story = try Story.accepted(Fixture.receive(through: channel), at: filed, in: directory)
        let term = try #require(story.it.term)
        #expect(term.end == Fixture.day(end), "\(id)")
        #expect(term.notice.day == Fixture.day(last), "\(id)")
        #expect(term.deemedRefusal.due.day == Fixture.day(end).adding(days: 1), "\(id)")
        // A term set to the same day says the same of what hangs on it.
        let again = try story.context(.system, Fixture.at(filed)).term(
            endingOn: term.end,
            term.clock.deadline,
            provider: Fixture.provider,
            story.it.edition
        )
        #expect(again == term, "\(id)")
    }

    private func latest(_ directory: Bool, _ notice: String, _ hearing: String) throws -> Story {
        var story = try Story.drafted(in: directory ? Fixture.sixDays : Fixture.fiveDays)
        try story.schedule(hearing, at: "2026-06-16 10:00")
        try story.run(Story.notice(notice), at: notice)
        return story
    }

    @Test(arguments: [
        ("EX-14 6d", true, "2026-06-23 18:30", "2026-06-24", "2026-06-25", "2026-06-26", "2026-06-27"),
        ("EX-14 5d", false, "2026-06-26 18:30", "2026-06-29", "2026-06-30", "2026-07-01", "2026-07-02"),
        ("EX-16 6d", true, "2026-06-17 10:00", "2026-06-18", "2026-06-19", "2026-06-20", "2026-06-22"),
        ("EX-16 5d", false, "2026-06-17 10:00", "2026-06-18", "2026-06-19", "2026-06-22", "2026-06-23"),
    ])
    func `EX-14 and EX-16, DL-09, DX-6 and DL-10: notice, hearing, refusal and dispatch`(
        id: String,
        sixDays: Bool,
        notice: String,
        first: String,
        last: String,
        refusal: String,
        dispatch: String
    ) throws {
        var story = try latest(sixDays, notice, last)
        let terms = try #require(story.round.notice?.terms)
        #expect(terms.window.first == Fixture.day(first) && terms.window.last == Fixture.day(last), "\(id)")
        #expect(terms.earliestRefusal.due.day == Fixture.day(refusal), "\(id)")
        #expect(story.due(.hearing) == Fixture.day(last), "\(id)")
        // The same days as the plan of the law.
        var settings = LawSettings.recommended
        settings.a01ProviderWeek = sixDays ? .sixDay : .fiveDay
        let plan = try #require(
            try HearingPlan(
                filed: Fixture.at("2026-06-03 10:00"),
                through: .stateCorporation,
                calendar: Fixture.calendar,
                settings: settings
            )
        )
        let outcome = try #require(try plan.outcome(of: HearingNotice(at: Fixture.at(notice))))
        #expect(outcome.window == terms.window && outcome.refusal == terms.earliestRefusal && outcome.isOpen, "\(id)")
        try story.run(Story.hold(on: last), at: "\(last) 11:00")
        try story.signMinutes(on: last)
        let early = story.refusal(of: Story.refuse(), at: "\(last) 18:00")
        #expect(early?.problem == .refusalTooEarly && early?.rule == .dx6 && early?.details == [refusal], "\(id)")
        try story.run(Story.refuse(), at: "\(refusal) 10:00")
        #expect(story.it.stage == .refused && story.due(.refusalDispatch) == Fixture.day(dispatch), "\(id)")
        #expect(story.it.clocks[.serviceTerm]?.isOpen == false && !story.it.flags.contains(.termBreached), "\(id)")
    }

    @Test func `EX-15: a holiday inside the hearing chain`() throws {
        var story = try Story.accepted(at: "2026-06-15 10:00")
        let steps: [(CaseCommand, String)] = [
            (.register(RegisterCase()), "2026-06-16 10:00"), (.confirmCompleteness(ConfirmCompleteness()), "2026-06-17 10:00"),
            (.enterInMigrationPoliceIs(EnterInMigrationPoliceIs()), "2026-06-17 11:00"),
            (.sendInquiries(SendInquiries(documents: [])), "2026-06-17 12:00"),
            (.sendToDepartment(SendToDepartment()), "2026-06-18 10:00"),
        ]
        for (command, time) in steps { try story.run(command, at: time) }
        try story.run(Story.confirm(.refuse, Story.usual), by: Fixture.departmentStaff, at: "2026-07-03 10:00")
        try story.run(Story.draft(), at: "2026-07-03 11:00")
        try story.schedule("2026-07-08", at: "2026-07-03 12:00")
        try story.run(Story.notice("2026-07-04 18:30"), at: "2026-07-04 18:30")
        let terms = try #require(story.round.notice?.terms)
        #expect(terms.window.first == Fixture.day("2026-07-07") && terms.window.last == Fixture.day("2026-07-08"))
        #expect(terms.earliestRefusal.due.day == Fixture.day("2026-07-09"))
    }

    @Test func `EX-17: posted at 18:31 on the last notice day, the window is closed in a six-day week only`() throws {
        var story = try Story.drafted()
        try story.schedule("2026-06-25", at: "2026-06-16 10:00")
        let refusal = story.refusal(of: Story.notice("2026-06-23 18:31"), at: "2026-06-23 18:31")
        #expect(refusal?.problem == .noticeWindowClosed && refusal?.rule == .a11)
        #expect(refusal?.lastLawfulDay == Fixture.day("2026-06-23"))
        #expect(refusal?.options == [.conclude, .extendTerm, .orderLateHearing])
        let fiveDays = try latest(false, "2026-06-23 18:31", "2026-06-26")
        #expect(fiveDays.round.notice?.terms.effectiveDay == Fixture.day("2026-06-24"))
    }

    @Test func `EX-18: a refusal first planned on 25 June finds the window closed in a six-day week only`() throws {
        let late = try Story.planned(at: "2026-06-25 10:00")
        #expect(late.it.stage == .refusalPlanned && late.it.flags.contains(.noticeWindowClosed))
        guard case .noticeWindowClosed(let fact)? = late.events.last else { return #expect(Bool(false)) }
        #expect(fact.asOf == Fixture.at("2026-06-23 18:30:01") && fact.lastNoticeDay == Fixture.day("2026-06-23"))
        let inTime = try Story.planned(at: "2026-06-25 10:00", in: Fixture.fiveDays)
        #expect(!inTime.it.flags.contains(.noticeWindowClosed) && inTime.due(.notice) == Fixture.day("2026-06-26"))
    }

    @Test func `EX-20, DL-12: the identity document is surrendered within one working day of the State Corporation`() throws {
        for (received, due) in [("2026-06-26 10:00", "2026-06-27"), ("2026-07-03 21:00", "2026-07-04")] {
            var story = try Story.surrenderRequested()
            try story.run(
                .recordMessageReceived(RecordMessageReceived(at: Fixture.at(received), channel: .personalCabinet)),
                at: received
            )
            #expect(story.due(.surrender) == Fixture.day(due))
            #expect(story.it.openClock(.surrender)?.facts.duty == .applicant)
        }
    }

    @Test func `DL-01 to DL-07: each step has its term from the one before`() throws {
        let story = try Story.planned()
        #expect(story.due(.registration) == Fixture.day("2026-06-04"))
        #expect(story.due(.completeness) == Fixture.day("2026-06-06"))
        #expect(story.due(.screening) == Fixture.day("2026-06-06") && story.due(.inquiries) == Fixture.day("2026-06-06"))
        #expect(story.due(.departmentFile) == Fixture.day("2026-06-06"))
        #expect(story.due(.preparation) == Fixture.day("2026-06-16"))
        for key in [ClockKey.registration, .completeness, .screening, .inquiries, .departmentFile] {
            #expect(story.it.clocks[key]?.isOpen == false, "\(key)")
        }
        let prepared = try Story.granted()
        #expect(prepared.due(.entry) == Fixture.day("2026-06-16"))
        guard case .stopped(_, late: false)? = prepared.status(.serviceTerm) else { return #expect(Bool(false), "A-35") }
    }
}
