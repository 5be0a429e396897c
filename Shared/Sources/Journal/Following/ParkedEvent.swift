/// Names a parked event.
public struct ParkedKey: Sendable, Hashable {
    /// The other log's `source`.
    public var source: String
    /// The event's place in it.
    public var sequence: Int64

    /// Names a parked event.
    public init(source: String, sequence: Int64) {
        self.source = source
        self.sequence = sequence
    }
}

/// What people may decide about a parked event; one proposes, another confirms.
public enum ParkedDecision: String, Sendable, Hashable {
    /// Try its effects again.
    case retry
    /// Leave it out for good.
    case skip
}

/// An event that was put aside because its effects failed, or because an earlier event of its subject was.
public struct ParkedEvent: Sendable, Hashable {
    /// Its name.
    public let key: ParkedKey
    /// Its id.
    public let id: String
    /// Its type.
    public let type: String
    /// Its subject.
    public let subject: String?
    /// Its bytes as they arrived.
    public let body: [UInt8]
    /// Why it failed last, or what it waits for.
    public let error: String
    /// How often it failed; 0 for one that only waits its turn.
    public let attempts: Int
    /// When it was parked: milliseconds since 1970.
    public let since: Int64
    /// What was proposed, if anything.
    public let decision: ParkedDecision?
    /// Why.
    public let reason: String?
    /// Who proposed it.
    public let proposer: String?
}

/// Why a decision about a parked event is refused.
public enum ParkedRefusal: Error, Sendable, Hashable {
    /// There is no such parked event.
    case notParked
    /// An earlier event of the same subject must be decided first.
    case behind(sequence: Int64)
    /// Nothing was proposed.
    case nothingProposed
    /// A reason and a person are needed.
    case reasonMissing
    /// Two people are needed.
    case samePerson
}
