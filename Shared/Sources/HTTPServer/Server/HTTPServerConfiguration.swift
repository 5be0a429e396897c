import EventLoop

/// Where a server listens.
public enum HTTPListenAddress: Sendable, Hashable {
    /// A numeric IPv4 or IPv6 address; port 0 takes any free one.
    case tcp(address: String, port: UInt16)
    /// A Unix socket whose file gets this mode.
    case unix(path: String, mode: UInt32)
}

/// Everything a server is told at its start. Closures run on the loop's thread.
public struct HTTPServerConfiguration {
    /// Where to listen.
    public var listen: HTTPListenAddress
    /// The clocks.
    public var clock: HTTPClock
    /// What is taken in at most.
    public var limits = HTTPLimits()
    /// How long clients may take.
    public var timeouts = HTTPTimeouts()
    /// Most content a request may have, in bytes; asked only when there is content. One MiB unless told.
    public var bodyLimit: (HTTPRequestHead) -> Int = { _ in 1_048_576 }
    /// Answers a request with content before the content is read (and instead of 100): the wrong credentials, a
    /// route without such a method. The connection closes behind it. Nil goes on.
    public var earlyAnswer: (HTTPRequestHead) -> HTTPResponse? = { _ in nil }
    /// Takes the content piece by piece instead of having it collected; nil collects.
    public var bodySink: (HTTPRequestHead, HTTPBodyFlow) -> (any HTTPBodySink)? = { _, _ in nil }
    /// Renders the server's own refusals; the status is always the refusal's. The head is nil if it was not readable.
    public var refusalAnswer: (HTTPRefusal, HTTPRequestHead?) -> HTTPResponse = { refusal, _ in
        HTTPResponse(refusal.status, type: "text/plain; charset=utf-8", body: Array("\(refusal.rawValue)\n".utf8))
    }
    /// Hears of every answer.
    public var accessLog: ((HTTPAccess) -> Void)?
    /// Hears why accepting pauses (out of descriptors or memory).
    public var trouble: (SystemError) -> Void = { _ in }

    /// The defaults.
    public init(listen: HTTPListenAddress, clock: HTTPClock) {
        self.listen = listen
        self.clock = clock
    }
}
