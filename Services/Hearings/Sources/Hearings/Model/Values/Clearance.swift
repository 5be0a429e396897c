import CivilTime
import Contracts

/// Where the clearance of a secret-holder stands, as this service may know it: no grounds, no content (rules 8.1).
public enum ClearanceStatus: String, CaseIterable, Hashable, Sendable, Codable {
    /// Every row of item 16 says "none", or the applicant is no citizen (CL-02, CL-04).
    case notRequired
    /// Required and not asked for.
    case required
    case pending
    case granted
    case refused
    case revoked
    case expired
}

/// One clearance by its number.
public struct ClearanceNumber: Hashable, Sendable, Codable {
    /// The number.
    public let number: String
    /// When it was decided; nil while pending.
    public let decidedOn: Day?
    /// The last day it is good for; nil for the case it is attached to (CL-25).
    public let validUntil: Day?

    /// A clearance.
    public init(number: String, decidedOn: Day?, validUntil: Day?) {
        self.number = number
        self.decidedOn = decidedOn
        self.validUntil = validUntil
    }
}

/// What the case knows of the applicant's clearance. Source: rules 8.5.
public struct Clearance: Hashable, Sendable, Codable {
    /// The status.
    public let status: ClearanceStatus
    /// Whether it was asked of all competent heads; asked of some only counts as not asked (rules 8.5).
    public let isFiledWithAll: Bool
    /// The clearances.
    public let numbers: [ClearanceNumber]
    /// Proof that the authorised bodies were informed of the leaving (RG-1, element b).
    public let informed: Document?

    /// A clearance's state.
    public init(
        status: ClearanceStatus,
        isFiledWithAll: Bool = false,
        numbers: [ClearanceNumber] = [],
        informed: Document? = nil
    ) {
        self.status = status
        self.isFiledWithAll = isFiledWithAll
        self.numbers = numbers
        self.informed = informed
    }

    /// The status on a day: what was granted until an earlier day has expired (CL-25).
    public func status(on day: Day) -> ClearanceStatus {
        guard status == .granted else { return status }
        return numbers.contains { $0.validUntil.map { $0 < day } ?? false } ? .expired : .granted
    }

    /// Whether no permission may be recorded or issued on a day (R12.1, A-10).
    public func blocksGrant(on day: Day) -> Bool {
        switch status(on: day) {
        case .notRequired, .granted: false
        case .required, .pending, .refused, .revoked, .expired: true
        }
    }
}
