import CivilTime

/// Why a deadline falls on its day: every calendar day that was walked, in order, with the number it got or the reason it was skipped.
///
/// Together with the deadline's schedule it can be re-checked by a program that only knows which days are free.
public struct Proof: Hashable, Sendable, Codable {
    /// The calendar it was computed with.
    public let calendar: CalendarIdentity
    /// The days, ascending. A day on which months end on a free day stands twice: as the reached date and as a skipped day.
    public let days: [ProofDay]
}
