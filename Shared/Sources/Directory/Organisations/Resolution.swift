import CivilTime
import Law

/// Who decides on an obligation, before a holder's residence makes a body of it. Source: rules 8.3.
public enum Decider: Hashable, Sendable {
    /// The head of an organisation (R12.1, R12.2).
    case head(OrganisationID)
    /// The head of the territorial national security body of the holder's residence (R12.3).
    case territorialSecurityBody
}

/// Why no rule finds a decision maker: a legal officer decides, never the system.
public enum ManualReason: String, CaseIterable, Hashable, Sendable, Codable {
    /// The organisation is not in the register.
    case unknownOrganisation
    /// The obligation is dated before the organisation came into being or after its end.
    case notExistingThen
    /// The obligation is dated after the request.
    case signedLater
    /// The organisations follow each other in a circle.
    case cycle
}

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
