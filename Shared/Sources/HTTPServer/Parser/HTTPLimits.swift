/// What the server takes in at most. Sizes are bytes.
public struct HTTPLimits: Sendable {
    /// Longest request line without its line end; beyond it 414. RFC 9112, section 3, recommends at least 8,000.
    /// At most 60,000.
    public var requestLineBytes = 8_000 { didSet { requestLineBytes = min(max(requestLineBytes, 16), 60_000) } }
    /// Longest head from the request line to the blank line; beyond it 431. At most 65,535.
    public var headBytes = 32_768 { didSet { headBytes = min(max(headBytes, 64), Int(UInt16.max)) } }
    /// Most header fields of a request; beyond it 431.
    public var fieldCount = 100
    /// Longest line of a chunk's size and extensions; beyond it 400.
    public var chunkLineBytes = 256
    /// Longest trailer section; beyond it 431. Trailer fields are checked and dropped.
    public var trailerBytes = 8_192
    /// Bytes a connection may have sent ahead of the request being answered before reading pauses.
    public var pipelinedBytes = 65_536
    /// Bytes of answers that may wait for a slow reader before its further requests wait, and before a streaming
    /// answer is asked to pause.
    public var unsentBytes = 262_144
    /// Open connections; one more is answered 503.
    public var connections = 4_096
    /// Open connections from one address (IPv6: one /64); one more is answered 503. Unix sockets are not counted.
    /// Behind a proxy everybody has the proxy's address: then this must not be less than `connections`.
    public var connectionsPerAddress = 1_024
    /// Bytes of content being collected for all connections together; beyond it 503. What handlers hold is not counted.
    public var collectedBytes = 268_435_456
    /// The same for the connections of one address, so that nobody alone takes all of it. Unix sockets are not counted.
    public var collectedBytesPerAddress = 67_108_864
    /// Requests with a handler at one time; one more is answered 503.
    public var runningRequests = 2_048

    /// The defaults.
    public init() {}
}
