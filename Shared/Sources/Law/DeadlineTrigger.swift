import CivilTime

/// The fact from which a deadline is computed.
public enum DeadlineTrigger: Sendable {
    /// Something reached the body whose working days are counted; its hours decide the effective day (rulebook 5.2).
    case received(Instant)
    /// Something reached another body, whose hours decide the effective day: a package at the State Corporation (DL-14).
    case receivedElsewhere(Instant, at: BodyCalendar)
    /// Something that belongs to its own day whatever the hour: a term's end, the day somebody learnt of an act, paper handed over.
    case on(Day)
}
