import CivilTime
import Contracts

/// Where a clearance stands as others may know it: no grounds, no organisations, no obligations (rules 8.1, design 1 (6)).
public enum ClearanceStatus: String, CaseIterable, Hashable, Sendable, Codable {
    case notRequired
    /// Required, and no request stands.
    case required
    case pending
    case granted
    case refused
    case revoked
    case expired
}

/// A decision as others may know it.
public struct NoticedDecision: Hashable, Sendable, Codable {
    /// Its number.
    public let number: ClearanceNumber
    /// The day it was taken.
    public let decidedOn: Day
}

/// All that others see of a request: status, numbers, dates. Source: rules 8.5.
public struct ClearanceStatusNotice: Hashable, Sendable, Codable {
    /// The request.
    public let number: ClearanceNumber
    /// The exit application it is attached to.
    public let exitCase: CaseNumber?
    /// Where it stands.
    public let status: ClearanceStatus
    /// Whether every obligation is asked for; what RG-1 turns on while it is pending (rules 8.5).
    public let isFiledWithAll: Bool
    /// The decisions behind a grant, refusal or revocation; empty otherwise.
    public let decisions: [NoticedDecision]
    /// The last day of a grant.
    public let validUntil: Day?
    /// When the request came to stand so; said to other services, so that of two notices the later one holds.
    public var asOf: Instant?
    /// The version of the request that stands so.
    public var revision: Int?
}
