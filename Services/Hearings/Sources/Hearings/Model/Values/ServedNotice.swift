import CivilTime
import Contracts
import Law

/// How a notice reaches the applicant. Source: A-09.
public enum ServiceChannel: String, CaseIterable, Hashable, Sendable, Codable {
    /// Posted to the personal cabinet: counts from the effective day of posting.
    case personalCabinet
    /// Handed over on paper: counts from the day of handing over.
    case paper

    /// The same as the law's computation names it.
    public var delivery: HearingNotice.Delivery {
        switch self {
        case .personalCabinet: .posted
        case .paper: .handedOver
        }
    }
}

/// Whether it is proved that the notice reached the applicant. Source: A-09.
public enum ServiceProof: String, CaseIterable, Hashable, Sendable, Codable {
    case awaited
    case proved
    case notProved
}

/// The days that hang on a notice. Source: rules 6.3.
public struct NoticeTerms: Hashable, Sendable, Codable {
    /// N, the day from which the notice counts.
    public let effectiveDay: Day
    /// The days for the hearing (DL-09).
    public let window: HearingWindow
    /// The first day of a refusal (DX-6).
    public let earliestRefusal: Deadline
}

/// A notice that was served.
public struct ServedNotice: Hashable, Sendable {
    /// The moment of posting or handing over.
    public let at: Instant
    /// How.
    public let channel: ServiceChannel
    /// Where the proof stands.
    public internal(set) var proof: ServiceProof
    /// The days that hang on it.
    public internal(set) var terms: NoticeTerms
    /// Whether the head ordered it although the window was closed.
    public let isLate: Bool
}

/// Which letter to the applicant a proof is of. Source: A-09, DL-09.
public enum ServedLetter: String, CaseIterable, Hashable, Sendable, Codable, Comparable {
    /// The notice of the hearing.
    case notice
    /// The letter that names another time for it.
    case postponement

    /// The notice first.
    public static func < (a: ServedLetter, b: ServedLetter) -> Bool { a.rawValue < b.rawValue }
}

/// Whether the applicant is proved to know the time of the hearing. Source: A-09.
public enum AppointmentNotice: Hashable, Sendable {
    /// The notice itself names it.
    case inNotice
    /// It was changed since; nobody proved yet that the applicant knows.
    case awaited(since: Instant)
    /// It was changed since; the letter about it counts from a day.
    case proved(since: Instant, effectiveDay: Day)

    /// When the time was changed; nil where the notice names it.
    public var changedAt: Instant? {
        switch self {
        case .inNotice: nil
        case .awaited(let since), .proved(let since, _): since
        }
    }
}
