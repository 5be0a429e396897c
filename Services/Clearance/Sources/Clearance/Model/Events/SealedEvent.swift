import Contracts

/// An event of the sealed part: kept apart, read only by the staff of its decision maker, each reading recorded. It has a stream of its
/// own; nothing in it changes the state of the request.
public struct SealedEvent: Hashable, Sendable, Codable {
    /// The event's name; every sealed event has it.
    public static let type = "kz.shagym.clearance.sealed.entered.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The request.
    public let request: ClearanceRequestID
    /// The entry, as public events name it.
    public let entry: SealedEntryID
    /// Whose it is.
    public let maker: DecisionMaker
    /// The grounds.
    public let grounds: SealedGrounds
}

/// What an order causes: events for all who may follow the request, and sealed ones for the compartment.
public struct ClearanceOutcome: Hashable, Sendable {
    /// The public events.
    public let events: [ClearanceEvent]
    /// The sealed ones; each is named by a public event.
    public let sealed: [SealedEvent]

    init(_ events: [ClearanceEvent], sealed: [SealedEvent] = []) {
        self.events = events
        self.sealed = sealed
    }
}
