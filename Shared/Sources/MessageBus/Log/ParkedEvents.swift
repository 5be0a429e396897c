/// An event that could not be applied and was set aside.
public struct ParkedEvent: Hashable, Sendable {
    /// The log it came from, e.g. `/complaints`.
    public let source: String
    /// Its sequence there.
    public let sequence: Int64
    /// Its CloudEvents id.
    public let id: String
    /// Its CloudEvents type.
    public let type: String
    /// Its CloudEvents subject.
    public let subject: String?
    /// Why it was parked.
    public let error: String
    /// How often it was tried; 0 for one that only waits behind another of its subject.
    public let attempts: Int64
    /// When it was parked, RFC 3339.
    public let since: String
    /// What somebody has proposed to do with it.
    public let proposal: ParkedProposal?

    /// All as shown by `ListParked`.
    public init(
        source: String,
        sequence: Int64,
        id: String,
        type: String,
        subject: String?,
        error: String,
        attempts: Int64,
        since: String,
        proposal: ParkedProposal? = nil
    ) {
        self.source = source
        self.sequence = sequence
        self.id = id
        self.type = type
        self.subject = subject
        self.error = error
        self.attempts = attempts
        self.since = since
        self.proposal = proposal
    }
}

/// What one person wants done with a parked event; another must want the same.
public struct ParkedProposal: Hashable, Sendable {
    /// What can be done with a parked event.
    public enum Decision: String, Hashable, Sendable {
        /// Try it again.
        case retry
        /// Give it up.
        case skip
    }

    /// What is to be done.
    public let decision: Decision
    /// Why; never blank when an event is to be given up.
    public let reason: String?
    /// Who wants it.
    public let person: String

    /// A proposal.
    public init(_ decision: Decision, reason: String?, person: String) {
        self.decision = decision
        self.reason = reason
        self.person = person
    }
}

/// The parked events of a service. Called on the server's loop only.
public protocol ParkedEvents: AnyObject {
    /// How many are parked.
    var count: Int { get }
    /// All of them, oldest first.
    func list() throws -> [ParkedEvent]
    /// Somebody wants something done with an event: noted as a proposal, or carried out if another person has proposed the same.
    ///
    /// Answers through the call's reply when that is stored: `state`, and `applied` when it was carried out; `InvalidParameter("sequence")` if
    /// the event is not parked, `WaitsBehind` if another of its subject comes first.
    func decide(source: String, sequence: Int64, _ proposal: ParkedProposal, for call: BusCall)
}
