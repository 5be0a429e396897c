import CivilTime

/// An order to the schedule.
public enum ScheduleCommand: Hashable, Sendable {
    /// Takes a slot for a case: for good, or until a moment at which it must be confirmed.
    case reserve(BookingID, for: ScheduledCase, SlotRequest, at: Slot, heldUntil: Instant?)
    /// Makes a held slot sure.
    case confirm(BookingID)
    /// Takes another slot instead, inside the lawful days; the booking keeps its identifier and its state.
    case move(BookingID, SlotRequest, to: Slot, because: PostponementReason)
    /// Gives the slot up.
    case cancel(BookingID, because: CancellationReason)
    /// Records that holds have run out. They have not blocked since; nothing depends on when this comes.
    case recordExpiredHolds
}

/// What a hearing needs and on which days the law allows it.
public struct SlotRequest: Hashable, Sendable {
    /// What it needs.
    public let needs: HearingNeeds
    /// The days, with the obstacles.
    public let days: [LawfulDay]

    /// A request.
    public init(_ needs: HearingNeeds, on days: [LawfulDay]) {
        self.needs = needs
        self.days = days
    }
}

/// The moment, the caller and the body's state, as values.
public struct ScheduleContext: Sendable {
    /// The moment.
    public let now: Instant
    /// What the body has.
    public let resources: HearingResources
    /// The working days and hours of the body.
    public let calendar: BodyCalendar

    /// A context.
    public init(now: Instant, resources: HearingResources, calendar: BodyCalendar) {
        self.now = now
        self.resources = resources
        self.calendar = calendar
    }
}
