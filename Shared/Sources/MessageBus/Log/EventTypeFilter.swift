/// Which event types a reader wants, already checked against what it may have.
public struct EventTypeFilter: Sendable {
    /// The wanted types; nil means all.
    public let types: Set<String>?

    /// All types.
    public static let all = EventTypeFilter(types: nil)

    /// Only these types; nil for all.
    public init(types: Set<String>?) { self.types = types }

    /// Whether no event at all is wanted, only how far the log is.
    public var isEmpty: Bool { types?.isEmpty ?? false }

    /// Whether events of this type are wanted.
    public func admits(_ type: String) -> Bool { types?.contains(type) ?? true }
}
