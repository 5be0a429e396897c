import CivilTime
import Contracts
import Law
import Testing

@testable import Hearings

private let complaint = RegistrationNumber(rawValue: "2026-7")!

@Suite struct `Reopening, moved days and what goes with a complaint` {
    @Test(arguments: [
        (ReopeningCause.satisfiedInFull, RuleID.r15_3), (.setAside, .r14_1), (.obliged, .r14_1),
    ])
    func `R15.3, R14.1: the refusal falls and the case is looked at afresh`(cause: ReopeningCause, rule: RuleID) throws {
        for stage in [CaseStage.refused, .closedRefused] {
            var story = try Story.standing(at: stage)
            let order = CaseCommand.reopen(Fixture.reopening(cause, complaint, complyBy: Fixture.day("2026-08-14")))
            #expect(story.refusal(of: order, at: "2026-07-20 10:00")?.problem == .roleMissing)
            try story.run(order, by: .system, at: "2026-07-20 10:00")
            #expect(story.it.stage == .inquiries && story.it.refusal == nil && story.it.round == nil)
            #expect(story.it.timeline.last?.basis == [rule] && story.it.flags.contains(.reopened))
            #expect(story.it.term?.end == Fixture.day("2026-08-14") && story.it.openClock(.serviceTerm) != nil)
            #expect(story.it.isNeverStuck(at: Fixture.at("2026-07-20 10:00")))
            // A fresh look may end either way; a refusal takes a new round.
            var refusing = story
            try refusing.run(Story.confirm(.refuse, [.taxDebt]), by: Fixture.departmentStaff, at: "2026-07-21 10:00")
            try refusing.run(Story.draft([.taxDebt]), at: "2026-07-21 11:00")
            #expect(refusing.round.number == 2 && refusing.due(.notice) == Fixture.day("2026-08-11"))
            try story.run(Story.confirm(.permit), by: Fixture.departmentStaff, at: "2026-07-21 10:00")
            #expect(story.it.stage == .grantPlanned)
        }
    }

    @Test func `R14.1: without a day set, the fresh look has the length of a service term and says so by no deadline`() throws {
        var story = try Story.closedRefused()
        try story.run(.reopen(Fixture.reopening(.setAside, complaint)), by: .system, at: "2026-07-20 10:00")
        #expect(story.it.term?.end == Fixture.day("2026-08-12") && story.it.term?.clock.deadline == nil)
    }

    @Test func `R14.1, A-32: the fresh look at a refused incomplete package begins where the refusal began`() throws {
        var story = try Story.incomplete()
        let law = Fixture.staff(Fixture.lawyer)
        let plan = PlanRefusal(grounds: [.publicServicesLaw], reasons: "article 19-1")
        try story.run(.planRefusal(plan), by: law, at: "2026-06-15 09:00")
        try story.run(Story.draft([.publicServicesLaw]), at: "2026-06-15 10:00")
        try story.schedule("2026-06-18", at: "2026-06-15 11:00")
        try story.run(Story.notice("2026-06-16 10:00"), at: "2026-06-16 10:00")
        try story.run(Story.hold(), at: "2026-06-18 10:45")
        try story.signMinutes()
        try story.run(Story.refuse([.publicServicesLaw]), at: "2026-06-19 10:00")
        try story.run(.reopen(Fixture.reopening(.setAside, complaint)), by: .system, at: "2026-07-20 10:00")
        #expect(story.it.stage == .incompleteFound && story.it.isNeverStuck(at: Fixture.at("2026-07-20 10:00")))
    }

    @Test func `A-42: nothing but a refusal is reopened`() throws {
        for stage in CaseStage.allCases where stage != .refused && stage != .closedRefused {
            let story = try Story.standing(at: stage)
            let order = CaseCommand.reopen(Fixture.reopening(.setAside, complaint))
            #expect(throws: CaseRefusal.self) {
                try AdministrativeCase.decide(order, on: story.it, in: story.context(.system, story.it.lastRecordedAt))
            }
        }
    }

    @Test func `A-48: a decree that frees a day moves the term and what hangs on it, by name`() throws {
        var story = try Story.served()
        let before = try #require(story.it.term)
        story.calendar = try Fixture.calendar(freeing: "2026-06-18", working: "2026-06-28")
        try story.run(.moveDeadlines(MoveDeadlines(because: "decree 1")), by: .system, at: "2026-06-16 12:00")
        #expect(before.end == Fixture.day("2026-06-26") && story.it.term?.end == Fixture.day("2026-06-27"))
        #expect(story.due(.hearing) == Fixture.day("2026-06-19"))
        #expect(story.round.notice?.terms.window.last == Fixture.day("2026-06-19"))
        #expect(story.round.notice?.terms.earliestRefusal.due.day == Fixture.day("2026-06-20"))
        #expect(try story.run(.moveDeadlines(MoveDeadlines(because: "again")), by: .system, at: "2026-06-16 13:00").isEmpty)
    }

    @Test func `A-48: a window that closed opens again when the term ends later`() throws {
        var story = try Story.windowClosed()
        #expect(story.it.flags.contains(.noticeWindowClosed) && story.it.term?.notice.day == Fixture.day("2026-06-23"))
        story.calendar = try Fixture.calendar(freeing: "2026-06-23", working: "2026-06-28")
        try story.run(.moveDeadlines(MoveDeadlines(because: "decree 1")), by: .system, at: "2026-06-24 09:15")
        #expect(story.it.term?.notice.day == Fixture.day("2026-06-24") && story.round.stage == .drafted)
        #expect(!story.it.flags.contains(.noticeWindowClosed) && story.it.openClock(.notice) != nil)
    }

    @Test func `rules 7.1: every part of the case is there or accounted for, at every stage`() throws {
        for stage in CaseStage.allCases {
            let story = try Story.standing(at: stage)
            for language in Language.allCases {
                let parts = story.it.caseParts(in: language)
                #expect(parts.map(\.kind) == CaseDocumentKind.allCases)
                #expect(parts.allSatisfy { $0.isAccountedFor })
            }
        }
        let parts = try Story.closedRefused().it.caseParts()
        let absent = parts.filter { $0.documents.isEmpty }.map(\.kind)
        #expect(absent.isEmpty, "a refusal after a hearing has every part: \(absent)")
        let early = try Story.registered().it.caseParts(in: .en)
        #expect(early.first { $0.kind == .hearingMinutes }?.absentBecause == "no hearing was held")
    }

    @Test func `rules 7.1: a document is added once, by the applicant only to its own parts`() throws {
        var story = try Story.registered()
        let order = CaseCommand.addDocument(AddDocument(document: Fixture.document("8"), kind: .documents))
        let applicant = Caller.applicant(of: story.it.id)
        #expect(try story.run(order, by: applicant, at: "2026-06-04 12:00").count == 1)
        #expect(try story.run(order, by: applicant, at: "2026-06-04 12:01").isEmpty)
        let decision = CaseCommand.addDocument(AddDocument(document: Fixture.document("8"), kind: .decision))
        #expect(story.refusal(of: decision, by: applicant, at: "2026-06-04 12:02")?.problem == .roleMissing)
    }

    @Test func `design 4: a machine off for weeks catches up in legal order, without duplicates`() throws {
        var story = try Story.drafted()
        try story.fireTimers(until: "2026-07-20 10:00")
        let names = story.events.suffix(4).map(\.type)
        #expect(names == [TermWarned.type, TermWarned.type, NoticeWindowClosed.type, TermBreached.type])
        let version = story.it.version
        for key in [TimerKey.deemedRefusal, .clock(.notice), .warning(.sixDaysLeft)] {
            try story.run(
                .timerFired(TimerFired(key: key, due: Fixture.at("2026-06-27 00:00"))),
                by: .system,
                at: "2026-07-20 10:00"
            )
        }
        #expect(story.it.version == version)
        for timer in try Story.served().it.timers { #expect(TimerKey(code: timer.key.code) == timer.key) }
    }
}
