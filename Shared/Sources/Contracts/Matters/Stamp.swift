import CivilTime
import Law

/// What every event remembers about itself. Source: rules 11: "every transition stores actor, instant, edition, basis".
public struct Stamp: Hashable, Sendable, Codable {
    /// When it was recorded.
    public let at: Instant
    /// Who did it.
    public let by: Actor
    /// The edition of the Rules the matter runs on.
    public let edition: RuleEdition
    /// The rules it rests on.
    public let basis: [RuleID]

    /// A stamp.
    public init(at: Instant, by: Actor, edition: RuleEdition, basis: [RuleID]) {
        self.at = at
        self.by = by
        self.edition = edition
        self.basis = basis
    }
}
