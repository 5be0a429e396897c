/// Who is calling, as the gateway knows it from the credentials.
struct Caller: Sendable {
    /// What kind of credentials were shown.
    enum Kind: Sendable, Equatable {
        /// None.
        case anonymous
        /// A token that is known and valid.
        case token(id: String)
        /// A tracking code; whether it is true, the service knows.
        case tracking
    }

    /// What kind of credentials were shown.
    let kind: Kind
    /// Distinguishes callers: for request ids and rate limits. Holds no secret in plain text.
    let key: String
    /// `Directory.Principal` as JSON, handed on to services.
    let json: [UInt8]
    /// The name of the operator whose token it is; nil for everybody else.
    var operatorName: String?
}
