/// An answer: status, header fields, content. The server adds Date, Content-Length and Connection.
public struct HTTPResponse: Sendable {
    /// One header field line.
    public struct Field: Sendable, Hashable {
        /// The name.
        public let name: HTTPFieldName
        /// The value. CR, LF, NUL and other control characters are sent as spaces (RFC 9110, section 5.5), so that
        /// no value can start a field or an answer of its own.
        public let value: String

        /// A field line.
        public init(_ name: HTTPFieldName, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The status.
    public var status: HTTPStatus
    /// The header fields in the order to send.
    public var headers: [Field]
    /// Further header fields, sent after `headers`.
    public var block: HTTPFieldBlock?
    /// The content; not sent for HEAD and for statuses that have none.
    public var body: [UInt8]
    /// Whether the connection ends with this answer.
    public var closesConnection = false

    /// An answer.
    public init(_ status: HTTPStatus, headers: [Field] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// An answer with content of the given media type.
    public init(_ status: HTTPStatus, type: String, body: [UInt8]) {
        self.init(status, headers: [Field(.contentType, type)], body: body)
    }

    /// 405 with the methods the resource has (RFC 9110, section 15.5.6).
    public static func methodNotAllowed(allow methods: [HTTPMethod]) -> HTTPResponse {
        HTTPResponse(.methodNotAllowed, headers: [allowField(methods)])
    }

    /// 204 to OPTIONS with the methods the resource has (RFC 9110, section 9.3.7).
    public static func options(allow methods: [HTTPMethod]) -> HTTPResponse {
        HTTPResponse(.noContent, headers: [allowField(methods)])
    }

    private static func allowField(_ methods: [HTTPMethod]) -> Field {
        Field(.allow, methods.map(\.rawValue).joined(separator: ", "))
    }
}
