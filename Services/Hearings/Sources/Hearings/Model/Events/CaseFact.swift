import Contracts

/// The data of one kind of event.
public protocol CaseFact: Hashable, Sendable, Codable {
    /// The stable dotted name, with its version.
    static var type: String { get }
    /// When, who, by which edition and rule.
    var stamp: Stamp { get }
    /// The stage before and after (R13.1).
    var stage: StageChange { get }
}
