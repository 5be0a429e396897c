import StrictJSON

/// What a server answered.
public struct HTTPReply: Sendable {
    /// The status code.
    public let status: Int
    /// Header fields by lower-case name; of repeated ones the last.
    public let headers: [String: String]
    /// The body, chunks joined.
    public let body: [UInt8]

    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }

    /// The body as strict JSON.
    /// - Throws: `JSONError` when it is not.
    public func json() throws -> JSONValue { try JSONValue(parsing: body) }
}

/// Why no whole answer came.
public enum HTTPFailure: Error, Equatable {
    /// Nobody listens, or the connection could not be made.
    case notConnected(errno: Int32)
    /// The connection ended before the answer was whole.
    case closed
    /// No answer in time.
    case timedOut
    /// The answer is not HTTP/1.1.
    case malformed(String)
}
