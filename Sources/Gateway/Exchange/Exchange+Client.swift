import HTTPServer

extension Exchange {
    /// Whom the limits per address count: an IPv4 address, an IPv6 network of 64 bits, a process of this machine.
    ///
    /// Only a proxy on the Unix socket is believed when it names another address, and only the last one it added: anybody
    /// could have written the others.
    var clientKey: String {
        switch request.peer {
        case .address(let text): return Self.key(text[...])
        case .process(let uid, _, _):
            let last = request.headers.values("x-forwarded-for").last?.split(separator: ",").last?.drop { $0 == " " }
            return last.map(Self.key) ?? "uid \(uid)"
        case .unknown: return "unknown"
        }
    }

    private static func key(_ address: Substring) -> String {
        address.contains(":") ? network(String(address)) : String(address)
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
