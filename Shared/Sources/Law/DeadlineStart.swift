import CivilTime

/// The event a term runs from, kept so that the deadline can be computed again when the calendar changes.
public struct DeadlineStart: Hashable, Sendable, Codable {
    /// What happened.
    public let event: StartEvent
    /// When it happened; for an event known only by its day, the day's first moment.
    public let instant: Instant
    /// The day the law puts it on: day 0 of the term.
    public let effectiveDay: Day
    /// The hours of the body at which it happened, by which ``effectiveDay`` was found; nil if the event's own day counts whatever the
    /// hour (a term's end, a day somebody learnt of something, paper handed over).
    public let receivedUnder: WorkSchedule?
}
