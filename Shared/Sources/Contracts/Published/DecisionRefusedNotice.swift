import CivilTime
import Directory

/// The hearings service recorded a refusal: the act that may be complained of. Its grounds stay there. Source: R9.10, R15.1.
public struct DecisionRefusedNotice: PublishedEvent {
    /// The event's type.
    public static let type = "kz.shagym.decision.refused.v1"
    /// When the refusal was recorded.
    public let stamp: RecordedAt
    /// The case.
    public let number: CaseNumber
    /// The provider that refused.
    public let provider: BodyID
    /// The last day of the service term.
    public let termEnd: Day

    /// A notice.
    public init(stamp: RecordedAt, number: CaseNumber, provider: BodyID, termEnd: Day) {
        self.stamp = stamp
        self.number = number
        self.provider = provider
        self.termEnd = termEnd
    }

    /// The day of the act.
    public var decidedOn: Day { stamp.day }
}
