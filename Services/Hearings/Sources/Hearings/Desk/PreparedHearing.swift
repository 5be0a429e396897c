/// What an order means for schedule and case: decided, and nothing recorded yet.
struct PreparedHearing {
    /// The desk afterwards.
    let desk: BodyDesk
    /// What happens to the schedule.
    let events: [ScheduleEvent]
    /// The booking concerned.
    let booking: BookingID
    /// What the case is to decide in the same transaction; nil where it is not concerned.
    let command: CaseCommand?
}
