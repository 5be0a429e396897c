import HTTPServer

extension Exchange {
    /// Whom the limits per address count: an IPv4 address, an IPv6 network of 64 bits, a process of this machine.
    ///
    /// Only a proxy on the Unix socket is believed when it names another address, and only the last one it added: anybody
    /// could have written the others.
    var clientKey: String {
        switch request.peer {
        case .address(let text): return HTTPPeer.network(of: text)
        case .process(let uid, _, _):
            let last = request.headers.values("x-forwarded-for").last?.split(separator: ",").last?.drop { $0 == " " }
            return last.map { HTTPPeer.network(of: String($0)) } ?? "uid \(uid)"
        case .unknown: return "unknown"
        }
    }
}
