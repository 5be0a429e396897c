import Directory

/// Who has to act until a clock ends.
public enum Duty: Hashable, Sendable {
    /// A body of the directory.
    case body(BodyID)
    /// The applicant.
    case applicant
    /// The local military administration body, which is not in the directory (R9.11).
    case militaryBody

    /// `body:<id>`, `applicant` or `militaryBody`.
    public var code: String {
        switch self {
        case .body(let id): "body:" + id.rawValue
        case .applicant: "applicant"
        case .militaryBody: "militaryBody"
        }
    }

    /// Reads the code back; nil for anything else.
    public init?(code: String) {
        switch code {
        case "applicant": self = .applicant
        case "militaryBody": self = .militaryBody
        default:
            guard code.hasPrefix("body:"), let id = BodyID(rawValue: String(code.dropFirst(5))) else { return nil }
            self = .body(id)
        }
    }
}

extension Duty: Codable {
    /// Reads the code.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let code = try container.decode(String.self)
        guard let duty = Duty(code: code) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a duty: \(code)")
        }
        self = duty
    }

    /// Writes the code.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
