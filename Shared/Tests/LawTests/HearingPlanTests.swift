import CivilTime
import StrictJSON
import Testing

@testable import Law

/// The worked examples of the rulebook on hearings, through the plan.
@Suite struct HearingPlanTests {
    private func plan(
        _ filed: String,
        _ week: WorkingWeek,
        _ channel: FilingChannel = .stateCorporation,
        distance: UInt16 = 3
    ) throws -> HearingPlan {
        var settings = LawSettings.recommended
        settings.a01ProviderWeek = week
        settings.a06MinimumNoticeDistance = WorkingDays(distance)
        return try #require(
            try HearingPlan(filed: local(filed), through: channel, calendar: loadCalendar(), settings: settings)
        )
    }

    @Test(arguments: [
        ("EX-14", "2026-06-03 10:00", WorkingWeek.sixDay, "2026-06-23", ["2026-06-24", "2026-06-25"], "2026-06-26"),
        ("EX-14", "2026-06-03 10:00", .fiveDay, "2026-06-26", ["2026-06-29", "2026-06-30"], "2026-07-01"),
        ("EX-15", "2026-06-15 10:00", .sixDay, "2026-07-04", ["2026-07-07", "2026-07-08"], "2026-07-09"),
        ("EX-15", "2026-06-15 10:00", .fiveDay, "2026-07-09", ["2026-07-10", "2026-07-13"], "2026-07-14"),
    ])
    func `EX-14, EX-15: the latest notice leaves two days of hearing and the last day for the refusal`(
        example: String,
        filed: String,
        week: WorkingWeek,
        notice: String,
        hearing: [String],
        refusal: String
    ) throws {
        let plan = try plan(filed, week)
        #expect(try plan.lastNoticeDay == day(notice), "\(example)")
        let latest = try plan.latestOutcome()
        #expect(latest.hearingDays.map(\.iso) == hearing)
        #expect(latest.refusalDays.map(\.iso) == [refusal] && plan.termEnd.iso == refusal)
        #expect(latest.slack == 0 && latest.options.isEmpty)
    }

    @Test(arguments: [(WorkingWeek.sixDay, "2026-06-20", 5), (.fiveDay, "2026-06-22", 7)])
    func `EX-16: an early notice gives slack`(week: WorkingWeek, refusal: String, slack: Int) throws {
        let outcome = try #require(try plan("2026-06-03 10:00", week).outcome(of: HearingNotice(at: local("2026-06-17 11:00"))))
        #expect(outcome.window.last.iso == "2026-06-19" && outcome.refusalDays.first?.iso == refusal)
        #expect(outcome.slack == slack && outcome.refusalDays.count == slack + 1)
    }

    @Test func `EX-17: a notice posted at 18-31 on the last day closes the window; the whole second 18-30-00 does not`() throws {
        let six = try plan("2026-06-03 10:00", .sixDay)
        let late = try #require(try six.outcome(of: HearingNotice(at: local("2026-06-23 18:31"))))
        #expect(late.effectiveDay.iso == "2026-06-24" && !late.isOpen && late.refusalDays.isEmpty)
        #expect(try six.outcome(of: HearingNotice(at: local("2026-06-23 18:30:00")))?.isOpen == true)
        #expect(try six.outcome(of: HearingNotice(at: local("2026-06-23 18:30:01")))?.isOpen == false)
        let onPaper = HearingNotice(.handedOver, at: try local("2026-06-23 18:31"))
        #expect(try six.outcome(of: onPaper)?.isOpen == true, "A-09: paper counts from its own day")
        let five = try plan("2026-06-03 10:00", .fiveDay)
        #expect(try five.outcome(of: HearingNotice(at: local("2026-06-23 18:31")))?.isOpen == true)
    }

    @Test func `EX-18, A-11: one day before the end three ways are left, and a refusal without hearing is none of them`() throws {
        let outcome = try #require(
            try plan("2026-06-03 10:00", .sixDay).outcome(of: HearingNotice(at: local("2026-06-25 10:00")))
        )
        #expect(
            try outcome.options == [
                .grant(until: day("2026-06-26")),
                .extend(limit: day("2026-08-25"), tellUntil: day("2026-06-29")),
                .lateHearing(
                    HearingWindow(first: day("2026-06-26"), last: day("2026-06-27")),
                    refusalFrom: day("2026-06-29"),
                    deemedRefusalFrom: day("2026-06-27")
                ),
            ]
        )
        #expect(outcome.options.map(\.termBreached) == [false, false, true])
        for option in outcome.options { #expect(Set([.kk, .ru, .en].map { option.text($0) }).count == 3) }
        #expect(try plan("2026-06-03 10:00", .fiveDay).outcome(of: HearingNotice(at: local("2026-06-25 10:00")))?.isOpen == true)
    }

    @Test func `the colours of 6.3: send by E−5, warn from E−6, red from E−4, blocked after closing on E−3`() throws {
        let planning = try plan("2026-06-03 10:00", .sixDay).planning
        #expect([planning.warnFrom, planning.sendBy, planning.redFrom].map(\.iso) == ["2026-06-19", "2026-06-20", "2026-06-22"])
        for (at, colour) in [
            ("2026-06-18 23:59", NoticePlanning.Colour.calm), ("2026-06-19 00:00", .warn), ("2026-06-21 23:59", .warn),
            ("2026-06-22 00:00", .red), ("2026-06-23 18:30:00", .red), ("2026-06-23 18:30:01", .blocked),
        ] {
            #expect(try planning.colour(at: local(at)) == colour, "\(at)")
        }
    }

    @Test func `A-06: a shorter distance never promises a refusal that DX-6 forbids, a longer one closes sooner`() throws {
        let short = try plan("2026-06-03 10:00", .sixDay, distance: 1)
        #expect(short.latestNotice.due.day.iso == "2026-06-25" && short.lastNoticeDay.iso == "2026-06-23")
        #expect(try short.latestOutcome().refusalDays.map(\.iso) == ["2026-06-26"])
        let long = try plan("2026-06-03 10:00", .sixDay, distance: 5)
        let late = try #require(try long.outcome(of: HearingNotice(at: local("2026-06-22 10:00"))))
        #expect(long.lastNoticeDay.iso == "2026-06-20" && !late.isOpen && late.refusalDays.isEmpty)
        #expect(late.options.map(\.termBreached) == [false, false, false], "the refusal still fits into the term")
    }

    @Test func `A-12: a portal whose filing day counts ends the term a working day sooner`() throws {
        var settings = LawSettings.recommended
        settings.a12PortalFilingDayCounts = true
        let calendar = try loadCalendar()
        let at = try local("2026-06-08 18:31")
        let counted = try HearingPlan(filed: at, through: .portal, calendar: calendar, settings: settings)
        #expect(counted?.termEnd.iso == "2026-07-01")
        #expect(try HearingPlan(filed: at, through: .portal, calendar: calendar)?.termEnd.iso == "2026-07-02")
        #expect(try HearingPlan(filed: local("2020-03-02 10:00"), through: .portal, calendar: calendar) == nil)
    }

    @Test func `a notice before the application is no notice`() throws {
        #expect(try plan("2026-06-03 10:00", .sixDay).outcome(of: HearingNotice(at: local("2026-06-01 10:00"))) == nil)
    }

    @Test func `A-34: what the steps leave for replies, filed on 3 June 2026`() throws {
        let calendar = try loadCalendar()
        let room = try #require(
            try PreparationRoom(filedOn: day("2026-06-03"), through: .stateCorporation, calendar: calendar)
        )
        // Registered 4, complete 6, asked 8 June; notice 23 June, so the last reply comes on 22 June.
        #expect(room.asked.iso == "2026-06-08" && room.lastReply.iso == "2026-06-22" && room.lastNotice.iso == "2026-06-23")
        #expect(room.calendarDays == 14 && room.providerDays == 12 && room.repliersDays == 10)
        #expect(try PreparationRoom(filedOn: day("2026-06-07"), through: .portal, calendar: calendar) == nil, "a Sunday")
    }
}
