import CivilTime
import Law

/// What every event remembers about itself. Source: rules 11: "every transition stores actor, instant, edition, basis".
public struct Stamp: Hashable, Sendable, Codable {
    /// When it was recorded.
    public let at: Instant
    /// Who did it.
    public let by: Actor
    /// The edition of the Rules the complaint runs on.
    public let edition: RuleEdition
    /// The rules it rests on.
    public let basis: [RuleID]
}

/// The data of one kind of event.
public protocol ComplaintFact: Hashable, Sendable, Codable {
    /// The stable dotted name, with its version.
    static var type: String { get }
    /// When, who, by which edition and rule.
    var stamp: Stamp { get }
}
