/// How long the server waits for a client. All spans are milliseconds and absolute: a byte now and then does not
/// extend them.
public struct HTTPTimeouts: Sendable {
    /// From a head's first byte (or from accepting the connection) to its blank line; beyond it 408.
    public var head = 10_000
    /// From a head to the end of its content; beyond it 408. Time in which the server itself paused does not count.
    public var body = 300_000
    /// From one answer to the next request; beyond it the connection is closed.
    public var idle = 60_000
    /// Without any progress of a blocked answer; beyond it the connection is cut.
    public var writeStall = 20_000
    /// Before the minimum rates below are demanded.
    public var grace = 10_000
    /// Slowest average rate of content, bytes per second.
    public var bodyBytesPerSecond = 1_024
    /// Slowest average rate at which a client takes an answer, bytes per second.
    public var writeBytesPerSecond = 1_024
    /// For the client to read the last answer and close its side.
    public var lingering = 5_000

    /// The defaults.
    public init() {}
}
