/// A request's line and header fields, checked, kept as the octets that came in; texts are made when asked for.
public struct HTTPRequestHead: Sendable {
    /// The method.
    public let method: HTTPMethod
    /// The version the request is processed as.
    public let version: HTTPVersion
    /// The header fields.
    public let headers: HTTPHeaders
    /// How the content is delimited.
    public let framing: HTTPFraming
    /// Whether the client allows further requests on this connection (RFC 9112, section 9.3).
    let persistent: Bool
    /// Whether the client waits for 100 before sending content (RFC 9110, section 10.1.1).
    let awaitsContinue: Bool

    private let targetSpan: ByteSpan
    private let pathSpan: ByteSpan
    private let querySpan: ByteSpan?
    private let authoritySpan: ByteSpan?

    init?(_ bytes: UnsafeRawBufferPointer, _ scanner: HeadScanner) {
        guard let target = scanner.target else { return nil }
        method = scanner.method
        version = scanner.version
        headers = HTTPHeaders(bytes: [UInt8](bytes), fields: scanner.fields)
        framing = scanner.semantics.framing
        persistent = scanner.semantics.persistent
        awaitsContinue = scanner.semantics.awaitsContinue
        targetSpan = scanner.targetSpan
        pathSpan = target.path
        querySpan = target.query
        authoritySpan = target.authority
    }

    /// The request target as it was sent.
    public var target: String { text(targetSpan) }

    /// The path as it was sent, from its first `/`; empty for `*` and for an absolute target without a path.
    public var rawPath: String { text(pathSpan) }

    /// The query as it was sent, without `?`, or nil without one.
    public var rawQuery: String? { querySpan.map(text) }

    /// Host and port the request is meant for: the absolute target's or else Host's (RFC 9112, section 3.3).
    public var authority: String? {
        if let authoritySpan { return text(authoritySpan) }
        return headers["host"]
    }

    /// Whether the target is `*`: OPTIONS about the server as a whole (RFC 9112, section 3.2.4).
    public var isAboutServer: Bool { pathSpan.isEmpty && authoritySpan == nil }

    /// The path's segments, percent-decoded: `/` has none, `/a/` has `a` and an empty one. They hold no control
    /// character, no `/`, no `\`, and are never `.` or `..`. Decoded at each call: keep the result.
    public var segments: [String] {
        guard pathSpan.count > 1 else { return [] }
        return headers.bytes.withUnsafeBytes { bytes in
            let path = bytes.part(pathSpan.range)
            var segments: [String] = []
            var start = 1
            for index in 1...path.count where index == path.count || path[index] == Octet.slash {
                segments.append(PercentCoding.decode(path.part(start..<index), as: .path))
                start = index + 1
            }
            return segments
        }
    }

    /// The query's pairs, decoded; without a query there are none. Decoded at each call: keep the result.
    public var query: HTTPQuery {
        guard let querySpan else { return HTTPQuery(pairs: []) }
        return headers.bytes.withUnsafeBytes { HTTPQuery($0.part(querySpan.range)) }
    }

    /// Whether the raw path is exactly this text, without making a string of it.
    public func pathIs(_ path: StaticString) -> Bool {
        headers.bytes.withUnsafeBytes { $0.part(pathSpan.range).equals(path) }
    }

    private func text(_ span: ByteSpan) -> String {
        headers.bytes.withUnsafeBytes { String(decoding: $0.part(span.range), as: UTF8.self) }
    }
}
