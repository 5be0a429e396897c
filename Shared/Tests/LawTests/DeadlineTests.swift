import CivilTime
import Testing

@testable import Law

@Suite struct DeadlineTests {
    @Test func `A-03 a body's duty ends at 18-30-00 and a citizen's act at 23-59-59`() throws {
        let reading = try Reading(.sixDay)
        let duty = try reading.complaint(.dl17, "2026-06-08 12:00")
        #expect(try duty.due.closing == local("2026-06-11 18:30"))
        #expect(try duty.isMet(at: local("2026-06-11 18:30:00")))
        #expect(try duty.isMet(at: local("2026-06-11 18:30:00").adding(milliseconds: 999)))
        #expect(try !duty.isMet(at: local("2026-06-11 18:30:01")))
        #expect(try duty.due.turningPoint == local("2026-06-11 18:30:01"))
        let objection = try reading.complaint(.dx4, "2026-06-08 12:00")
        #expect(try objection.due.closing == local("2026-06-10 23:59:59"))
        #expect(try objection.isMet(at: local("2026-06-10 23:59:59").adding(milliseconds: 999)))
    }

    @Test func `DL-13 the same day, or the next working day after hours`() throws {
        let reading = try Reading(.sixDay)
        #expect(try reading.complaint(.dl13, "2026-07-04 18:30").due.closing == local("2026-07-04 18:30"))
        #expect(try reading.complaint(.dl13, "2026-07-04 18:31").due.closing == local("2026-07-07 18:30"))
    }

    @Test func `DL-15 a quarter of an hour is measured from the arrival`() throws {
        let reading = try Reading(.sixDay)
        let waiting = try DeadlineRule.dl15.deadline(
            from: .received(local("2026-06-08 10:00")),
            by: reading.stateCorporation,
            edition: .e2026_06_02
        )
        #expect(try waiting.due.closing == local("2026-06-08 10:15"))
        #expect(waiting.rule.breach == .metric)
    }

    @Test func `DX-7 silence counts as refusal from the day after the term`() throws {
        let reading = try Reading(.sixDay)
        let silence = try DeadlineRule.dx7.deadline(from: .on(day("2026-06-27")), by: reading.provider, edition: .e2026_06_02)
        #expect(try silence.due.day == day("2026-06-28"))
        #expect(try !silence.isMet(at: local("2026-06-27 23:59:59")))
        #expect(try silence.isMet(at: local("2026-06-28 00:00")))
        #expect(try silence.due.turningPoint == local("2026-06-28 00:00"))
    }

    @Test(arguments: [
        ("2026-07-03 15:00", 3), ("2026-07-03 18:31", 2), ("2026-07-06 12:00", 1), ("2026-07-08 18:30", 0),
        ("2026-07-08 18:31", -1),
        ("2026-07-10 12:00", -2),
    ])
    func `slack counts working days and turns negative when the term is missed`(now: String, slack: Int) throws {
        let reading = try Reading(.sixDay)
        let deadline = try reading.complaint(.dl17, "2026-07-03 15:00")
        #expect(try deadline.slack(at: local(now), in: reading.calendar) == slack)
        #expect(try deadline.isMet(at: local(now)) == (slack >= 0))
    }

    @Test func `a citizen's slack turns negative at midnight, also before a weekend`() throws {
        let reading = try Reading(.fiveDay)
        let objection = try reading.complaint(.dx4, "2026-06-10 12:00")
        #expect(try objection.due.day == day("2026-06-12"))
        #expect(try objection.slack(at: local("2026-06-12 23:59:59"), in: reading.calendar) == 0)
        #expect(try objection.slack(at: local("2026-06-13 00:00"), in: reading.calendar) == -1)
    }

    @Test func `A-12 the other reading counts the filing day of the portal`() throws {
        let reading = try Reading(.sixDay)
        var settings = LawSettings.recommended
        settings.a12PortalFilingDayCounts = true
        let portal = try DeadlineRule.dl14.deadline(
            from: .received(local("2026-06-08 10:00")),
            by: reading.provider,
            edition: .e2026_06_02,
            settings: settings
        )
        #expect(try portal.due.day == day("2026-06-30"))
        #expect(portal.proof.days.first?.step == .counted(1, moved: nil))
        let desk = try DeadlineRule.dl14.deadline(
            from: .receivedElsewhere(local("2026-06-08 10:00"), at: reading.stateCorporation),
            by: reading.provider,
            edition: .e2026_06_02,
            settings: settings
        )
        #expect(try desk.due.day == day("2026-07-01"))
    }

    @Test func `A-14 the superior body's term is a setting and never passes for law`() throws {
        let reading = try Reading(.sixDay)
        var settings = LawSettings.recommended
        settings.a14SuperiorBodyTerm = WorkingDays(10)
        for (chosen, due) in [(LawSettings.recommended, "2026-07-07"), (settings, "2026-06-22")] {
            let review = try DeadlineRule.dx2.deadline(
                from: .received(local("2026-06-08 10:00")),
                by: reading.ordinary,
                edition: .e2026_06_02,
                settings: chosen
            )
            #expect(try review.due.day == day(due) && review.standing == .unverified)
            #expect(review.explain(.en).contains { $0.hasPrefix("Not verified") })
        }
    }

    @Test func `A-06 and A-33 follow the settings`() throws {
        let reading = try Reading(.sixDay)
        var settings = LawSettings.recommended
        settings.a06MinimumNoticeDistance = WorkingDays(5)
        settings.a33OneTermForBothActs = false
        #expect(try reading.provider.latestNoticeDay(beforeTermEnd: day("2026-06-26"), settings: settings) == day("2026-06-20"))
        #expect(DeadlineRule.dl04.term(from: .packageComplete, settings: settings) == .workingDays(WorkingDays(2)))
        #expect(DeadlineRule.dl04.term(from: .packageComplete, settings: .recommended) == .workingDays(WorkingDays(1)))
    }

    @Test func `A-01 the settings choose the schedules`() {
        var settings = LawSettings.recommended
        #expect(settings.schedule(of: .provider) == .provider && settings.schedule(of: .stateCorporation) == .stateCorporation)
        #expect(settings.schedule(of: .qualityControlBody) == .ordinary)
        settings.a01ProviderWeek = .fiveDay
        #expect(settings.schedule(of: .provider).week == .fiveDay)
    }

    @Test func `a year without calendar data stops the computation`() throws {
        let reading = try Reading(.sixDay)
        #expect(throws: CalendarGap(year: 2028)) { try reading.complaint(.dl19, "2027-12-30 10:00") }
        #expect(throws: CalendarGap(year: 2019)) { try reading.complaint(.dl19, "2019-12-30 10:00") }
    }

    @Test func `every rule names its start, calendar, consequence and basis`() {
        for rule in DeadlineRule.allCases {
            #expect(rule.id.rawValue == String(rule.rawValue.prefix { $0 != "/" }))
            #expect(!rule.basis.isEmpty)
            for language in Language.allCases {
                #expect(!rule.title[language].isEmpty && !rule.breach.text[language].isEmpty)
            }
        }
    }
}
