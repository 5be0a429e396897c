import EventLoop
import StrictJSON

/// Why a call has no result. The kinds differ in what may have happened at the server.
public enum BusCallFailure: Error, Hashable, Sendable {
    /// The message never left completely, so nothing was done: safe to try again.
    case notConnected(Obstacle)
    /// The connection broke after the message had left: done or not is unknown. Try again with the same request id.
    case lost
    /// No answer in time: done, not done, or still to be done. Try again with the same request id.
    case timedOut
    /// The server refused: the error's name and its parameters, one JSON object.
    case error(name: String, parameters: [UInt8])

    /// Why a message did not leave.
    public enum Obstacle: Hashable, Sendable {
        /// No connection could be made.
        case connecting(SystemError)
        /// It broke while the message waited to be sent.
        case broken
        /// As many calls as allowed are waiting already.
        case tooManyCalls
        /// The message is longer than the server takes.
        case tooLong
        /// The client was closed.
        case closed
    }
}

/// The result of a call.
public struct BusResult: Hashable, Sendable {
    /// One JSON object.
    public let parameters: [UInt8]
    /// The object's members; their ranges are those of `parameters`.
    public let members: JSONMembers
}

/// What a client grants and expects.
public struct BusClientLimits: Sendable {
    /// Longest message in both directions, bytes.
    public var messageBytes = 1 << 20
    /// Deepest nesting of a reply.
    public var depth = 64
    /// Unanswered calls.
    public var waitingCalls = 4_096
    /// After a failed attempt to connect: the pause before the next, doubled up to `longestPause` (milliseconds).
    public var shortestPause = 20
    /// See `shortestPause`.
    public var longestPause = 2_000

    /// The defaults.
    public init() {}
}
