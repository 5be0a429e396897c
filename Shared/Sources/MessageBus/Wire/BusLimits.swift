import StrictJSON

/// What a server grants its peers before it defends itself. Sizes in bytes, times in milliseconds.
public struct BusLimits: Sendable {
    /// Longest message, its NUL not counted. Longer ones close the connection.
    public var messageBytes = 1 << 20
    /// Deepest nesting of a message.
    public var depth = 64
    /// Open connections; more wait in the system's queue.
    public var connections = 256
    /// Open connections of one user id; more are closed at once.
    public var connectionsPerUser = 192
    /// Unanswered calls per connection; while it has so many, no more are read from it.
    public var pipelinedCalls = 256
    /// Unsent reply bytes per connection; while it has so many, no more calls are read from it.
    public var queuedBytes = 4 << 20
    /// A message must arrive completely within this time, however its bytes trickle.
    public var messageTime = 10_000
    /// A peer that takes no byte of its waiting replies for so long is dropped (a reader of the log is not).
    public var stallTime = 60_000
    /// A reader of the log hears something at least this often.
    public var heartbeat = 30_000
    /// Most events of one reply, when the caller does not say (`most` is what it may ask for).
    public var eventsPerReply = 256
    /// The most events a reader may ask for per reply.
    public var mostEventsPerReply = 1_000
    /// Bytes of events per reply (one larger event still goes alone).
    public var eventBytesPerReply = 256 << 10
    /// Remembered names of readers.
    public var readers = 256

    /// The protocol's limits.
    public init() {}

    var json: JSONLimits { JSONLimits(maxBytes: messageBytes, maxDepth: depth) }
}
