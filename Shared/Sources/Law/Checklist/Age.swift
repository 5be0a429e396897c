import CivilTime

/// Age in completed years: an age is reached on the birthday itself. Who was born on 29 February has the birthday of a common
/// year on 28 February, as months are counted everywhere here.
public struct Age: Hashable, Comparable, Sendable {
    /// Completed years, not negative.
    public let years: Int

    /// The age of a person on a day; nil before the birth.
    public init?(born: Day, on day: Day) {
        guard day >= born else { return nil }
        let calendarYears = day.year - born.year
        years = born.adding(months: calendarYears * 12) > day ? calendarYears - 1 : calendarYears
    }

    private init(years: Int) { self.years = years }

    /// From here the child's own view counts (DC-04).
    public static let viewCounts = Age(years: 10)
    /// From here the identity card replaces the birth certificate (DC-02).
    public static let identityCard = Age(years: 16)
    /// From here a person is of age.
    public static let majority = Age(years: 18)

    /// Younger is less.
    public static func < (left: Age, right: Age) -> Bool { left.years < right.years }
}
