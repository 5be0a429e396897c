/// Another service whose event log a service follows inside its own transactions.
public struct FollowedService: Sendable, Hashable {
    /// The service's name, such as `complaints`. Its socket lies beside ours, its events come from `/complaints`.
    public let name: String
    /// The event types that matter here; nil for all of them. A service that may not read all must name those it wants.
    public let types: [String]?
    /// How often the effects of an event are tried before it is parked.
    public var attempts = 5
    /// The pause before an event is tried again, in milliseconds; doubled with each attempt.
    public var pause = 200

    /// A service to follow.
    public init(_ name: String, types: [String]?) {
        self.name = name
        self.types = types
    }

    /// The `source` of its events.
    public var source: String { "/" + name }
}
