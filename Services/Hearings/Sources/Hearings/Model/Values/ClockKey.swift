import Law

/// The clocks a case can have running. Source: rules 5.3.
public enum ClockKey: String, CaseIterable, Hashable, Sendable, Codable {
    /// Accepting and registering at the provider (DL-01, A-54).
    case registration
    /// Checking completeness (DL-02).
    case completeness
    /// Screening for refusal grounds (DL-03).
    case screening
    /// Inquiries to the five state bodies (DL-04).
    case inquiries
    /// The record file goes to the department (DL-05).
    case departmentFile
    /// Preparing the decision or the preliminary decision (DL-06).
    case preparation
    /// Entering the decision (DL-07).
    case entry
    /// Serving preliminary decision and hearing notice (DL-08).
    case notice
    /// Holding the hearing (DL-09).
    case hearing
    /// The applicant's objection (DX-4).
    case objection
    /// Refusal notice and originals go out (DL-10).
    case refusalDispatch
    /// The military body removes from its register (DL-11).
    case militaryRemoval
    /// The applicant surrenders the identity document (DL-12).
    case surrender
    /// Removing from registration and issuing (DL-13).
    case issue
    /// The service term (DL-14).
    case serviceTerm
    /// Telling the applicant of an extension (DX-3).
    case extensionNotice
    /// The step after the permission was entered; no term in the source (R9.11).
    case afterGrant
    /// The message to surrender reaches the applicant; no term in the source (R9.12).
    case surrenderMessage
    /// A legal officer looks at a clearance that blocks a permission; no term in the source.
    case clearanceReview
    /// A legal officer chooses what becomes of a case whose clearance is not there: until the last day for a notice (rules 8.5).
    case clearanceChoice

    /// The rule it rests on.
    public var rule: RuleID {
        switch self {
        case .registration: .dl01
        case .completeness: .dl02
        case .screening: .dl03
        case .inquiries: .dl04
        case .departmentFile: .dl05
        case .preparation: .dl06
        case .entry: .dl07
        case .notice: .dl08
        case .hearing: .dl09
        case .objection: .dx4
        case .refusalDispatch: .dl10
        case .militaryRemoval: .dl11
        case .surrender: .dl12
        case .issue: .dl13
        case .serviceTerm: .dl14
        case .extensionNotice: .dx3
        case .afterGrant: .r9_11
        case .surrenderMessage: .r9_12
        case .clearanceReview, .clearanceChoice: .a10
        }
    }

    /// How far its length is verified.
    public var mark: RuleMark {
        switch self {
        case .objection, .extensionNotice: .outside
        case .afterGrant, .surrenderMessage, .clearanceReview, .clearanceChoice: .inferred
        default: .source
        }
    }

    /// The flag raised when it runs out; nil where nothing is breached, or where an event of its own says so.
    public var overrunFlag: CaseFlag? {
        switch self {
        case .registration: .registrationOverdue
        case .completeness: .completenessOverdue
        case .screening: .screeningOverdue
        case .inquiries: .inquiriesOverdue
        case .departmentFile: .departmentFileOverdue
        case .preparation: .preparationOverdue
        case .entry: .entryOverdue
        case .hearing: .hearingOverdue
        case .refusalDispatch: .refusalDispatchOverdue
        case .militaryRemoval: .militaryRemovalOverdue
        case .surrender: .surrenderOverdue
        case .issue: .issueOverdue
        case .extensionNotice: .extensionNoticeOverdue
        case .notice, .objection, .serviceTerm, .afterGrant, .surrenderMessage, .clearanceReview, .clearanceChoice: nil
        }
    }
}
