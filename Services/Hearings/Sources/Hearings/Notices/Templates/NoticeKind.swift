/// The letters around a hearing. None of them is a form of the order.
public enum NoticeKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Preliminary decision and notice of the hearing in one document.
    case hearing
    /// A reminder of a hearing.
    case reminder
    /// Another time for a hearing.
    case postponement
    /// A hearing that is not held.
    case cancellation

    /// What every version must say (rulebook 6.2 for the hearing).
    public var required: Set<NoticeField> {
        switch self {
        case .hearing:
            [
                .authority, .applicant, .caseNumber, .decision, .grounds, .day, .time, .place, .way, .language, .chair,
                .objectionUntil,
                .decisionFrom, .fileAccess, .issuedOn, .signer,
            ]
        case .reminder: [.authority, .caseNumber, .day, .time, .place, .way]
        case .postponement:
            [
                .authority, .applicant, .caseNumber, .previousDay, .previousTime, .day, .time, .place, .way, .chair, .reason,
                .issuedOn,
                .signer,
            ]
        case .cancellation: [.authority, .applicant, .caseNumber, .previousDay, .previousTime, .reason, .issuedOn, .signer]
        }
    }

    /// What may be left out with its paragraph.
    public var optional: Set<NoticeField> {
        switch self {
        case .hearing: [.joining, .interpreters]
        case .reminder, .postponement: [.joining]
        case .cancellation: []
        }
    }
}
