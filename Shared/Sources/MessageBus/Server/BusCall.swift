import StrictJSON

/// One call as the handler gets it.
public struct BusCall: Sendable {
    /// Full name, e.g. `kz.shagym.complaints.File`; one of the described ones, and allowed to the caller.
    public let method: String
    /// What stands before the last dot of `method`, e.g. `kz.shagym.complaints`.
    public let interface: String
    /// One JSON object: checked as JSON, not against the description.
    public let parameters: [UInt8]
    /// The members of `parameters`; their ranges are those of its bytes.
    public let members: JSONMembers
    /// The caller wants no answer.
    public let oneway: Bool
    /// The caller takes several answers.
    public let more: Bool
    /// The trace it belongs to; nil when the caller named none or a malformed one.
    public let trace: TraceParent?
    /// Who calls.
    public let peer: PeerCredentials
    /// The caller's role by the access table.
    public let role: String
    /// Where the answer goes.
    public let reply: BusReply
}
