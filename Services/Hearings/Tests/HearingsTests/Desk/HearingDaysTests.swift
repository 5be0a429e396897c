import CivilTime
import Law
import Testing

@testable import Hearings

@Suite struct `The days offered for a hearing` {
    /// The answer of the case itself, day by day, against the days that are offered.
    private func compare(_ story: Story, at time: String, _ command: (HearingAppointment) -> CaseCommand) throws {
        let context = story.context(Fixture.staff(), Fixture.at(time))
        let days = try story.it.hearingDays(in: context)
        let provider = context.provider(Fixture.provider)
        var day = Fixture.day("2026-06-15")
        while day <= Fixture.day("2026-07-05") {
            let refusal = story.refusal(of: command(Fixture.appointment(day.iso, "17:30")), at: time)
            let offered = days.days.contains { $0.day == day && $0.obstacle == nil }
            let isWorking = try provider.isWorkingDay(day)
            #expect((offered && isWorking) == (refusal == nil), "\(time): \(day.iso), \(refusal?.problem.rawValue ?? "taken")")
            day = day.adding(days: 1)
        }
        let isOffered = days.days.contains { $0.day == days.proposed && $0.obstacle == nil }
        #expect(isOffered && days.first <= days.proposed && days.proposed <= days.last, "\(time)")
    }

    @Test(arguments: [
        "2026-06-15 11:00", "2026-06-17 19:00", "2026-06-20 18:31", "2026-06-21 12:00", "2026-06-23 17:00", "2026-06-24 10:00",
    ])
    func `R9.8, A-11: before the notice they are exactly the days that the case takes`(_ time: String) throws {
        try compare(try Story.drafted(), at: time) { .scheduleHearing(ScheduleHearing(appointment: $0)) }
    }

    @Test(arguments: ["2026-06-16 12:00", "2026-06-17 09:30"])
    func `DL-09: after the notice they are exactly the days to which the case lets it be moved`(_ time: String) throws {
        try compare(try Story.served(), at: time) { .rescheduleHearing(RescheduleHearing(appointment: $0, reason: "asked for")) }
    }

    @Test func `rules 6.3: the second working day after the notice is offered first, then later days, then earlier ones`() throws
    {
        let story = try Story.drafted()
        let days = try story.it.hearingDays(in: story.context(Fixture.staff(), Fixture.at("2026-06-15 11:00")))
        let lawful = days.inOrderOfProposal.filter { $0.obstacle == nil }.map(\.day.iso)
        #expect(lawful.first == "2026-06-17" && lawful.last == "2026-06-16" && lawful.contains("2026-06-25"))
    }

    @Test func `RR-7: a day off before the first day is named as a day off, not as the day of the notice`() throws {
        let story = try Story.drafted()
        let days = try story.it.hearingDays(in: story.context(Fixture.staff(), Fixture.at("2026-06-20 10:00")))
        let obstacles = days.days.prefix(3).map { "\($0.day.iso) \($0.obstacle?.code ?? "free")" }
        #expect(obstacles == ["2026-06-20 noticeDay", "2026-06-21 dayOff", "2026-06-22 free"])
    }

    @Test func `after the hearing no day is offered any more`() throws {
        let story = try Story.held()
        #expect(throws: CaseRefusal.self) {
            try story.it.hearingDays(in: story.context(Fixture.staff(), Fixture.at("2026-06-18 11:00")))
        }
    }
}
