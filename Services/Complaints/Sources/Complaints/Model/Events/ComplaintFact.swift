import Contracts

/// The data of one kind of event.
public protocol ComplaintFact: Hashable, Sendable, Codable {
    /// The stable dotted name, with its version.
    static var type: String { get }
    /// When, who, by which edition and rule.
    var stamp: Stamp { get }
}
