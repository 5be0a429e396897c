/// A complete request as a handler gets it.
public struct HTTPRequest: Sendable {
    /// Line and header fields.
    public let head: HTTPRequestHead
    /// The content; empty when a body sink took it.
    public let body: [UInt8]
    /// Who sent it.
    public let peer: HTTPPeer

    /// The method.
    public var method: HTTPMethod { head.method }
    /// The request target as it was sent.
    public var target: String { head.target }
    /// The path's segments, percent-decoded (see `HTTPRequestHead.segments`).
    public var segments: [String] { head.segments }
    /// The query's pairs (see `HTTPRequestHead.query`).
    public var query: HTTPQuery { head.query }
    /// The header fields.
    public var headers: HTTPHeaders { head.headers }
}
