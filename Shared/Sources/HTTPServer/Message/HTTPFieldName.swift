/// The name of a response header field, known to be a token (RFC 9110, section 5.1).
public struct HTTPFieldName: Sendable, Hashable {
    let text: String

    /// A name found at run time; nil if it is no token, or belongs to the server: Content-Length,
    /// Transfer-Encoding, Connection, Date, Keep-Alive, Trailer and Upgrade are written by it alone.
    public init?(_ text: String) {
        let reserved = ["content-length", "transfer-encoding", "connection", "date", "keep-alive", "trailer", "upgrade"]
        guard !text.isEmpty, text.utf8.allSatisfy(ByteClass.token.contains), !reserved.contains(text.lowercased()) else {
            return nil
        }
        self.text = text
    }

    private init(known text: String) { self.text = text }

    /// Accept-Ranges
    public static let acceptRanges = HTTPFieldName(known: "Accept-Ranges")
    /// Allow
    public static let allow = HTTPFieldName(known: "Allow")
    /// Cache-Control
    public static let cacheControl = HTTPFieldName(known: "Cache-Control")
    /// Content-Disposition
    public static let contentDisposition = HTTPFieldName(known: "Content-Disposition")
    /// Content-Encoding
    public static let contentEncoding = HTTPFieldName(known: "Content-Encoding")
    /// Content-Language
    public static let contentLanguage = HTTPFieldName(known: "Content-Language")
    /// Content-Range
    public static let contentRange = HTTPFieldName(known: "Content-Range")
    /// Content-Security-Policy
    public static let contentSecurityPolicy = HTTPFieldName(known: "Content-Security-Policy")
    /// Content-Type
    public static let contentType = HTTPFieldName(known: "Content-Type")
    /// ETag
    public static let etag = HTTPFieldName(known: "ETag")
    /// Last-Modified
    public static let lastModified = HTTPFieldName(known: "Last-Modified")
    /// Link
    public static let link = HTTPFieldName(known: "Link")
    /// Location
    public static let location = HTTPFieldName(known: "Location")
    /// Referrer-Policy
    public static let referrerPolicy = HTTPFieldName(known: "Referrer-Policy")
    /// Retry-After
    public static let retryAfter = HTTPFieldName(known: "Retry-After")
    /// Set-Cookie
    public static let setCookie = HTTPFieldName(known: "Set-Cookie")
    /// Strict-Transport-Security
    public static let strictTransportSecurity = HTTPFieldName(known: "Strict-Transport-Security")
    /// Vary
    public static let vary = HTTPFieldName(known: "Vary")
    /// WWW-Authenticate
    public static let wwwAuthenticate = HTTPFieldName(known: "WWW-Authenticate")
    /// X-Content-Type-Options
    public static let contentTypeOptions = HTTPFieldName(known: "X-Content-Type-Options")
}
