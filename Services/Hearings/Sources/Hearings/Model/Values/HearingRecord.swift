import CivilTime
import Contracts

/// How a hearing ended. Source: rules 11.2.
public enum HearingOutcome: String, CaseIterable, Hashable, Sendable, Codable {
    /// The applicant was heard.
    case held
    /// The applicant did not come although service is proved.
    case absent
    /// Broken off, to be continued inside the window.
    case adjourned
}

/// What became of a hearing.
public enum HearingRecord: Hashable, Sendable {
    case held(start: Instant, end: Instant)
    case absent(start: Instant, end: Instant)
    /// Waived in writing.
    case waived(at: Instant, Document)

    /// H: the moment that counts as the hearing.
    public var end: Instant {
        switch self {
        case .held(_, let end), .absent(_, let end): end
        case .waived(let at, _): at
        }
    }

    /// When it began.
    public var start: Instant {
        switch self {
        case .held(let start, _), .absent(let start, _): start
        case .waived(let at, _): at
        }
    }
}

/// What a round ends with.
public enum Conclusion: String, CaseIterable, Hashable, Sendable, Codable {
    case grant
    case refuse
    /// A ground on which the applicant was not heard: another round.
    case newGround
}
