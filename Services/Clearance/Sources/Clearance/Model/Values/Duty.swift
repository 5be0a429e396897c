import Directory

/// Who has to act until a clock ends.
public enum Duty: Hashable, Sendable {
    /// The holder.
    case holder
    /// A body or organisation.
    case body(BodyID)

    /// `holder` or `body:<id>`.
    public var code: String {
        switch self {
        case .holder: "holder"
        case .body(let id): "body:" + id.rawValue
        }
    }

    /// Reads the code back; nil for anything else.
    public init?(code: String) {
        if code == "holder" {
            self = .holder
        } else if code.hasPrefix("body:"), let id = BodyID(rawValue: String(code.dropFirst(5))) {
            self = .body(id)
        } else {
            return nil
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
