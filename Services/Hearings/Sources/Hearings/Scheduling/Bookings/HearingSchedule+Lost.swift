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
        var lost: [LostBooking] = []
        for booking in blocking(at: context.now) where booking.slot.starts > context.now {
            let needs = booking.needs
            let day = LawfulDay(booking.slot.day, obstacle: nil)
            let problem = try finder(context, ignoring: booking.id).problem(booking.slot, for: needs, on: [day])
            if let problem { lost.append(LostBooking(booking: booking, problem: problem)) }
        }
        return lost
    }
}
