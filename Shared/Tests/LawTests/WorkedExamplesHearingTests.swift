import CivilTime
import Testing

@testable import Law

/// Worked examples of the rulebook's section 5.4 on hearings and editions; "6d" and "5d" are the two readings of A-01.
@Suite struct WorkedExamplesHearingTests {
    /// The latest feasible schedule before a refusal: notice, hearing, refusal on the last day of the term.
    private func check(_ reading: Reading, end: String, notice: String, hearing: (String, String)) throws {
        let termEnd = try day(end)
        let latest = try reading.provider.latestNoticeDay(beforeTermEnd: termEnd)
        #expect(try latest == day(notice))
        let byRule = try DeadlineRule.dl08.deadline(from: .on(termEnd), by: reading.provider, edition: .e2026_06_02)
        #expect(byRule.due.day == latest)
        let window = try reading.provider.hearingWindow(notifiedOn: latest)
        #expect(try window == HearingWindow(first: day(hearing.0), last: day(hearing.1)))
        let byHearing = try DeadlineRule.dl09.deadline(from: .on(latest), by: reading.provider, edition: .e2026_06_02)
        #expect(byHearing.due.day == window.last)
        #expect(try reading.provider.earliestRefusal(notifiedOn: latest) == termEnd)
    }

    @Test func `EX-14 the latest feasible schedule has no slack`() throws {
        let (six, five) = try readings()
        try check(six, end: "2026-06-26", notice: "2026-06-23", hearing: ("2026-06-24", "2026-06-25"))
        try check(five, end: "2026-07-01", notice: "2026-06-26", hearing: ("2026-06-29", "2026-06-30"))
        for (reading, decided, sent) in [(six, "2026-06-26", "2026-06-27"), (five, "2026-07-01", "2026-07-02")] {
            let form6 = try DeadlineRule.dl10.deadline(from: .on(day(decided)), by: reading.provider, edition: .e2026_06_02)
            #expect(try form6.due.day == day(sent))
        }
    }

    @Test func `EX-15 a holiday inside the hearing chain`() throws {
        let (six, five) = try readings()
        #expect(try six.termEnd(stateCorporation: "2026-06-15 10:00") == day("2026-07-09"))
        try check(six, end: "2026-07-09", notice: "2026-07-04", hearing: ("2026-07-07", "2026-07-08"))
        #expect(try five.termEnd(stateCorporation: "2026-06-15 10:00") == day("2026-07-14"))
        try check(five, end: "2026-07-14", notice: "2026-07-09", hearing: ("2026-07-10", "2026-07-13"))
    }

    @Test func `EX-16 an early notice gives slack, and no refusal comes before the third day`() throws {
        let (six, five) = try readings()
        for (reading, refusal) in [(six, "2026-06-20"), (five, "2026-06-22")] {
            let notified = try day("2026-06-17")
            #expect(try reading.provider.hearingWindow(notifiedOn: notified).last == day("2026-06-19"))
            #expect(try reading.provider.earliestRefusal(notifiedOn: notified) == day(refusal))
            let earliest = try DeadlineRule.dx6.deadline(from: .on(notified), by: reading.provider, edition: .e2026_06_02)
            #expect(try earliest.due.day == day(refusal) && earliest.due.bound == .earliest)
            #expect(try earliest.isMet(at: local(refusal + " 00:00")))
            #expect(try !earliest.isMet(at: local(refusal + " 00:00").adding(milliseconds: -1)))
        }
    }

    @Test func `EX-17 a notice posted at 18-31 on the last notice day comes too late with six days`() throws {
        let (six, five) = try readings()
        for (reading, end, effective, open) in [
            (six, "2026-06-26", "2026-06-24", false), (five, "2026-07-01", "2026-06-24", true),
        ] {
            let notified = try reading.provider.effectiveDay(of: local("2026-06-23 18:31"))
            #expect(try notified == day(effective))
            #expect(try reading.provider.noticeWindowIsOpen(on: notified, termEnd: day(end)) == open)
        }
    }

    @Test func `EX-18 deciding to refuse one day before the end is infeasible with six days only`() throws {
        let (six, five) = try readings()
        let today = try day("2026-06-25")
        #expect(try six.provider.workingDays(after: today, through: day("2026-06-26")) == 1)
        #expect(try !six.provider.noticeWindowIsOpen(on: today, termEnd: day("2026-06-26")))
        #expect(try five.provider.latestNoticeDay(beforeTermEnd: day("2026-07-01")) == day("2026-06-26"))
        #expect(try five.provider.noticeWindowIsOpen(on: today, termEnd: day("2026-07-01")))
    }

    @Test func `EX-22 the week chosen in A-01 decides the edition on the boundary of 12 July, a Sunday`() throws {
        let (six, five) = try readings()
        let sixDay = try six.term(portal: "2026-07-11 12:00")
        #expect(try sixDay.start.effectiveDay == day("2026-07-11"))
        #expect(RuleEdition.governing(effectivelyRegisteredOn: sixDay.start.effectiveDay) == .e2026_06_02)
        #expect(try sixDay.due.day == day("2026-08-04"))
        let fiveDay = try five.term(portal: "2026-07-11 12:00")
        #expect(try fiveDay.start.effectiveDay == day("2026-07-13"))
        let edition = try #require(RuleEdition.governing(effectivelyRegisteredOn: fiveDay.start.effectiveDay))
        #expect(edition == .e2026_07_12 && edition.warnings == [.julyAmendmentsNotLoaded])
        #expect(try fiveDay.due.day == day("2026-08-10"))
    }

    @Test func `EX-23 after the boundary the old rule is used with a warning`() throws {
        let (six, five) = try readings()
        for (reading, end) in [(six, "2026-08-05"), (five, "2026-08-10")] {
            var later = reading
            later.edition = .e2026_07_12
            let term = try later.term(portal: "2026-07-11 19:00")
            #expect(try term.start.effectiveDay == day("2026-07-13"))
            #expect(RuleEdition.governing(effectivelyRegisteredOn: term.start.effectiveDay) == .e2026_07_12)
            #expect(try term.due.day == day(end))
            #expect(term.explain(.en).contains { $0.contains("July 2026 amendments not loaded") })
        }
    }

    @Test func `EX-24 a case that runs on 12 July keeps its edition`() throws {
        let (six, five) = try readings()
        for (reading, end) in [(six, "2026-08-03"), (five, "2026-08-07")] {
            let term = try reading.term(portal: "2026-07-10 10:00")
            let edition = RuleEdition.governing(effectivelyRegisteredOn: term.start.effectiveDay)
            #expect(edition == .e2026_06_02 && edition?.warnings == [])
            #expect(try RuleEdition.inForce(on: day(end)) == .e2026_07_12)
            #expect(try term.due.day == day(end))
        }
    }
}
