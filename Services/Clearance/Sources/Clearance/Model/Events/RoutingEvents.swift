import Contracts

/// Every obligation in force has its decision makers. Source: rules 8.3.
public struct ClearanceRouted: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.routed.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// New parts.
    public let parts: [RoutedPart]
    /// Obligations whose restriction had ended; they need no permission (CL-21).
    public let ended: [ObligationID]
    /// Clocks that start, one for each decision maker with a new part.
    public let clocks: [StartedClock]
}

/// No rule finds a decision maker; a legal officer does. Source: rules 8.3.
public struct ManualRoutingNeeded: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.manualRoutingNeeded.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// What waits, and why.
    public let gaps: [OpenGap]
    /// Clocks that start.
    public let clocks: [StartedClock]
}

/// A legal officer found the decision makers. Source: rules 8.3, 11.4.
public struct RoutedByHand: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.routedByHand.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// Where the obligations are looked for from now on.
    public let anchors: [AnchoredObligation]
    /// Ends of restriction found proved (CL-21).
    public let ends: [ProvedEnd]
    /// Why.
    public let reasons: String
    /// New parts.
    public let parts: [RoutedPart]
    /// Obligations whose restriction had ended.
    public let ended: [ObligationID]
    /// Clocks that start.
    public let clocks: [StartedClock]
}

/// Parts left their decision makers because an organisation was reorganised or liquidated. Source: CL-19.
public struct PartsReleased: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.partsReleased.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// The parts, with the days spent.
    public let parts: [ReleasedPart]
}

/// An obligation came to light that was not named. Source: A-23, CL-23.
public struct ObligationReported: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.obligationReported.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// The obligation.
    public let obligation: SecrecyObligation
    /// Who reported it.
    public let report: String
}

/// The end of a restriction was proved by evidence of the organisation. Source: CL-21, CL-22.
public struct EndConfirmed: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.endConfirmed.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// The obligation and its last day.
    public let end: ProvedEnd
}

/// The holder moved after the request; the body first seised keeps it. Source: CL-17.
public struct HolderMoved: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.holderMoved.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// The new residence.
    public let residence: Residence
}

/// Somebody proposes another decision maker than the computed one; a second person must approve. Source: design 7.
public struct OverrideProposed: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.overrideProposed.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// Which person proposes; nil in proposals of before persons were marked.
    public var person: PersonMark?
    /// Whose parts are concerned.
    public let from: DecisionMaker
    /// The proposed decision maker.
    public let to: DecisionMaker
    /// Why.
    public let reasons: String
}

/// A second person approved another decision maker. Source: design 7.
public struct OverrideApproved: ClearanceFact {
    /// The event's name.
    public static let type = "kz.shagym.clearance.overrideApproved.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The state before and after.
    public let stage: StateChange
    /// Who proposed it.
    public let proposedBy: OfficerID
    /// Whose parts are concerned.
    public let from: DecisionMaker
    /// The new decision maker.
    public let to: DecisionMaker
    /// Where the obligations are looked for from now on.
    public let anchors: [AnchoredObligation]
    /// The parts, with the days spent.
    public let parts: [ReleasedPart]
}
