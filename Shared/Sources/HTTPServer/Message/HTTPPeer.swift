import CPlatform

/// The other end of a connection.
public enum HTTPPeer: Sendable, Hashable {
    /// A numeric IPv4 or IPv6 address.
    case address(String)
    /// A process of this machine, over the Unix socket, as the kernel names it.
    case process(uid: UInt32, gid: UInt32, pid: Int32)
    /// The connection broke before the peer could be named.
    case unknown

    init(descriptor: Int32, overUnixSocket: Bool) {
        if overUnixSocket {
            var peer = shagym_peer()
            guard shagym_peer_credentials(descriptor, &peer) >= 0 else {
                self = .unknown
                return
            }
            self = .process(uid: peer.uid, gid: peer.gid, pid: peer.pid)
        } else {
            self = Self.numericAddress(descriptor)
        }
    }

    private static func numericAddress(_ descriptor: Int32) -> HTTPPeer {
        let text = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer -> String in
            guard let base = buffer.baseAddress, shagym_peer_address(descriptor, base, buffer.count) >= 0 else { return "" }
            return String(cString: base)
        }
        guard !text.isEmpty else { return .unknown }
        // A dual-stack listener shows IPv4 peers as mapped addresses (RFC 4291, section 2.5.5.2).
        let mapped = "::ffff:"
        if text.hasPrefix(mapped), text.contains(".") { return .address(String(text.dropFirst(mapped.count))) }
        return .address(text)
    }

    /// What the limit per address counts: an IPv4 address, an IPv6 /64; nil where nothing is counted.
    var quotaKey: String? {
        guard case .address(let text) = self else { return nil }
        guard text.contains(":") else { return text }
        return Self.network(text)
    }

    /// The first four groups of an IPv6 address; `::` stands for as many zero groups as are missing.
    static func network(_ text: String) -> String {
        let halves = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard let gap = halves.firstIndex(of: "") else { return halves.prefix(4).joined(separator: ":") }
        let before = halves[..<gap].filter { !$0.isEmpty }
        let after = halves[gap...].filter { !$0.isEmpty }
        let zeros = [String](repeating: "0", count: max(0, 8 - before.count - after.count))
        return (before + zeros + after).prefix(4).joined(separator: ":")
    }
}
