/// What makes a room usable for a participant; the same word is a need of a participant and a feature of a room.
public enum AccessibilityFeature: String, Hashable, Comparable, Sendable, Codable, CaseIterable {
    /// A way without steps from the street to the seat.
    case stepFree
    /// A place for a wheelchair at the table.
    case wheelchairPlace
    /// A toilet that can be used from a wheelchair.
    case accessibleToilet
    /// A hearing loop or an equal amplifier.
    case hearingLoop
    /// A lit place for a sign interpreter in view of all.
    case signInterpreterPlace
    /// A guiding strip or signs that can be felt.
    case tactileGuidance
    /// A quiet place to rest during a break.
    case restPlace

    /// The order of the words.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
