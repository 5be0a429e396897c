/// Takes the content of one request piece by piece, for instance to write a document to disk.
///
/// When the content is complete the handler is called with an empty `body` and finds the sink in its responder.
public protocol HTTPBodySink: AnyObject {
    /// Takes the next piece, valid during the call only. `pause` stops reading until `HTTPBodyFlow.resume()`.
    func receive(_ piece: UnsafeRawBufferPointer) -> HTTPBodyDemand
    /// The content will never be complete: the client vanished, was too slow, or sent something invalid.
    func abandon()
}

/// Whether a sink wants more now.
public enum HTTPBodyDemand: Sendable, Hashable {
    case more
    case pause
}

/// Lets a sink steer the content it takes. Confined to the loop's thread.
public final class HTTPBodyFlow {
    private weak var connection: HTTPConnection?
    private let ticket: UInt64

    init(_ connection: HTTPConnection, _ ticket: UInt64) {
        self.connection = connection
        self.ticket = ticket
    }

    /// Reads on after `pause`.
    public func resume() { connection?.resumeBody(ticket) }

    /// Answers at once without reading the rest; the connection closes behind it. The sink is abandoned first.
    public func answer(_ response: HTTPResponse) { connection?.answerEarly(response, ticket) }
}
