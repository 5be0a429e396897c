import Law

/// A decision maker with the way that led to it: the proof of competence.
public struct ResolvedDecider: Hashable, Sendable {
    /// Who decides.
    public let decider: Decider
    /// The rules applied, in the order of the way.
    public let rules: [RuleID]
    /// The acts passed on the way, the earliest first; empty where the organisation itself is still competent.
    public let acts: [OrganisationAct]
}

/// The answer to "who decides on this obligation on that day".
public enum Resolution: Hashable, Sendable {
    /// These decide, each once; every one of them must grant (CL-14, CL-20). Never empty.
    case deciders([ResolvedDecider])
    /// A legal officer must find the decision maker (rules 8.3).
    case manual(ManualReason)

    /// The decision makers; none where a legal officer must find them.
    public var deciders: [ResolvedDecider] { if case .deciders(let deciders) = self { deciders } else { [] } }
}
