/// Why the server itself, before or instead of a handler, refused a request.
///
/// Each reason names the paragraph it enforces. After a refusal the connection is closed, because where the
/// next request would start can no longer be known for certain; `overloaded` (while requests are only queued
/// behind a limit) is the one exception.
public enum HTTPRefusal: String, Error, Sendable, Hashable, CaseIterable {
    case malformedRequestLine, malformedTarget, badPercentEncoding, dotSegment, targetTooLong
    case unknownMethod, unsupportedVersion
    case bareLineEnd, foldedField, malformedField, headTooLarge, tooManyFields
    case hostMissing, hostRepeated, hostInvalid
    case lengthInvalid, lengthRepeated, lengthAndCoding, codingUnsupported, codingRepeated, codingInHTTP10
    case chunkMalformed, chunkExtensionTooLong, trailersTooLarge
    case bodyTooLarge, truncated, expectationFailed
    case headTimedOut, bodyTimedOut
    case overloaded, answerDropped

    /// The status the refusal is answered with.
    public var status: HTTPStatus {
        switch self {
        case .targetTooLong: .uriTooLong
        case .unknownMethod: .notImplemented
        case .unsupportedVersion: .versionNotSupported
        case .headTooLarge, .tooManyFields, .trailersTooLarge: .requestHeaderFieldsTooLarge
        case .bodyTooLarge: .contentTooLarge
        case .expectationFailed: .expectationFailed
        case .headTimedOut, .bodyTimedOut: .requestTimeout
        case .overloaded: .serviceUnavailable
        case .answerDropped: .internalServerError
        default: .badRequest
        }
    }

    /// The paragraph the refusal enforces.
    public var source: String {
        switch self {
        case .malformedRequestLine: "RFC 9112, 3"
        case .malformedTarget: "RFC 9112, 3.2"
        case .badPercentEncoding: "RFC 3986, 2.1"
        case .dotSegment: "RFC 3986, 5.2.4"
        case .targetTooLong: "RFC 9110, 15.5.15"
        case .unknownMethod: "RFC 9110, 9.1"
        case .unsupportedVersion: "RFC 9110, 15.6.6"
        case .bareLineEnd: "RFC 9112, 2.2"
        case .foldedField: "RFC 9112, 5.2"
        case .malformedField: "RFC 9112, 5.1"
        case .headTooLarge, .tooManyFields, .trailersTooLarge: "RFC 6585, 5"
        case .hostMissing, .hostRepeated, .hostInvalid: "RFC 9112, 3.2"
        case .lengthInvalid, .lengthRepeated: "RFC 9110, 8.6"
        case .lengthAndCoding, .codingUnsupported, .codingRepeated: "RFC 9112, 6.3"
        case .codingInHTTP10: "RFC 9112, 6.1"
        case .chunkMalformed: "RFC 9112, 7.1"
        case .chunkExtensionTooLong: "RFC 9112, 7.1.1"
        case .bodyTooLarge: "RFC 9110, 15.5.14"
        case .truncated: "RFC 9112, 8"
        case .expectationFailed: "RFC 9110, 10.1.1"
        case .headTimedOut, .bodyTimedOut: "RFC 9110, 15.5.9"
        case .overloaded: "RFC 9110, 15.6.4"
        case .answerDropped: "RFC 9110, 15.6.1"
        }
    }
}
