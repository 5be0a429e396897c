/// Answers one request, now or later, whole or as a stream. Confined to the loop's thread.
///
/// The first answer counts, further ones are ignored. A responder that is dropped without an answer answers 500;
/// one dropped in the middle of a stream cuts the connection, so that the client sees that something is missing.
public final class HTTPResponder {
    let connection: HTTPConnection
    private let ticket: UInt64

    /// What took the request's content, if the configuration gave a sink for it.
    public let sink: (any HTTPBodySink)?

    init(_ connection: HTTPConnection, _ ticket: UInt64, sink: (any HTTPBodySink)?) {
        self.connection = connection
        self.ticket = ticket
        self.sink = sink
    }

    deinit { connection.dropped(ticket) }

    /// A label for logs and metrics, like `/v1/complaints/{id}`; never with values of the request in it.
    public var route: String {
        get { connection.isCurrent(ticket) ? connection.route : "" }
        set { if connection.isCurrent(ticket) { connection.route = newValue } }
    }

    /// Whether an answer, or more of it, can still reach the client.
    public var isOpen: Bool { connection.isCurrent(ticket) }

    /// Answers completely.
    public func respond(_ response: HTTPResponse) { connection.respond(response, ticket) }

    /// Starts an answer whose content follows through `write`; the response's own body is its first piece.
    /// - Parameter length: the whole content's bytes, if known. A stream that ends with fewer, or is given more, is cut.
    public func begin(_ response: HTTPResponse, length: Int? = nil) { connection.begin(response, length, ticket) }

    /// Sends a piece.
    /// - Returns: whether there is room for more now; if not, wait for `onWritable`. Nothing is lost either way.
    @discardableResult
    public func write(_ bytes: [UInt8]) -> Bool { connection.write(bytes, ticket) }

    /// Ends a started answer.
    public func finish() { connection.finish(ticket) }

    /// Gives up a started answer: the connection is cut.
    public func abort() { connection.abort(ticket) }

    /// Runs `action` each time there is room again after `write` said there was none. Forgotten with the answer's end.
    public func onWritable(_ action: @escaping () -> Void) {
        if connection.isCurrent(ticket) { connection.onWritable = action }
    }

    /// Runs `action` when the client is gone before the answer's end; when no answer can reach it any more, at the end
    /// of this round. A stream that may be silent for long should send something now and then: that is how a vanished
    /// client is noticed.
    public func onClosed(_ action: @escaping () -> Void) {
        guard connection.isCurrent(ticket) else { return connection.server.loop.atEndOfRound(action) }
        connection.onClosed = action
    }
}
