import CivilTime
import Contracts
import Law

/// The five state bodies that are asked. Source: R9.2.
public enum InquiredBody: String, CaseIterable, Hashable, Sendable, Codable {
    case nationalSecurity
    case legalStatistics
    case justice
    case stateRevenue
    case defence
}

/// What a state body answered. Source: R9.2, R9.3.
public struct InquiryReply: Hashable, Sendable, Codable {
    /// Who answered.
    public let body: InquiredBody
    /// The grounds it knows of; empty when nothing is known.
    public let grounds: [RefusalGround]
    /// Whether a secret it speaks of is not a state secret but another one protected by law; then no clearance is asked (rules 8.5).
    public let isOtherSecret: Bool
    /// The reply and what proves it; at least one document.
    public let documents: [Document]
    /// When it came.
    public let receivedAt: Instant

    /// A reply.
    public init(
        body: InquiredBody,
        grounds: [RefusalGround],
        isOtherSecret: Bool = false,
        documents: [Document],
        receivedAt: Instant
    ) {
        self.body = body
        self.grounds = grounds
        self.isOtherSecret = isOtherSecret
        self.documents = documents
        self.receivedAt = receivedAt
    }
}

/// What the department's migration directorate confirms. Source: R9.5.
public enum DepartmentAnswer: String, CaseIterable, Hashable, Sendable, Codable {
    case permit
    case refuse
}
