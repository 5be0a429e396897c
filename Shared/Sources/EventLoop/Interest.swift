import CPlatform

/// What a watcher wants to hear about a descriptor. An empty interest keeps the watcher and hears nothing.
public struct Interest: OptionSet, Hashable, Sendable {
    /// epoll's bits.
    public let rawValue: UInt32

    /// From epoll's bits; use the named members.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Something to read, a connection to accept, or the peer's end of stream.
    public static let readable = Interest(rawValue: UInt32(SHAGYM_READABLE))
    /// Room to write.
    public static let writable = Interest(rawValue: UInt32(SHAGYM_WRITABLE))
}

/// What a descriptor is ready for. After a hang-up or error it also counts as ready for all it was watched
/// for, so that the next read or write meets the error.
public struct Readiness: OptionSet, Hashable, Sendable {
    /// epoll's bits.
    public let rawValue: UInt32

    /// From epoll's bits; use the named members.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// A read will not block.
    public static let readable = Readiness(rawValue: UInt32(SHAGYM_READABLE))
    /// A write will not block.
    public static let writable = Readiness(rawValue: UInt32(SHAGYM_WRITABLE))
    /// Both directions are closed or the descriptor has failed.
    public static let hangup = Readiness(rawValue: UInt32(SHAGYM_HANGUP))
}
