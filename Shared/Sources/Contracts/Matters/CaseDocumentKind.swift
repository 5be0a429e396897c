/// The parts of "the whole administrative case" that go with a forwarded complaint. Source: rules 7.1 [I].
public enum CaseDocumentKind: String, CaseIterable, Hashable, Sendable, Codable {
    case application
    /// The applicant's documents or certified copies.
    case documents
    case receipts
    /// Inquiries to the state bodies and their replies.
    case inquiries
    /// The confirmation of the department's migration directorate.
    case directorateConfirmation
    case preliminaryDecision
    case hearingNotice
    case hearingMinutes
    case objections
    case decision
    case proofsOfService
}
