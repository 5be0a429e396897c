/// A log that this service follows, as operators see it.
public struct FollowedLogStatus: Hashable, Sendable {
    /// The log's source, e.g. `/complaints`.
    public let source: String
    /// The epoch the position belongs to; nil before the first contact.
    public let epoch: String?
    /// Everything up to this sequence is taken.
    public let offset: Int64
    /// The log's newest sequence, as last heard.
    public let head: Int64
    /// `connecting`, `following`, `waiting` before an event that failed is tried again, or `stopped`: an operator must look.
    public let state: String
    /// Why it stopped, or why the next event failed.
    public let error: String?

    /// All as shown by `Status`.
    public init(source: String, epoch: String?, offset: Int64, head: Int64, state: String, error: String?) {
        self.source = source
        self.epoch = epoch
        self.offset = offset
        self.head = head
        self.state = state
        self.error = error
    }
}

/// Calls to one service that wait for its answer, as operators see them.
public struct WaitingCallsStatus: Hashable, Sendable {
    /// The service called.
    public let service: String
    /// How many calls wait.
    public let waiting: Int
    /// Why they wait, if something is in the way.
    public let error: String?

    /// All as shown by `Status`.
    public init(service: String, waiting: Int, error: String?) {
        self.service = service
        self.waiting = waiting
        self.error = error
    }
}

/// What a service has to do with others: the logs it follows, the calls it owes. Called on the server's loop only.
public protocol FollowedLogs: AnyObject {
    /// The followed logs.
    var followed: [FollowedLogStatus] { get }
    /// The services for which calls wait.
    var waitingCalls: [WaitingCallsStatus] { get }
    /// Somebody wants a reader that stopped to go on elsewhere: noted as a proposal, or carried out if another person has proposed the same.
    ///
    /// Answers through the call's reply when that is stored: `state`; `InvalidParameter("source")` if no reader of that log has stopped,
    /// `WaitsBehind` if events of the log are parked, which are decided first.
    func resume(_ wish: Resumption, for call: BusCall)
}
