import Directory

/// Who decides on obligations. Source: R12.1–R12.3, rules 8.3.
public enum DecisionMaker: Hashable, Sendable {
    /// The head of an organisation.
    case head(OrganisationID)
    /// The head of a territorial national security body.
    case securityBody(BodyID)

    /// `head:<id>` or `securityBody:<id>`.
    public var code: String {
        switch self {
        case .head(let id): "head:" + id.rawValue
        case .securityBody(let id): "securityBody:" + id.rawValue
        }
    }

    /// Reads the code back; nil for anything else.
    public init?(code: String) {
        if code.hasPrefix("head:"), let id = OrganisationID(rawValue: String(code.dropFirst(5))) {
            self = .head(id)
        } else if code.hasPrefix("securityBody:"), let id = BodyID(rawValue: String(code.dropFirst(13))) {
            self = .securityBody(id)
        } else {
            return nil
        }
    }

    /// The body whose staff prepare and decide; an organisation's staff sign in under its own identifier.
    public var desk: BodyID? {
        switch self {
        case .head(let id): id.desk
        case .securityBody(let id): id
        }
    }
}

extension DecisionMaker: Comparable {
    /// The order of the codes.
    public static func < (left: DecisionMaker, right: DecisionMaker) -> Bool { left.code < right.code }
}

extension DecisionMaker: Codable {
    /// Reads the code.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let code = try container.decode(String.self)
        guard let maker = DecisionMaker(code: code) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a decision maker: \(code)")
        }
        self = maker
    }

    /// Writes the code.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
