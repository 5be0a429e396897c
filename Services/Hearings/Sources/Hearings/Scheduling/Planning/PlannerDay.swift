import CivilTime

/// One working day of the planner.
public struct PlannerDay: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// Why the body holds no hearings; nil on an ordinary day.
    public let closure: BodyClosure.Reason?
    /// Cases without a booking whose hearing would be lawful on this day.
    public let could: [ScheduledCase]
    /// Those of them for which it is the last lawful day.
    public let must: [ScheduledCase]
    /// Those of them for which a slot is free on this day; each judged alone.
    public let fits: [ScheduledCase]
    /// The hearings booked.
    public let booked: Int
    /// Minutes in which rooms are free, added up over the rooms.
    public let freeRoomMinutes: Int
    /// Minutes in which people are free, added up over those with the duty; somebody with two duties counts for both.
    public let freeMinutes: [PersonDescription.Duty: Int]
}

/// The look ahead over the next working days.
public struct HearingOutlook: Hashable, Sendable {
    /// The working days.
    public let days: [PlannerDay]
    /// Cases without a booking for whose hearing the law leaves no day any more (rulebook 6.4).
    public let noLawfulDay: [ScheduledCase]
    /// Cases without a booking for which lawful days are left, all of them inside the look ahead, but no slot is free on any of them.
    public let noFreeSlot: [ScheduledCase]
}
