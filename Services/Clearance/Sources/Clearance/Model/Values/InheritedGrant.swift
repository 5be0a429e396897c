import CivilTime

/// Who stands for a decision maker that granted and is not competent any more: only they can still revoke. Source: R12.2, R12.3, CL-24.
public struct InheritedGrant: Hashable, Sendable, Codable {
    /// Who granted.
    public let maker: DecisionMaker
    /// Who is competent now.
    public let heirs: [DecisionMaker]
    /// From which day on.
    public let since: Day
}
