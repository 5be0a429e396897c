import Contracts

/// Grounds and annexes of a part, which never leave the sealed part of the service: no public event, state, view or message holds
/// them, only events marked sealed. Printed or reflected, they show nothing. Source: rules 8.1, design 1 (6).
public struct SealedGrounds: Hashable, Sendable, Codable {
    /// The grounds.
    public let text: String
    /// The annexes.
    public let annexes: [Document]

    /// Grounds.
    public init(text: String, annexes: [Document] = []) {
        self.text = text
        self.annexes = annexes
    }

    /// Reads grounds; without `annexes` there are none.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        text = try container.decode(String.self, forKey: .text)
        annexes = try container.decodeIfPresent([Document].self, forKey: .annexes) ?? []
    }
}

extension SealedGrounds: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the grounds.
    public var description: String { "(sealed)" }
    /// Never the grounds.
    public var debugDescription: String { "(sealed)" }
    /// Never the grounds.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// What the public part knows of a sealed entry: that it exists, and whose it is.
public struct SealedEntry: Hashable, Sendable, Codable {
    /// The entry.
    public let id: SealedEntryID
    /// Whose it is; nobody else opens it.
    public let maker: DecisionMaker
}
