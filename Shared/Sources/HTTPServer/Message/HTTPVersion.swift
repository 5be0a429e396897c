/// The protocol version a request is processed as (RFC 9110, section 6.2).
public enum HTTPVersion: Sendable, Hashable {
    /// HTTP/1.0: no chunked coding, no interim answers, the connection closes unless asked otherwise.
    case http10
    /// HTTP/1.1, and every later minor version, which is processed as 1.1.
    case http11
}
