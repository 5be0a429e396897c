import HTTPServer
import Law

/// The header fields that answers have in common, made once.
enum AnswerHeaders {
    private typealias Field = HTTPResponse.Field

    private static let noSniff = Field(.contentTypeOptions, "nosniff")
    private static let noReferrer = Field(.referrerPolicy, "no-referrer")
    /// Nothing of an answer may be run or framed by a browser.
    private static let inert = Field(.contentSecurityPolicy, "default-src 'none'; frame-ancestors 'none'")
    private static let noStore = Field(.cacheControl, "no-store")
    private static let publicFields = [Field(.contentType, "application/json"), noSniff, noReferrer, inert]
    private static let personalJSON = HTTPFieldBlock(publicFields + [noStore])
    private static let publicJSON = HTTPFieldBlock(publicFields)

    /// For JSON; personal answers are kept by nobody.
    static func json(personal: Bool) -> HTTPFieldBlock { personal ? personalJSON : publicJSON }

    /// For problem documents.
    static let problem: [HTTPResponse.Field] = [
        HTTPResponse.Field(.contentType, ProblemBody.mediaType), noSniff, noReferrer, inert, noStore,
    ]

    /// For a stream of events; a proxy in front must not hold it back.
    static let eventStream: [HTTPResponse.Field] = [
        HTTPResponse.Field(.contentType, "text/event-stream"), noSniff, noReferrer, inert, noStore,
    ] + (HTTPFieldName("X-Accel-Buffering").map { [HTTPResponse.Field($0, "no")] } ?? [])

    /// For text that only machines read.
    static let plainText: [HTTPResponse.Field] = [noSniff, noReferrer, inert, noStore]

    /// For our own pages: their own inline styles, nothing from elsewhere, no script.
    static let page: [HTTPResponse.Field] = [
        HTTPResponse.Field(.contentType, "text/html; charset=utf-8"),
        HTTPResponse.Field(
            .contentSecurityPolicy,
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        ),
        noSniff, noReferrer,
    ]

    /// For printable pages: the styles this gateway serves, nothing from elsewhere, no script.
    static let printPage: [HTTPResponse.Field] = [
        HTTPResponse.Field(.contentType, "text/html; charset=utf-8"),
        HTTPResponse.Field(
            .contentSecurityPolicy,
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        ),
        noSniff, noReferrer,
    ]

    /// For the styles of printable pages.
    static let style: [HTTPResponse.Field] = [
        HTTPResponse.Field(.contentType, "text/css; charset=utf-8"), noSniff, noReferrer, inert,
    ]

    /// For the console: our own scripts and styles, calls to this gateway, nothing from elsewhere, no script in a page's text.
    static let console: [HTTPResponse.Field] = [
        HTTPResponse.Field(
            .contentSecurityPolicy,
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
                + "form-action 'none'; frame-ancestors 'none'"
        ),
        noSniff, noReferrer,
    ]

    /// For documents people attached: never shown inside a page of ours.
    static func document(type: String, disposition: String, digest: String) -> [HTTPResponse.Field] {
        [
            HTTPResponse.Field(.contentType, type),
            HTTPResponse.Field(.contentDisposition, disposition),
            HTTPResponse.Field(.contentSecurityPolicy, "sandbox; default-src 'none'; frame-ancestors 'none'"),
            HTTPResponse.Field(.etag, "\"\(digest)\""),
            HTTPResponse.Field(.acceptRanges, "none"),
            noSniff, noReferrer, noStore,
        ]
    }

    /// For answers with words in a language (RFC 9110, sections 8.5 and 12.5.5).
    static func language(_ language: Language) -> [HTTPResponse.Field] {
        switch language {
        case .kk: kazakh
        case .ru: russian
        case .en: english
        }
    }

    private static let varies = Field(.vary, "Accept-Language")
    private static let kazakh = [Field(.contentLanguage, "kk"), varies]
    private static let russian = [Field(.contentLanguage, "ru"), varies]
    private static let english = [Field(.contentLanguage, "en"), varies]

    /// For answers anyone may keep for so many seconds.
    static func cached(seconds: Int) -> HTTPResponse.Field { HTTPResponse.Field(.cacheControl, "public, max-age=\(seconds)") }

    /// Lets a page of `origin` read the answer (Fetch standard, CORS protocol).
    static func crossOrigin(_ origin: String) -> [HTTPResponse.Field] {
        [
            ("Access-Control-Allow-Origin", origin), ("Access-Control-Expose-Headers", "ETag, Location, Retry-After"),
            ("Vary", "Origin"),
        ].compactMap { name, value in HTTPFieldName(name).map { HTTPResponse.Field($0, value) } }
    }

    /// Answers a browser's question before it sends (Fetch standard, CORS-preflight).
    static func preflight(methods: String) -> [HTTPResponse.Field] {
        [
            ("Access-Control-Allow-Methods", methods),
            (
                "Access-Control-Allow-Headers",
                "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, traceparent"
            ),
            ("Access-Control-Max-Age", "600"),
        ].compactMap { name, value in HTTPFieldName(name).map { HTTPResponse.Field($0, value) } }
    }
}
