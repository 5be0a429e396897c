/// Where a round of preliminary decision and hearing stands. Source: rules 11.2.
public enum HearingStage: String, CaseIterable, Hashable, Sendable, Codable {
    /// The preliminary decision is drafted and not yet served.
    case drafted
    /// No notice can be served in time any more (rules 6.4).
    case noticeWindowClosed
    case noticeServed
    /// Held, or the applicant was absent, or waived it in writing.
    case held
    case minutesSigned
    case concludedGrant
    case concludedRefuse

    /// Whether the round is over.
    public var isConcluded: Bool { self == .concludedGrant || self == .concludedRefuse }
}
