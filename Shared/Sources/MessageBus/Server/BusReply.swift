import EventLoop

/// The parameters of an answer: one JSON object.
public enum ReplyParameters: Sendable {
    /// As they are.
    case bytes([UInt8])
    /// To be made on the loop that owns the connection, so that the thread which decided does not spend its time on it. Must not fail and
    /// depend on nothing that changes.
    case made(@Sendable () -> [UInt8])

    /// The bytes; made now where they have not been.
    public var bytes: [UInt8] {
        switch self {
        case .bytes(let bytes): bytes
        case .made(let make): make()
        }
    }
}

/// An answer on its way to the loop that owns the connection.
struct PostedReply: Sendable {
    enum Kind: Sendable {
        case final
        case continuing
        case error(String)
    }

    let connection: UInt64
    let call: UInt64
    let kind: Kind
    let parameters: ReplyParameters
}

/// Answers one call, from any thread and at any time; the server puts the replies of a connection into the
/// order of its calls. Must be answered exactly once (`sendContinuing` before that any number of times, for
/// calls with `more`); what comes after is ignored, as is everything for a `oneway` call or a vanished peer.
public struct BusReply: Sendable {
    /// Marks a call that wants no answer.
    static let none = UInt64.max

    let mailbox: Mailbox<PostedReply>
    let connection: UInt64
    let call: UInt64

    /// Success. `parameters` must be one JSON object.
    public func send(parameters: [UInt8] = .emptyObjectBytes) { post(.final, parameters) }

    /// A named refusal.
    public func send(error: BusError) { post(.error(error.name), error.parameters) }

    /// One of several answers to a call with `more`. `parameters` must be one JSON object.
    public func sendContinuing(parameters: [UInt8]) { post(.continuing, parameters) }

    private func post(_ kind: PostedReply.Kind, _ parameters: [UInt8]) {
        guard call != Self.none else { return }
        mailbox.post(posted(kind, .bytes(parameters)))
    }

    fileprivate func posted(_ kind: PostedReply.Kind, _ parameters: ReplyParameters) -> PostedReply {
        PostedReply(connection: connection, call: call, kind: kind, parameters: parameters)
    }
}

/// Many answers that leave together, e.g. after one group commit: one hand-over and one wake-up for all.
public struct BusReplyBatch: Sendable {
    private var mailboxes: [(mailbox: Mailbox<PostedReply>, replies: [PostedReply])] = []

    /// An empty batch.
    public init() {}

    /// Adds a success. `parameters` must be one JSON object.
    public mutating func add(_ reply: BusReply, parameters: [UInt8] = .emptyObjectBytes) { add(reply, .bytes(parameters)) }

    /// Adds a success.
    public mutating func add(_ reply: BusReply, _ parameters: ReplyParameters) { add(reply, .final, parameters) }

    /// Adds a named refusal.
    public mutating func add(_ reply: BusReply, error: BusError) { add(reply, .error(error.name), .bytes(error.parameters)) }

    private mutating func add(_ reply: BusReply, _ kind: PostedReply.Kind, _ parameters: ReplyParameters) {
        guard reply.call != BusReply.none else { return }
        let posted = reply.posted(kind, parameters)
        // Nearly always one server, so one entry.
        if let index = mailboxes.firstIndex(where: { $0.mailbox === reply.mailbox }) {
            mailboxes[index].replies.append(posted)
        } else {
            mailboxes.append((reply.mailbox, [posted]))
        }
    }

    /// Sends all and empties the batch.
    public mutating func send() {
        for (mailbox, replies) in mailboxes { mailbox.post(contentsOf: replies) }
        mailboxes = []
    }
}
