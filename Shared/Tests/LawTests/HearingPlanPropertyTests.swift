import CivilTime
import Testing

@testable import Law

/// The law of hearings told again by walking days one at a time, without anything the product computes with except which days are free.
private struct DayWalk {
    let calendar: WorkingCalendar
    let week: WorkingWeek

    func works(_ day: Day, _ week: WorkingWeek? = nil) throws -> Bool {
        try calendar.status(of: day, in: week ?? self.week).isWorking
    }

    /// The day that an arrival at `minute` of a day counts for, at an office that closes at `closes`.
    func effective(_ day: Day, minute: Int, closes: Int, _ week: WorkingWeek) throws -> Day {
        if try works(day, week), minute <= closes { return day }
        var day = day
        repeat { day = day.adding(days: 1) } while try !works(day, week)
        return day
    }

    /// Working days after `first` up to `last`, counted by hand.
    func count(after first: Day, through last: Day) throws -> Int {
        var count = 0
        var day = first
        while day < last {
            day = day.adding(days: 1)
            if try works(day) { count += 1 }
        }
        return count
    }
}

@Suite struct HearingPlanPropertyTests {
    /// Every filing day of 2026 at four times of the day, each possible day of notice: the plan says what a walk day by day says.
    @Test(arguments: [WorkingWeek.sixDay, .fiveDay], FilingChannel.allCases)
    func `DL-08, DL-09, DL-14, DX-6: the plan is what a walk day by day finds`(week: WorkingWeek, channel: FilingChannel) throws {
        var settings = LawSettings.recommended
        settings.a01ProviderWeek = week
        let walk = DayWalk(calendar: try loadCalendar(), week: week)
        var filed = try day("2026-01-01")
        while try filed <= day("2026-12-31") {
            for minute in [0, 18 * 60 + 30, 18 * 60 + 31, 20 * 60 + 1] {
                let plan = try #require(
                    try HearingPlan(
                        filed: KazakhstanTime.instant(filed, .midnight).adding(milliseconds: Int64(minute) * 60_000),
                        through: channel,
                        calendar: walk.calendar,
                        settings: settings
                    )
                )
                let start =
                    channel == .portal
                    ? try walk.effective(filed, minute: minute, closes: 18 * 60 + 30, week)
                    : try walk.effective(filed, minute: minute, closes: 20 * 60, .sixDay)
                var end = start
                var counted = 0
                while counted < 20 {
                    end = end.adding(days: 1)
                    if try walk.works(end) { counted += 1 }
                }
                try #require(plan.serviceTerm.start.effectiveDay == start && plan.termEnd == end, "\(filed) \(minute)")
                // The notices of equal plans are the same, so each plan is walked once.
                if minute == 0 { try notices(plan, from: start, to: end, walk) }
            }
            filed = filed.adding(days: 1)
        }
    }

    private func notices(_ plan: HearingPlan, from start: Day, to end: Day, _ walk: DayWalk) throws {
        // Which working day after `start` each day is, walked once: a difference counts the working days between two days.
        var numbers: [Int] = [0]
        var works: [Bool] = [try walk.works(start)]
        for offset in 1...(end - start + 20) {
            works.append(try walk.works(start.adding(days: offset)))
            numbers.append(numbers[offset - 1] + (works[offset] ? 1 : 0))
        }
        let last = end - start
        var latestOpen: Day?
        for posted in 0...(last + 2) {
            for minute in [18 * 60 + 30, 18 * 60 + 31] {
                var notified = posted
                if !works[posted] || minute > 18 * 60 + 30 {
                    repeat { notified += 1 } while !works[notified]
                }
                let instant = KazakhstanTime.instant(start.adding(days: posted), .midnight).adding(
                    milliseconds: Int64(minute) * 60_000
                )
                let outcome = try #require(try plan.outcome(of: HearingNotice(at: instant)))
                let open = numbers[last] - numbers[notified] >= 3 && notified < last
                var hearing: [Day] = []
                var refusal: [Day] = []
                for offset in (notified + 1)...(last + 15) where works[offset] {
                    let after = numbers[offset] - numbers[notified]
                    if after <= 2 { hearing.append(start.adding(days: offset)) }
                    if open, after >= 3, offset <= last { refusal.append(start.adding(days: offset)) }
                }
                if open { latestOpen = max(latestOpen ?? start, start.adding(days: notified)) }
                guard outcome.effectiveDay == start.adding(days: notified), outcome.isOpen == open,
                    outcome.hearingDays == hearing, outcome.refusalDays == refusal, outcome.options.count == (open ? 0 : 3),
                    outcome.slack == numbers[last] - 3 - numbers[notified]
                else {
                    Issue.record("term \(start)…\(end), notice \(start.adding(days: posted)) minute \(minute): \(outcome)")
                    return
                }
            }
        }
        #expect(plan.lastNoticeDay == latestOpen)
        #expect(try walk.count(after: plan.lastNoticeDay, through: end) == 3)
    }

    /// Every filing day of two years: counted day by day, a notice on its last day leaves one day for the refusal, one at E − 5 three.
    @Test(arguments: [WorkingWeek.sixDay, .fiveDay], FilingChannel.allCases)
    func `DL-08, DX-6: one day for the refusal after the last notice day, three after the planned one`(
        week: WorkingWeek,
        channel: FilingChannel
    ) throws {
        var settings = LawSettings.recommended
        settings.a01ProviderWeek = week
        let walk = DayWalk(calendar: try loadCalendar(), week: week)
        var filed = try day("2026-01-01")
        var seen = 0
        while try filed <= day("2027-11-30") {
            defer { filed = filed.adding(days: 1) }
            guard try walk.works(filed) else { continue }
            let opening = KazakhstanTime.instant(filed, settings.schedule(of: .provider).opens)
            let plan = try #require(
                try HearingPlan(filed: opening, through: channel, calendar: walk.calendar, settings: settings)
            )
            for notice in [plan.lastNoticeDay, plan.planning.sendBy] {
                let outcome = try #require(try plan.outcome(of: HearingNotice(at: plan.provider.closing(of: notice))))
                // The refusal comes on the third working day after the notice or later, and not after the term.
                var lawful: [Day] = []
                var next = notice
                while next < plan.termEnd {
                    next = next.adding(days: 1)
                    if try walk.works(next), try walk.count(after: notice, through: next) >= 3 { lawful.append(next) }
                }
                try #require(outcome.refusalDays == lawful, "\(filed) \(notice)")
                try #require(lawful.count == (notice == plan.lastNoticeDay ? 1 : 3), "\(filed) \(notice)")
            }
            seen += 1
        }
        #expect(seen > 450)
    }
}
