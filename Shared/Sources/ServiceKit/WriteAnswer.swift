import MessageBus

/// The answer to a command, and what the ledger of requests keeps of it.
public struct WriteAnswer: Sendable {
    /// The reply's parameters: one JSON object.
    public let parameters: ReplyParameters
    /// A short text from which the service makes the same parameters again; nil keeps the parameters themselves.
    public let memo: [UInt8]?

    /// An answer.
    public init(_ parameters: [UInt8], memo: [UInt8]? = nil) {
        self.parameters = .bytes(parameters)
        self.memo = memo
    }

    /// An answer whose parameters are made after the commit, by the thread that sends them.
    public init(memo: [UInt8], _ make: @escaping @Sendable () -> [UInt8]) {
        parameters = .made(make)
        self.memo = memo
    }

    /// Marks a memo in the ledger; no JSON object begins so.
    private static let mark: UInt8 = 0

    /// What the ledger keeps.
    var kept: [UInt8] { memo.map { [Self.mark] + $0 } ?? parameters.bytes }

    /// The memo in what the ledger kept; nil when it kept the parameters.
    static func memo(in kept: [UInt8]) -> [UInt8]? { kept.first == mark ? Array(kept.dropFirst()) : nil }
}
