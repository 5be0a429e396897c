/// The complaints service recorded that a complaint was satisfied in full. Source: R15.3, DL-18.
public struct ComplaintSatisfiedNotice: PublishedEvent {
    /// The event's type.
    public static let type = "kz.shagym.complaint.satisfiedInFull.v1"
    /// When it was recorded.
    public let stamp: RecordedAt
    /// The complaint; nil in events recorded before it was published here: then the event's subject says it.
    public let number: RegistrationNumber?
    /// The case complained of; nil when the complaint names none.
    public let caseNumber: CaseNumber?

    /// A notice.
    public init(stamp: RecordedAt, number: RegistrationNumber?, caseNumber: CaseNumber?) {
        self.stamp = stamp
        self.number = number
        self.caseNumber = caseNumber
    }
}
