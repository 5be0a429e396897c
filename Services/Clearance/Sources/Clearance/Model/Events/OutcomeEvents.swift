import CivilTime
import Contracts

/// Every part is granted or lapsed. Source: CL-20.
public struct ClearanceGranted: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.granted.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// The last day it is good for.
    public let validUntil: Day
    /// Whether every head that granted set a day; otherwise it ends with the exit application it is attached to (CL-25).
    public let isSetByHead: Bool
    /// What others see.
    public let notice: ClearanceStatusNotice
    /// Clocks that start.
    public let clocks: [StartedClock]
}

/// A part is refused. Source: CL-20.
public struct ClearanceRefused: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.refused.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// What others see.
    public let notice: ClearanceStatusNotice
}

/// A decision maker revoked its grant. Source: CL-24.
public struct ClearanceRevoked: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.revoked.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// Who revoked.
    public let maker: DecisionMaker
    /// The decision.
    public let decision: MakerDecision
    /// What others see.
    public let notice: ClearanceStatusNotice
}

/// The clearance is not good any more. Source: CL-25.
public struct ClearanceExpired: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.expired.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// Why.
    public let cause: ExpiryCause
    /// The first moment at which it was no longer good.
    public let asOf: Instant
    /// How much later it was recorded, in milliseconds.
    public let recordedLateBy: Int64
    /// What others see.
    public let notice: ClearanceStatusNotice
}

/// The clearance is void and a new request is needed. Source: CL-23, CL-19.
public struct ClearanceSuperseded: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.superseded.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// Why.
    public let cause: SupersessionCause
    /// What others see.
    public let notice: ClearanceStatusNotice
}

/// Others became competent for what was granted; the grant stays good, and only they can revoke it. Source: R12.2, R12.3, CL-24.
public struct GrantsInherited: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.grantsInherited.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// Every grant that has passed on so far.
    public let grants: [InheritedGrant]
}
