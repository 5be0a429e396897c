import CPlatform
import Glibc
import StrictJSON

/// One HTTP answer as a client sees it.
struct Answer: Sendable {
    var status = 0
    var headers: [(name: String, value: String)] = []
    var body: [UInt8] = []

    subscript(name: String) -> String? { headers.first { $0.name.lowercased() == name.lowercased() }?.value }
    var text: String { String(decoding: body, as: UTF8.self) }
    var json: JSONValue? { try? JSONValue(parsing: body, limits: .file) }
}

/// A plain blocking HTTP client over a TCP socket; a connection may be used for several requests.
final class Wire {
    private let descriptor: Int32
    private var held: [UInt8] = []

    init(port: UInt16) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var limit = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    /// Over the Unix listener, as a proxy of this machine.
    init(unixPath: String) {
        descriptor = shagym_unix_connect(unixPath)
        _ = shagym_set_blocking(descriptor, 1)
    }

    deinit { close(descriptor) }

    /// The end, when it comes, tells the other side at once that nobody reads any more.
    func closeWithReset() {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }

    func send(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            sent += count
        }
    }

    func ask(_ method: String, _ target: String, headers: [(String, String)] = [], body: [UInt8]? = nil) -> Answer {
        var head = "\(method) \(target) HTTP/1.1\r\nHost: test\r\n"
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        if let body { head += "Content-Length: \(body.count)\r\n" }
        send(Array((head + "\r\n").utf8) + (body ?? []))
        return receive(hasBody: method != "HEAD")
    }

    /// Reads one answer; status 0 when the connection ended before it was complete.
    func receive(hasBody: Bool = true) -> Answer {
        var answer = Answer()
        guard let head = readUntilBlankLine() else { return answer }
        let lines = head.split(separator: "\r\n").map(String.init)
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            answer.headers.append((String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " })))
        }
        if hasBody, let length = answer["Content-Length"].flatMap(Int.init) {
            while held.count < length { guard fill() else { return answer } }
            answer.body = Array(held[..<length])
            held.removeFirst(length)
        }
        answer.status = Int(lines[0].split(separator: " ")[1]) ?? 0
        return answer
    }

    private func readUntilBlankLine() -> String? {
        let mark = Array("\r\n\r\n".utf8)
        while true {
            if let end = held.indices.first(where: { held[$0...].starts(with: mark) }) {
                let head = String(decoding: held[..<end], as: UTF8.self)
                held.removeFirst(end + 4)
                return head
            }
            guard fill() else { return nil }
        }
    }

    private func fill() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { return false }
        held.append(contentsOf: buffer[..<count])
        return true
    }
}
