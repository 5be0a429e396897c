import CivilTime
import Law
import Testing

@testable import Hearings

@Suite struct `Planning many hearings` {
    private typealias F = ScheduleFixture

    private func waiting(_ name: String, slack: Int, _ days: [LawfulDay], minutes: Int = 240) -> DayPlanRequest {
        DayPlanRequest(
            F.id("b-\(name)"),
            for: F.scheduledCase(name),
            SlotRequest(F.needs(minutes: minutes), on: days),
            slack: slack
        )
    }

    @Test func `a day for many cases: least slack first, a result for each, reasons for those left over`() throws {
        let context = try F.context("2026-06-23 10:00")
        let both = F.lawful("2026-06-24", "2026-06-25")
        // Two hearings of four hours fit: before and after lunch.
        let requests = [
            waiting("calm", slack: 5, both), waiting("b-tight", slack: 0, both), waiting("a-tight", slack: 0, both),
            waiting("other-day", slack: 1, F.lawful("2026-06-25")),
        ]
        let plan = HearingSchedule(of: F.body).planDay(F.day("2026-06-24"), for: requests, in: context)
        #expect(plan.results.map(\.request.scheduledCase.rawValue) == ["a-tight", "b-tight", "other-day", "calm"])
        #expect(try plan.results[0].outcome.get().span == F.span("09:00-13:00"))
        #expect(try plan.results[1].outcome.get().span == F.span("14:30-18:30"))
        guard case .failure(let otherDay) = plan.results[2].outcome, case .failure(let calm) = plan.results[3].outcome else {
            Issue.record("two cases fit")
            return
        }
        #expect(otherDay.reason == .slot(.day(.notOffered)))
        #expect(calm.reason == .slot(.day(.noRoom(suitableExists: true))))
        #expect(calm.alternatives.map(\.day.iso) == ["2026-06-25", "2026-06-25"])
        #expect(plan.events.count == 2 && HearingSchedule(of: F.body, plan.events) == plan.schedule)
        let again = plan.schedule.planDay(F.day("2026-06-24"), for: [requests[1]], in: context)
        guard case .failure(let repeated) = again.results[0].outcome else {
            Issue.record("a case is booked once")
            return
        }
        #expect(repeated.reason.code == "noRoomFree" || repeated.reason == .alreadyBooked(F.id("b-b-tight")))
    }

    @Test func `held slots of a planned day run out together`() throws {
        let context = try F.context("2026-06-23 10:00")
        let until = F.at("2026-06-23 12:00")
        let plan = HearingSchedule(of: F.body).planDay(
            F.day("2026-06-24"),
            for: [waiting("one", slack: 0, F.lawful("2026-06-24"))],
            heldUntil: until,
            in: context
        )
        #expect(plan.schedule.blocking(at: F.at("2026-06-23 11:59")).count == 1)
        #expect(plan.schedule.blocking(at: until).isEmpty)
    }

    @Test func `the look ahead: demand, capacity and cases without a lawful day, DL-08, DL-09`() throws {
        let context = try F.context("2026-06-23 08:00")
        var schedule = HearingSchedule(of: F.body)
        let booked = SlotRequest(F.needs(minutes: 120), on: F.lawful("2026-06-24"))
        _ = try schedule.reserve(
            F.id("b"),
            for: F.scheduledCase("booked"),
            booked,
            at: F.slot("2026-06-24", "09:00-11:00"),
            in: context
        )
        let outcome = try F.plan().latestOutcome()
        let old = try #require(try F.plan().outcome(of: HearingNotice(at: F.at("2026-06-17 11:00"))))
        let cases = [
            PlannedCase(F.scheduledCase("booked"), needs: booked.needs, stage: .notified(F.lawful("2026-06-24"))),
            PlannedCase(F.scheduledCase("notified"), needs: F.needs(), stage: .notified(LawfulDay.days(after: outcome))),
            PlannedCase(F.scheduledCase("early"), needs: F.needs(), stage: .toNotify(lastNoticeDay: F.day("2026-06-24"))),
            PlannedCase(F.scheduledCase("missed"), needs: F.needs(), stage: .notified(LawfulDay.days(after: old))),
            PlannedCase(F.scheduledCase("closed"), needs: F.needs(), stage: .toNotify(lastNoticeDay: F.day("2026-06-22"))),
            PlannedCase(
                F.scheduledCase("signing"),
                needs: F.needs(.inPerson, [.init(language: .sign)]),
                stage: .notified(F.lawful("2026-06-25"))
            ),
        ]
        let outlook = try HearingPlanner.outlook(of: cases, schedule: schedule, in: context)
        #expect(outlook.days.count == 20 && outlook.days.first?.day.iso == "2026-06-23")
        func names(_ cases: [ScheduledCase]?) -> [String] { (cases ?? []).map(\.rawValue) }
        func planned(_ day: String) -> PlannerDay? { outlook.days.first { $0.day.iso == day } }
        #expect(names(planned("2026-06-24")?.could) == ["early", "notified"] && names(planned("2026-06-24")?.must) == [])
        #expect(names(planned("2026-06-25")?.could) == ["early", "notified", "signing"])
        #expect(names(planned("2026-06-25")?.must) == ["notified", "signing"])
        #expect(names(planned("2026-06-25")?.fits) == ["early", "notified"])
        #expect(names(planned("2026-06-26")?.must) == ["early"] && names(planned("2026-06-27")?.could) == [])
        #expect(names(outlook.noLawfulDay) == ["closed", "missed"] && names(outlook.noFreeSlot) == ["signing"])
        #expect(planned("2026-06-24")?.booked == 1 && planned("2026-06-23")?.booked == 0)
        // Eight working hours a day, two of them booked on 24 June.
        #expect(planned("2026-06-23")?.freeRoomMinutes == 480 && planned("2026-06-24")?.freeRoomMinutes == 360)
        #expect(planned("2026-06-24")?.freeMinutes == [.official: 360, .secretary: 360, .interpreter: 0])
    }

    @Test(arguments: [("2026-06-23 18:30", ["2026-06-24", "2026-06-25"], 0), ("2026-06-23 18:31", [], 1)])
    func `EX-17, DL-08: on the last notice day the look ahead closes with the office`(now: String, days: [String], lost: Int)
        throws
    {
        let planned = PlannedCase(F.scheduledCase("1"), needs: F.needs(), stage: .toNotify(lastNoticeDay: F.day("2026-06-23")))
        let outlook = try HearingPlanner.outlook(
            of: [planned],
            schedule: HearingSchedule(of: F.body),
            days: 5,
            in: F.context(now)
        )
        #expect(outlook.days.filter { !$0.could.isEmpty }.map(\.day.iso) == days && outlook.noLawfulDay.count == lost)
    }

    @Test func `days the applicant excluded carry no demand that fits`() throws {
        let needs = F.needs(excluded: [.init(DayRange(F.day("2026-06-24")), reason: "емдеуде")])
        let planned = PlannedCase(F.scheduledCase("1"), needs: needs, stage: .notified(F.lawful("2026-06-24")))
        let outlook = try HearingPlanner.outlook(
            of: [planned],
            schedule: HearingSchedule(of: F.body),
            days: 3,
            in: F.context("2026-06-23 08:00")
        )
        #expect(outlook.days[1].must.count == 1 && outlook.days[1].fits.isEmpty && outlook.noFreeSlot.count == 1)
    }
}
