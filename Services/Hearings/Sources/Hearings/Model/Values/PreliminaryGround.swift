import Contracts
import Law

/// A ground with what proves it and until when it holds: a line of the preliminary decision. Source: R9.7, rules 10.
public struct PreliminaryGround: Hashable, Sendable, Codable {
    /// The ground.
    public let ground: RefusalGround
    /// The facts, in words.
    public let facts: String
    /// What proves them; at least one document.
    public let evidence: [Document]
    /// Until when it holds, in Kazakh: the order's own words, or the legal officer's where it has none.
    public let until: String
    /// The rule it must be read together with, as R12.1 for a secret-holder whose clearance was not granted; set by the system.
    public let readWith: RuleID?

    /// A cited ground.
    public init(ground: RefusalGround, facts: String, evidence: [Document], until: String, readWith: RuleID? = nil) {
        self.ground = ground
        self.facts = facts
        self.evidence = evidence
        self.until = until
        self.readWith = readWith
    }
}
