import CivilTime
import Journal

/// A service that follows nobody and calls nobody has nothing to add.
extension WriteHandler {
    /// Nothing follows.
    public func apply(_ event: FollowedEvent, in transaction: Transaction, now: Instant) throws {}

    /// Nothing follows.
    public func answered(_ call: OutgoingCall, with result: CallResult, in transaction: Transaction, now: Instant) throws {}
}

extension ServiceDefinition {
    /// Nobody is followed.
    public var follows: [FollowedService] { [] }

    /// Other services call nothing.
    public var methodsForServices: [String] { [] }

    /// Other services read nothing.
    public var eventTypesForServices: [String] { [] }

    /// Operators' readers read everything.
    public var eventTypesForOperators: [String] { ["*"] }
}
