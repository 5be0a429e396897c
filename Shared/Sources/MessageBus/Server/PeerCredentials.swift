import CPlatform

/// Who is at the other end of a Unix socket, as the kernel says (`SO_PEERCRED`, taken at accept).
public struct PeerCredentials: Hashable, Sendable {
    /// User id.
    public let uid: UInt32
    /// Group id.
    public let gid: UInt32
    /// Process id; may be reused later, good for logs only.
    public let pid: Int32

    /// For tests and callers inside the process.
    public init(uid: UInt32, gid: UInt32, pid: Int32) {
        self.uid = uid
        self.gid = gid
        self.pid = pid
    }

    init?(of descriptor: Int32) {
        var peer = shagym_peer()
        guard shagym_peer_credentials(descriptor, &peer) >= 0 else { return nil }
        self.init(uid: peer.uid, gid: peer.gid, pid: peer.pid)
    }
}
