/// A day of the week; the raw value is the ISO 8601 number (Monday is 1, Sunday is 7).
public enum Weekday: Int, Hashable, Sendable, Codable, CaseIterable {
    /// ISO day 1.
    case monday = 1
    /// ISO day 2.
    case tuesday
    /// ISO day 3.
    case wednesday
    /// ISO day 4.
    case thursday
    /// ISO day 5.
    case friday
    /// ISO day 6.
    case saturday
    /// ISO day 7.
    case sunday
}
