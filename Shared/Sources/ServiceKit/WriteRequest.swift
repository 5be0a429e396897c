import Journal
import MessageBus

/// A command on its way to the writer.
public struct WriteRequest<Command: Sendable>: Sendable {
    /// The caller's key: the same key and content is answered with the first answer and applied once.
    public let request: String
    /// Hash of method and parameters, to notice a key that comes back with other content.
    public let fingerprint: RequestFingerprint
    /// True for a dry run: the same path, rolled back at the end.
    public let rehearsal: Bool
    /// What to do.
    public let command: Command
    /// The interface called, whose error `Refused` carries a refusal.
    public let interface: String
    /// The trace the call belongs to; its events carry it.
    public let trace: TraceParent?
    /// Where the answer goes, after the commit.
    public let reply: BusReply
}
