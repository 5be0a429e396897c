import Contracts

/// The data of one kind of public event. Sealed grounds are never part of it.
public protocol ClearanceFact: Hashable, Sendable, Codable {
    /// The stable dotted name, with its version.
    static var type: String { get }
    /// When, who, by which edition and rule.
    var stamp: Stamp { get }
    /// The state before and after.
    var stage: StateChange { get }
}
