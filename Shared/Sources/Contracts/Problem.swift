import CivilTime
import Law
import StrictJSON

/// Why something was not done, in words for a person and codes for a program. Services send it over the bus as the
/// error `Refused` of their interface; the gateway shows it as `application/problem+json` (RFC 9457).
public struct Problem: Error, Sendable, Equatable {
    /// What sort of refusal it is; decides the HTTP status.
    public enum Kind: String, Sendable, CaseIterable {
        /// The request cannot be read.
        case malformed
        /// The caller did not say who they are, or it is not true.
        case unauthenticated
        /// The caller may not do this.
        case forbidden
        /// There is no such thing, or it is not the caller's to see: both are answered alike.
        case notFound
        /// The matter's state forbids it; the rule says why.
        case conflict
        /// The caller decided on an older version of the matter.
        case outdated
        /// The text was read, but a field or a rule speaks against it.
        case unprocessable
        /// More than is taken at once.
        case tooLarge
        /// Too many requests; try later.
        case tooMany
        /// The media type is not taken here.
        case unsupportedMediaType
        /// Not now: nothing was changed, try again.
        case unavailable

        /// The HTTP status (RFC 9110 section 15).
        public var status: Int {
            switch self {
            case .malformed: 400
            case .unauthenticated: 401
            case .forbidden: 403
            case .notFound: 404
            case .conflict: 409
            case .outdated: 412
            case .tooLarge: 413
            case .unsupportedMediaType: 415
            case .unprocessable: 422
            case .tooMany: 429
            case .unavailable: 503
            }
        }
    }

    /// Something that can lawfully be done now instead.
    public struct Option: Sendable, Equatable {
        /// The command, as the API spells it.
        public var command: String
        /// What it is, in words.
        public var text: Text3
        /// Until when it can be done, RFC 3339.
        public var until: String?

        /// A lawful option.
        public init(command: String, text: Text3, until: String? = nil) {
            self.command = command
            self.text = text
            self.until = until
        }
    }

    /// One field that cannot be taken as it is.
    public struct Field: Sendable, Equatable {
        /// JSON Pointer (RFC 6901) into the body, such as `/demands/0/text`.
        public var pointer: String
        /// Why, as a stable word.
        public var reason: String
        /// Why and what is allowed, in words.
        public var text: Text3

        /// A field and what speaks against it.
        public init(pointer: String, reason: String, text: Text3) {
            self.pointer = pointer
            self.reason = reason
            self.text = text
        }
    }

    /// What sort of refusal it is.
    public var kind: Kind
    /// The stable code, `urn:shagym:problem:<code>`.
    public var code: String
    /// The rule of the rulebook behind it.
    public var rule: RuleID?
    /// What is the matter, in words for the caller.
    public var detail: Text3
    /// What can lawfully be done now.
    public var options: [Option]
    /// The fields concerned.
    public var fields: [Field]
    /// The last day on which it could lawfully have been done, or still can.
    public var lastLawfulDay: Day?
    /// When to try again, in seconds.
    public var retryAfterSeconds: Int?

    /// A problem.
    public init(
        _ kind: Kind, code: String, rule: RuleID? = nil, detail: Text3, options: [Option] = [], fields: [Field] = [],
        lastLawfulDay: Day? = nil, retryAfterSeconds: Int? = nil
    ) {
        self.kind = kind
        self.code = code
        self.rule = rule
        self.detail = detail
        self.options = options
        self.fields = fields
        self.lastLawfulDay = lastLawfulDay
        self.retryAfterSeconds = retryAfterSeconds
    }
}
