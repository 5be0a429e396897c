import CivilTime
import Directory

/// The service term of a case passed without an act, which counts as refusal and may be complained of. Source: DX-7.
public struct TermBreachedNotice: PublishedEvent {
    /// The event's type.
    public static let type = "kz.shagym.case.termBreached.v1"
    /// When it was recorded.
    public let stamp: RecordedAt
    /// The case.
    public let number: CaseNumber
    /// The provider.
    public let provider: BodyID
    /// The last day of the service term.
    public let termEnd: Day
    /// The first moment after it, as of law.
    public let asOf: Instant

    /// A notice.
    public init(stamp: RecordedAt, number: CaseNumber, provider: BodyID, termEnd: Day, asOf: Instant) {
        self.stamp = stamp
        self.number = number
        self.provider = provider
        self.termEnd = termEnd
        self.asOf = asOf
    }
}
