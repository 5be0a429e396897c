import Directory

/// What the administrative case is fetched for.
public enum CaseFetchPurpose: Hashable, Sendable {
    /// To forward complaint and case to a reviewing body (R15.2).
    case forwarding(to: BodyID)
    /// To deliver the case to the body that called for it.
    case delivering

    /// The command that follows once the case is here.
    public var command: CommandName {
        switch self {
        case .forwarding: .forward
        case .delivering: .deliverCase
        }
    }
}

extension CaseFetchPurpose: Codable {
    private enum CodingKeys: String, CodingKey { case command, to }

    /// Reads `{"command":"forward","to":…}` or `{"command":"deliverCase"}`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(CommandName.self, forKey: .command) {
        case .forward: self = .forwarding(to: try container.decode(BodyID.self, forKey: .to))
        case .deliverCase: self = .delivering
        default:
            throw DecodingError.dataCorruptedError(forKey: .command, in: container, debugDescription: "no case goes with it")
        }
    }

    /// Writes what `init(from:)` reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(command, forKey: .command)
        if case .forwarding(let to) = self { try container.encode(to, forKey: .to) }
    }
}
