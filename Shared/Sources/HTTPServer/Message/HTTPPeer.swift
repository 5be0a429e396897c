import CPlatform
import Glibc

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
        return Self.network(of: text)
    }

    /// Of whom limits count one together: an IPv4 address, or the first four groups of an IPv6 address, which one customer has
    /// to itself. An IPv4 address written as an IPv6 one (RFC 4291, section 2.5.5.2) is the IPv4 address: as networks all of
    /// them would be one. What is no address stands for itself.
    public static func network(of address: String) -> String {
        var numeric = in6_addr()
        let withoutZone = String(address.prefix { $0 != "%" })
        guard inet_pton(AF_INET6, withoutZone, &numeric) == 1 else { return address }
        let bytes = withUnsafeBytes(of: numeric) { [UInt8]($0) }
        if bytes.starts(with: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) {
            return bytes[12...].map(String.init).joined(separator: ".")
        }
        return stride(from: 0, to: 8, by: 2).map { String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16) }
            .joined(separator: ":")
    }
}
