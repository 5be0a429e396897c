import Contracts
import Directory
import Law

/// Who is complained of, and where they stand.
public struct Respondent: Hashable, Sendable, Codable {
    /// The kind, as in the routing table.
    public let kind: RespondentKind
    /// The body complained of, or the body the person works at.
    public let body: BodyID
    /// The person complained of; nil when it is about the body.
    public let officer: OfficerID?

    /// A respondent.
    public init(kind: RespondentKind, body: BodyID, officer: OfficerID?) {
        self.kind = kind
        self.body = body
        self.officer = officer
    }
}
