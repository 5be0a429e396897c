import CivilTime
import Law

/// The end of the service term, E, and what hangs on it. It changes only by name: by an extension, a reopening or a moved day.
public struct ServiceTerm: Hashable, Sendable, Codable {
    /// The service term (DL-14); its deadline is nil where the end was set by a decision (DX-3, R14.1).
    public let clock: StartedClock
    /// The last day for serving the notice (DL-08, A-06).
    public let notice: StartedClock
    /// The day of the first warning, six working days before the end (A-34, rules 8.5).
    public let warnOn: Day
    /// The day from which silence counts as refusal (DX-7).
    public let deemedRefusal: Deadline

    /// E.
    public var end: Day { clock.day }
}

/// The two moments of warning. Source: rules 8.5, A-34.
public enum TermWarning: String, CaseIterable, Hashable, Sendable, Codable {
    /// Six working days before the end: missing replies and a pending clearance are escalated.
    case sixDaysLeft
    /// The last notice day: the legal officer chooses what to do about a pending clearance.
    case lastNoticeDay
}
