import CivilTime

/// Where an exit clearance stands, as the hearings service may know it: status, numbers and dates, nothing else. Source: rules 8.1, 8.5.
public struct ClearanceNotice: PublishedEvent {
    /// The event's type.
    public static let type = ClearanceInterface.statusChanged

    /// Where a request stands.
    public enum Status: String, CaseIterable, Hashable, Sendable, Codable {
        case notRequired
        /// Required, and no request stands.
        case required
        case pending
        case granted
        case refused
        case revoked
        case expired
    }

    /// A decision by its number.
    public struct Decision: Hashable, Sendable, Codable {
        /// Its number.
        public let number: String
        /// The day it was taken.
        public let decidedOn: Day

        /// A decision.
        public init(number: String, decidedOn: Day) {
            self.number = number
            self.decidedOn = decidedOn
        }
    }

    /// The request.
    public let number: String
    /// The exit application it is attached to; nil while it is attached to none.
    public let exitCase: CaseNumber?
    /// Where it stands.
    public let status: Status
    /// Whether every obligation is asked for; what RG-1 turns on while it is pending.
    public let isFiledWithAll: Bool
    /// The decisions behind a grant, refusal or revocation.
    public let decisions: [Decision]
    /// The last day of a grant.
    public let validUntil: Day?
    /// When the request came to stand so. Nil in events recorded before it was said.
    public let asOf: Instant?
    /// The version of the request that stands so: of two notices of one request the higher one holds, also when both came at one moment.
    /// Nil in events recorded before it was said.
    public let revision: Int?

    /// A notice.
    public init(
        number: String,
        exitCase: CaseNumber?,
        status: Status,
        isFiledWithAll: Bool,
        decisions: [Decision] = [],
        validUntil: Day? = nil,
        asOf: Instant? = nil,
        revision: Int? = nil
    ) {
        self.number = number
        self.exitCase = exitCase
        self.status = status
        self.isFiledWithAll = isFiledWithAll
        self.decisions = decisions
        self.validUntil = validUntil
        self.asOf = asOf
        self.revision = revision
    }
}
