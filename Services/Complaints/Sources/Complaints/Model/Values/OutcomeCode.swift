/// The outcomes offered to the reviewing body. Source: rules 7.4 (APPC art. 100 [U]); which of them are offered is configurable.
public enum OutcomeCode: String, CaseIterable, Hashable, Sendable, Codable {
    case setAsideWholly
    case setAsidePartly
    case obligeToAct
    case dismiss
    case leaveWithoutConsideration
    case returnForNewProcedure

    /// Whether the body complained of must then do something by a day.
    public var needsOrder: Bool { self == .obligeToAct || self == .returnForNewProcedure }
}

/// The outcome for one demand.
public struct DemandOutcome: Hashable, Sendable, Codable {
    /// The demand.
    public let demand: DemandID
    /// What was decided on it.
    public let outcome: OutcomeCode

    /// An outcome.
    public init(demand: DemandID, outcome: OutcomeCode) {
        self.demand = demand
        self.outcome = outcome
    }
}
