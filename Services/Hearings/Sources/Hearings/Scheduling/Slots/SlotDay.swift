import CivilTime

/// One calendar day of an answer: its free slots, or why it has none.
public struct SlotDay: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// The free slots: earlier ones first, at the same time the smallest sufficient room first. Empty exactly when there is a refusal.
    public let slots: [Slot]
    /// Why there is none.
    public let refusal: DayRefusal?
}
