import CivilTime

/// The editions of the Rules by the day they came into force (rulebook 0.1). The text of one of them only is available.
public enum RuleEdition: String, Hashable, Sendable, Codable, CaseIterable {
    /// The order as first in force. Its text is not available.
    case e2020_04_14
    /// The Rules in the wording of Order No. 603 of 26 July 2023. Its text is not available.
    case e2023_08_12
    /// After Order No. 348 of 15 May 2026: the edition whose text the rulebook describes.
    case e2026_06_02
    /// After the amendments that take effect on 12 July 2026, whose words are not available.
    case e2026_07_12

    /// The first day of the edition.
    public var inForceFrom: Day {
        switch self {
        case .e2020_04_14: Self.opened(2020, 4, 14)
        case .e2023_08_12: Self.opened(2023, 8, 12)
        case .e2026_06_02: Self.opened(2026, 6, 2)
        case .e2026_07_12: Self.opened(2026, 7, 12)
        }
    }

    /// The edition in force on a day; nil before the order took effect on 14 April 2020.
    public static func inForce(on day: Day) -> RuleEdition? { allCases.last { $0.inForceFrom <= day } }

    /// The edition that governs a matter from its effective registration to its end: the one in force on the day the application
    /// or complaint was effectively registered. An edition that comes into force later does not touch a running matter.
    public static func governing(effectivelyRegisteredOn day: Day) -> RuleEdition? { inForce(on: day) }

    /// Whether the text of the edition was read, so that its numbers are law and not an assumption.
    public var isVerified: Bool { self == .e2026_06_02 }

    /// What people must be told whenever the edition is used. A warning never blocks anything.
    public var warnings: [EditionWarning] {
        switch self {
        case .e2020_04_14, .e2023_08_12: [.textNotAvailable]
        case .e2026_06_02: []
        case .e2026_07_12: [.julyAmendmentsNotLoaded]
        }
    }

    // Constant dates: an impossible one would show as the year 1 in the first test.
    private static func opened(_ year: Int, _ month: Int, _ day: Int) -> Day { Day(year: year, month: month, day: day) ?? .first }
}
