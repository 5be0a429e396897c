import CivilTime

/// A booking that no longer stands on solid ground.
public struct LostBooking: Hashable, Sendable {
    /// The booking.
    public let booking: Booking
    /// What it lost.
    public let problem: SlotProblem
}

extension HearingSchedule {
    /// The bookings to come that can no longer be held as booked: a room or person retired or absent, the body closed, a day that a decree
    /// made free. They must be moved or cancelled; by time and then by identifier.
    public func lost(in context: ScheduleContext) throws(CalendarGap) -> [LostBooking] {
        try lost(among: blocking(at: context.now), in: context)
    }

    /// Those of one day.
    public func lost(on day: Day, in context: ScheduleContext) throws(CalendarGap) -> [LostBooking] {
        try lost(among: blocking(on: day, at: context.now), in: context)
    }

    /// What one booking lost; nil if it can be held as booked, or keeps nobody away, or has begun.
    public func loss(of booking: Booking, in context: ScheduleContext) throws(CalendarGap) -> LostBooking? {
        try lost(among: [booking].filter { $0.blocks(at: context.now) }, in: context).first
    }

    private func lost(among bookings: [Booking], in context: ScheduleContext) throws(CalendarGap) -> [LostBooking] {
        let finder = finder(context)
        var views: [Day: DayView] = [:]
        var lost: [LostBooking] = []
        for booking in bookings where booking.slot.starts > context.now {
            let day = LawfulDay(booking.slot.day, obstacle: nil)
            let view = views[day.day] ?? finder.view(of: day.day)
            views[day.day] = view
            let problem = try finder.problem(booking.slot, for: booking.needs, on: day, in: view.ignoring(booking.id))
            if let problem { lost.append(LostBooking(booking: booking, problem: problem)) }
        }
        return lost
    }
}
