import CivilTime

/// One calendar day after a notice and what may be done on it.
public struct HearingDay: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// Which working day after the notice it is; nil for the day of the notice and for free days.
    public let number: Int?
    /// Why no hearing may be held; nil if it may.
    public let noHearing: HearingObstacle?
    /// Why no refusal may be decided; nil if it may.
    public let noRefusal: HearingObstacle?
}
