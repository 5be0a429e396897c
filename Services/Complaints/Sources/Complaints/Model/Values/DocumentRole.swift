/// What a stored document is to the complaint.
public enum DocumentRole: String, CaseIterable, Hashable, Sendable, Codable {
    /// Evidence or another enclosure of the complainant (APPC art. 93).
    case attachment
    /// A part of the administrative case (rules 7.1).
    case caseDocument
    /// An answer or another paper of the body that has the complaint.
    case answer
    /// A decision, an act or an order.
    case decision
}
