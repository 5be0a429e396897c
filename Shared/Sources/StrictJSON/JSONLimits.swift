/// How large a text may be. Every limit is checked while reading, before memory is spent on what exceeds it.
public struct JSONLimits: Hashable, Sendable {
    /// Nesting that no caller can exceed, whatever it asks for: keeps the reader's recursion within any thread's stack.
    public static let deepest = 512

    /// Longest text, in bytes; 2 GiB is refused whatever this says.
    public var maxBytes: Int
    /// Deepest nesting of objects and arrays; `[[]]` has depth 2. Values above `deepest` count as `deepest`.
    public var maxDepth: Int { didSet { maxDepth = min(maxDepth, JSONLimits.deepest) } }
    /// Most members of one object, and most elements of one array.
    public var maxMembers: Int
    /// Longest number, in bytes; numbers are kept as text, so this bounds every later conversion.
    public var maxNumberBytes: Int

    /// Limits with the defaults of the bus: 1 MiB, depth 64, 65,536 members, numbers of 128 bytes.
    public init(maxBytes: Int = 1 << 20, maxDepth: Int = 64, maxMembers: Int = 1 << 16, maxNumberBytes: Int = 128) {
        self.maxBytes = maxBytes
        self.maxDepth = min(maxDepth, JSONLimits.deepest)
        self.maxMembers = maxMembers
        self.maxNumberBytes = maxNumberBytes
    }

    /// What one message of the bus or one HTTP body may be.
    public static let message = JSONLimits()
    /// For our own files, which may be long lists: 256 MiB, sixteen million members, the same depth.
    public static let file = JSONLimits(maxBytes: 1 << 28, maxMembers: 1 << 24)
}
