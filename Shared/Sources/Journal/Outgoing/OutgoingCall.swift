/// A call to another service that follows from an event of this log: recorded with the event, made after the commit, and kept until the
/// other service has answered and the answer is recorded.
public struct OutgoingCall: Sendable, Hashable {
    /// The order in which calls were recorded.
    public let number: Int64
    /// The request id the other service knows the call by: `source:sequence` of the event that caused it, from its second call on with
    /// `:2`, `:3` …
    public let request: String
    /// The service called, for example `hearings`.
    public let service: String
    /// The method with its interface.
    public let method: String
    /// Calls of one subject to one service are made one after the other, in their order.
    public let subject: String
    /// The parameters as they are sent every time, `request` among them: one JSON object.
    public let parameters: [UInt8]
    /// When it was recorded: milliseconds since 1970.
    public let at: Int64

    /// The most bytes the parameters may have: a message of the bus holds 1 MiB, with its header.
    public static let maximumParameterBytes = (1 << 20) - 4_096
}

/// What tells one waiting call from another, without its parameters.
public struct OutgoingKey: Sendable, Hashable {
    /// See ``OutgoingCall/request``.
    public let request: String
    /// See ``OutgoingCall/subject``.
    public let subject: String
}

/// Why a call cannot be recorded.
public enum OutgoingRefused: Error, Sendable, Hashable {
    /// The event that is said to cause it was not appended by this command.
    case notCausedHere
    /// The parameters are not a JSON object, or they name a `request` already.
    case parametersUnusable
    /// The parameters have this many bytes, more than ``OutgoingCall/maximumParameterBytes``.
    case tooLong(bytes: Int)
}
