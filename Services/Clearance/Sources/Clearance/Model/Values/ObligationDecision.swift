import CivilTime
import Contracts
import Directory
import Law

/// Where a part stands. Source: rules 11.4.
public enum ObligationDecisionState: String, CaseIterable, Hashable, Sendable, Codable {
    case pending
    case granted
    case refused
    /// The restriction ended while the request was open; counts as not required (CL-22).
    case lapsed
}

/// A part as routing makes it: an obligation and who decides on it, with the proof of competence.
public struct RoutedPart: Hashable, Sendable, Codable {
    /// The obligation.
    public let obligation: ObligationID
    /// Who decides.
    public let maker: DecisionMaker
    /// The rules applied, in order.
    public let rules: [RuleID]
    /// The acts that led from the organisation to the decision maker.
    public let acts: [OrganisationAct]
}

/// How a decision maker decided.
public struct MakerDecision: Hashable, Sendable, Codable {
    /// Its number.
    public let number: ClearanceNumber
    /// When.
    public let at: Instant
    /// Who signed.
    public let by: OfficerID
    /// In what capacity (CL-18).
    public let capacity: SignerCapacity
    /// The last day the grant is good for, where the head set one (CL-25).
    public let until: Day?
    /// What the holder is told; nil for a grant.
    public let reasons: ShownReasons?
    /// Sealed grounds; nil where there are none.
    public let sealed: SealedEntryID?
}

/// One obligation before one decision maker. Source: CL-20.
public struct ObligationDecision: Hashable, Sendable {
    /// The obligation, the decision maker and the proof of competence.
    public let route: RoutedPart
    /// When it was routed there.
    public let routedAt: Instant
    /// Where it stands.
    public internal(set) var state: ObligationDecisionState
    /// The decision; nil while pending or when it lapsed.
    public internal(set) var decision: MakerDecision?

    /// The obligation.
    public var obligation: ObligationID { route.obligation }
    /// Who decides.
    public var maker: DecisionMaker { route.maker }
}

/// A part taken from a decision maker; the days spent stay a fact. Source: CL-19.
public struct ReleasedPart: Hashable, Sendable, Codable {
    /// The obligation.
    public let obligation: ObligationID
    /// Who had it.
    public let maker: DecisionMaker
    /// From which day on somebody else is competent.
    public let since: Day
    /// Working days of the internal term spent there.
    public let workingDaysSpent: Int
    /// The decision that does not count because it came after that day began; nil where none was taken.
    public let voided: ClearanceNumber?
}
