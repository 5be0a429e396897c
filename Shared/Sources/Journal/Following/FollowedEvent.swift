/// An event of another service's log, as it arrives here.
public struct FollowedEvent: Sendable, Hashable {
    /// The other log's `source`, for example `/hearings`.
    public var source: String
    /// The other log's epoch.
    public var epoch: String
    /// The event's place in the other log.
    public var sequence: Int64
    /// The place after which the reader asked. The event before it, unless the reader asked only for some types.
    public var after: Int64
    /// The event's id.
    public var id: String
    /// The event's type.
    public var type: String
    /// The event's subject; the order is kept per subject.
    public var subject: String?
    /// The event's bytes as they arrived.
    public var body: [UInt8]

    /// Makes an event; without `after` it must directly follow the one before it.
    public init(
        source: String,
        epoch: String,
        sequence: Int64,
        after: Int64? = nil,
        id: String,
        type: String,
        subject: String?,
        body: [UInt8]
    ) {
        self.source = source
        self.epoch = epoch
        self.sequence = sequence
        self.after = after ?? sequence - 1
        self.id = id
        self.type = type
        self.subject = subject
        self.body = body
    }
}

/// How far another log was followed.
public struct FollowedPosition: Sendable, Hashable {
    /// The epoch the position belongs to.
    public let epoch: String
    /// The last sequence number whose effects are here.
    public let offset: Int64
    /// How often the next event has failed.
    public let attempts: Int
    /// Why it failed last.
    public let error: String?
}

/// Why following must stop until an operator looked (bus-protocol, point 9).
public enum FollowFailure: Error, Sendable, Hashable {
    /// The other log was made anew or restored: positions of the old epoch mean nothing.
    case epochChanged(source: String, known: String, found: String)
    /// The event does not follow what was taken last: events between are missing.
    case gap(source: String, offset: Int64, found: Int64)
}

/// What became of an event.
public enum Consumption: Sendable, Hashable {
    /// Its effects are recorded together with the position.
    case applied
    /// It had been taken before; nothing was done.
    case repeated
    /// Its effects failed; nothing was done, the event is to be tried again.
    case failed(attempts: Int)
    /// It is put aside, after too many failures or because an earlier event of its subject is; the position moved on.
    case parked(behind: Int64?)
}

/// A failure that says itself what operators may read of it; of others only the type's name is kept, because descriptions may hold what people filed.
public protocol OperatorReadable: Error {
    /// Words without personal data.
    var operatorText: String { get }
}

extension DatabaseError: OperatorReadable {
    /// The code and SQLite's words.
    public var operatorText: String { "\(message) (SQLite \(code))" }
}
