import HTTPServer

extension Exchange {
    /// Whom the limits per address count: an IPv4 address, an IPv6 network of 64 bits, a process of this machine.
    var clientKey: String {
        switch request.peer {
        case .address(let text): text.contains(":") ? Self.network(text) : text
        case .process(let uid, _, _): "uid \(uid)"
        case .unknown: "unknown"
        }
    }

    /// The first four groups of an IPv6 address; `::` stands for as many zero groups as are missing.
    private static func network(_ text: String) -> String {
        let groups = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let gap = groups.firstIndex(of: "") else { return groups.prefix(4).joined(separator: ":") }
        let before = groups[..<gap].filter { !$0.isEmpty }
        let after = groups[gap...].filter { !$0.isEmpty }
        let zeros = [Substring](repeating: "0", count: max(0, 8 - before.count - after.count))
        return (before + zeros + after).prefix(4).joined(separator: ":")
    }
}
