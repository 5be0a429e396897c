import CivilTime
import Testing

@testable import Law

/// Worked examples of the rulebook's section 5.4 on complaints; "6d" and "5d" are the two readings of A-01.
@Suite struct WorkedExamplesComplaintTests {
    /// Effective day, three and five working days of a complaint at the provider in one reading.
    private func check(_ reading: Reading, _ at: String, effective: String, three: String, five: String?) throws {
        for rule in [DeadlineRule.dl17, .dl18] {
            let deadline = try reading.complaint(rule, at)
            #expect(try deadline.start.effectiveDay == day(effective), "\(rule)")
            #expect(try deadline.due.day == day(three), "\(rule)")
            #expect(try deadline.due.closing == local(three + " 18:30"), "\(rule)")
        }
        if let five { #expect(try reading.complaint(.dl19, at).due.day == day(five)) }
    }

    @Test func `EX-06 a holiday inside the term is not counted`() throws {
        let (six, five) = try readings()
        try check(six, "2026-07-03 15:00", effective: "2026-07-03", three: "2026-07-08", five: "2026-07-10")
        try check(five, "2026-07-03 15:00", effective: "2026-07-03", three: "2026-07-09", five: "2026-07-13")
    }

    @Test func `EX-07 after hours before a holiday`() throws {
        let (six, five) = try readings()
        try check(six, "2026-07-03 18:31", effective: "2026-07-04", three: "2026-07-09", five: "2026-07-11")
        try check(five, "2026-07-03 18:31", effective: "2026-07-07", three: "2026-07-10", five: "2026-07-14")
    }

    @Test func `EX-08 11 May is free only in the five-day week`() throws {
        let (six, five) = try readings()
        try check(six, "2026-05-06 12:00", effective: "2026-05-06", three: "2026-05-12", five: "2026-05-14")
        try check(five, "2026-05-06 12:00", effective: "2026-05-06", three: "2026-05-13", five: "2026-05-15")
    }

    @Test func `EX-09 Kurban Ait on 27 May`() throws {
        let (six, five) = try readings()
        try check(six, "2026-05-25 12:00", effective: "2026-05-25", three: "2026-05-29", five: "2026-06-01")
        try check(five, "2026-05-25 12:00", effective: "2026-05-25", three: "2026-05-29", five: "2026-06-02")
    }

    @Test func `EX-10 31 August 2026 is a working day`() throws {
        let (six, five) = try readings()
        try check(six, "2026-08-28 12:00", effective: "2026-08-28", three: "2026-09-01", five: "2026-09-03")
        try check(five, "2026-08-28 12:00", effective: "2026-08-28", three: "2026-09-02", five: "2026-09-04")
    }

    @Test func `EX-11 26 October is free for Republic Day`() throws {
        let (six, five) = try readings()
        try check(six, "2026-10-23 12:00", effective: "2026-10-23", three: "2026-10-28", five: "2026-10-30")
        try check(five, "2026-10-23 12:00", effective: "2026-10-23", three: "2026-10-29", five: "2026-11-02")
    }

    @Test func `EX-12 Nauryz is transferred differently in the two weeks`() throws {
        let (six, five) = try readings()
        try check(six, "2026-03-19 12:00", effective: "2026-03-19", three: "2026-03-26", five: nil)
        try check(five, "2026-03-19 12:00", effective: "2026-03-19", three: "2026-03-27", five: nil)
    }

    @Test func `EX-13 the quality body has fifteen working days of its own week`() throws {
        let reading = try readings().five
        let deadline = try DeadlineRule.dl20.deadline(
            from: .received(local("2026-07-03 12:00")),
            by: reading.ordinary,
            edition: .e2026_06_02
        )
        #expect(try deadline.due.day == day("2026-07-27"))
        #expect(deadline.rule.calendarOwner == .qualityControlBody)
    }

    @Test func `EX-19 full satisfaction releases from forwarding only inside the three days`() throws {
        let (six, five) = try readings()
        let sixDay = try six.complaint(.dl18, "2026-07-03 15:00")
        #expect(try sixDay.isMet(at: local("2026-07-08 18:30")))
        #expect(try !sixDay.isMet(at: local("2026-07-09 09:00")))
        let fiveDay = try five.complaint(.dl18, "2026-07-03 15:00")
        #expect(try fiveDay.isMet(at: local("2026-07-08 12:00")))
        #expect(try fiveDay.isMet(at: local("2026-07-09 18:30")))
    }

    @Test func `EX-21 the edition boundary of 2 June follows the effective day`() throws {
        let (six, five) = try readings()
        for reading in [six, five] {
            let first = try reading.provider.effectiveDay(of: local("2026-06-01 10:00"))
            #expect(try first == day("2026-06-01"))
            let older = try #require(RuleEdition.governing(effectivelyRegisteredOn: first))
            #expect(older == .e2023_08_12 && !older.isVerified)
            var old = reading
            old.edition = older
            let deadline = try old.complaint(.dl17, "2026-06-01 10:00")
            #expect(try deadline.due.day == day("2026-06-04"))
            #expect(deadline.standing == .unverified)
            #expect(try old.complaint(.dl19, "2026-06-01 10:00").term == .workingDays(WorkingDays(5)))
            #expect(try old.complaint(.dl20, "2026-06-01 10:00").standing == .unverified)

            let second = try reading.provider.effectiveDay(of: local("2026-06-01 18:31"))
            #expect(try second == day("2026-06-02"))
            #expect(RuleEdition.governing(effectivelyRegisteredOn: second) == .e2026_06_02)
            let newer = try reading.complaint(.dl17, "2026-06-01 18:31")
            #expect(try newer.due.day == day("2026-06-05"))
            #expect(newer.standing == .source)
        }
    }

    @Test func `EX-25 three months for a complaint, rolled forward on a free day`() throws {
        let (six, five) = try readings()
        for (reading, learnt, due) in [
            (six, "2026-03-31", "2026-06-30"), (six, "2025-11-30", "2026-02-28"), (five, "2026-03-31", "2026-06-30"),
            (five, "2025-11-30", "2026-03-02"),
        ] {
            let deadline = try DeadlineRule.dx1.deadline(from: .on(day(learnt)), by: reading.provider, edition: .e2026_06_02)
            #expect(try deadline.due.day == day(due))
            #expect(try deadline.isMet(at: local(due + " 23:59:59")))
            #expect(try !deadline.isMet(at: local(due + " 23:59:59").adding(milliseconds: 1000)))
        }
    }
}
