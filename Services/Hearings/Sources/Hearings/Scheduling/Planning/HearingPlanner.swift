import CivilTime

/// Looks ahead: how many hearings the law asks for each day, and how many the rooms and people can carry.
public enum HearingPlanner {
    /// How many working days are shown unless asked otherwise (design 8).
    public static let usualDays = 20

    /// The working days from today on, today included if the body works.
    /// - Parameter count: how many working days, at least one.
    public static func outlook(
        of cases: [PlannedCase],
        schedule: HearingSchedule,
        days count: Int = usualDays,
        in context: ScheduleContext
    ) throws(CalendarGap) -> HearingOutlook {
        let today = KazakhstanTime.local(context.now).day
        var waiting: [Waiting] = []
        for planned in cases.sorted(by: { $0.scheduledCase < $1.scheduledCase })
        where schedule.booking(of: planned.scheduledCase, at: context.now) == nil {
            waiting.append(Waiting(planned, days: try planned.lawfulDays(from: context.now, in: context.calendar)))
        }
        let finder = schedule.finder(context)
        var shown: [PlannerDay] = []
        var day = try context.calendar.workingDay(onOrAfter: today)
        for _ in 0..<max(count, 1) {
            shown.append(plan(day, &waiting, finder, schedule, context))
            day = try context.calendar.nextWorkingDay(after: day)
        }
        let end = shown.last?.day ?? today
        let stuck = waiting.filter { $0.days.last.map { $0 <= end } ?? false && !$0.hasSlot }
        return HearingOutlook(
            days: shown,
            noLawfulDay: waiting.filter(\.days.isEmpty).map(\.planned.scheduledCase),
            noFreeSlot: stuck.map(\.planned.scheduledCase)
        )
    }

    private static func plan(
        _ day: Day,
        _ waiting: inout [Waiting],
        _ finder: SlotFinder,
        _ schedule: HearingSchedule,
        _ context: ScheduleContext
    ) -> PlannerDay {
        var could: [ScheduledCase] = []
        var must: [ScheduledCase] = []
        var fits: [ScheduledCase] = []
        let view = finder.view(of: day)
        for index in waiting.indices where waiting[index].days.contains(day) {
            let planned = waiting[index].planned
            could.append(planned.scheduledCase)
            if waiting[index].days.last == day { must.append(planned.scheduledCase) }
            if planned.needs.exclusion(on: day) == nil, view.hasSlot(for: planned.needs) {
                fits.append(planned.scheduledCase)
                waiting[index].hasSlot = true
            }
        }
        return PlannerDay(
            day: day,
            closure: view.closure?.reason,
            could: could,
            must: must,
            fits: fits,
            booked: schedule.blocking(on: day, at: context.now).count,
            freeRoomMinutes: view.freeRoomMinutes,
            freeMinutes: Dictionary(
                uniqueKeysWithValues: PersonDescription.Duty.allCases.map { ($0, view.freeMinutes(of: $0)) }
            )
        )
    }

    private struct Waiting {
        let planned: PlannedCase
        let days: [Day]
        var hasSlot = false

        init(_ planned: PlannedCase, days: [Day]) {
            self.planned = planned
            self.days = days
        }
    }
}

extension DayView {
    /// The minutes from now in which the rooms are free, added up.
    var freeRoomMinutes: Int {
        rooms.filter { $0.isInUse(on: day) }
            .reduce(0) { $0 + freeMinutes(.room($1.description.id), $1.availability) }
    }

    /// The minutes from now in which people with the duty are free, added up.
    func freeMinutes(of duty: PersonDescription.Duty) -> Int {
        people.filter { $0.isInUse(on: day) && $0.description.duties.contains(duty) }
            .reduce(0) { $0 + freeMinutes(.person($1.description.id), $1.availability) }
    }

    private func freeMinutes(_ resource: ResourceReference, _ availability: Availability) -> Int {
        hours.reduce(0) { sum, hours in
            sum
                + (max(hours.start, earliest)..<max(hours.end, earliest, hours.start)).count { minute in
                    TimeSpan(start: minute, end: minute + 1).map { problem(resource, availability, $0) == nil } ?? false
                }
        }
    }
}
