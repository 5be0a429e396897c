import Glibc
import StrictJSON

/// A small HTTP/1.1 client over one kept connection to this machine, for one thread: it sends exactly what it is told and
/// never repeats a request by itself.
public final class HTTPClient {
    private let port: Int
    private let limitSeconds: Double
    private var descriptor: Int32?
    private var unread: [UInt8] = []
    /// Header fields sent with every request, such as `Authorization`.
    public var headers: [(name: String, value: String)] = []

    /// A client that connects at its first request.
    /// - Parameter seconds: how long a whole exchange may take.
    public init(port: Int, seconds: Double = 30) {
        self.port = port
        limitSeconds = seconds
    }

    deinit { disconnect() }

    /// Sends one request and reads its answer.
    /// - Throws: `HTTPFailure`.
    public func send(
        _ method: String,
        _ target: String,
        headers more: [(name: String, value: String)] = [],
        body: [UInt8]? = nil
    ) throws -> HTTPReply {
        var head = "\(method) \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
        for field in headers + more { head += "\(field.name): \(field.value)\r\n" }
        if let body { head += "Content-Length: \(body.count)\r\n" }
        return try exchange(Array((head + "\r\n").utf8) + (body ?? []), answersHead: method == "HEAD")
    }

    /// GET.
    public func get(_ target: String, headers: [(name: String, value: String)] = []) throws -> HTTPReply {
        try send("GET", target, headers: headers)
    }

    /// POST of a JSON text.
    public func post(_ target: String, _ json: [UInt8], headers: [(name: String, value: String)] = []) throws -> HTTPReply {
        try send("POST", target, headers: [("Content-Type", "application/json")] + headers, body: json)
    }

    /// POST of a JSON value.
    public func post(_ target: String, _ json: JSONValue, headers: [(name: String, value: String)] = []) throws -> HTTPReply {
        try post(target, json.jsonBytes, headers: headers)
    }

    /// Sends any bytes and reads one answer.
    /// - Parameter waits: false hangs up once everything is sent.
    /// - Throws: `HTTPFailure`.
    public func exchange(_ request: [UInt8], answersHead: Bool = false, waits: Bool = true) throws -> HTTPReply {
        let limit = Limit(seconds: limitSeconds)
        do {
            try connect()
            try write(request, limit)
            guard waits else { throw HTTPFailure.closed }
            return try readReply(limit, answersHead: answersHead)
        } catch {
            disconnect()
            throw error
        }
    }

    /// Asks for an answer that comes piece by piece; ``nextPiece()`` gives them.
    /// - Throws: `HTTPFailure`, and `LimitExceeded` for an answer that is no 200 in chunks.
    public func beginStream(_ target: String, headers more: [(name: String, value: String)] = []) throws -> [String: String] {
        var head = "GET \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
        for field in headers + more { head += "\(field.name): \(field.value)\r\n" }
        let limit = Limit(seconds: limitSeconds)
        try connect()
        try write(Array((head + "\r\n").utf8), limit)
        let answer = try readHead(limit)
        guard answer.status == 200, answer.headers["transfer-encoding"] == "chunked" else {
            throw LimitExceeded("no stream: \(answer.status)")
        }
        return answer.headers
    }

    /// The next piece of a stream; nil at its end.
    public func nextPiece() throws -> String? {
        let limit = Limit(seconds: limitSeconds)
        guard let size = Int(try readLine(limit), radix: 16) else { throw HTTPFailure.malformed("chunk size") }
        let piece = try take(size, limit)
        guard try readLine(limit) == "" else { throw HTTPFailure.malformed("chunk end") }
        return size == 0 ? nil : String(decoding: piece, as: UTF8.self)
    }

    /// Closes the connection; the next request makes a new one.
    public func disconnect() {
        if let descriptor { close(descriptor) }
        descriptor = nil
        unread = []
    }

    // MARK: The connection

    private func connect() throws {
        if let descriptor {
            // A kept connection that the server has closed meanwhile is readable with nothing in it.
            var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            if poll(&state, 1, 0) == 0 { return }
            disconnect()
        }
        let made = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard made >= 0 else { throw HTTPFailure.notConnected(errno: errno) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(made, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else {
            let number = errno
            close(made)
            throw HTTPFailure.notConnected(errno: number)
        }
        var yes: Int32 = 1
        setsockopt(made, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
        descriptor = made
    }

    private func write(_ bytes: [UInt8], _ limit: Limit) throws {
        guard let descriptor else { throw HTTPFailure.closed }
        var sent = 0
        while sent < bytes.count {
            var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            guard poll(&state, 1, limit.millisecondsLeft) > 0 else { throw HTTPFailure.timedOut }
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            }
            if count < 0, errno == EAGAIN || errno == EINTR { continue }
            // A server may answer and close before it has read a body it refuses: its answer is still to be read.
            guard count > 0 else { return }
            sent += count
        }
    }

    private func readMore(_ limit: Limit) throws {
        guard let descriptor else { throw HTTPFailure.closed }
        var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&state, 1, limit.millisecondsLeft) > 0 else { throw HTTPFailure.timedOut }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { throw HTTPFailure.closed }
        unread += buffer[..<count]
    }

    // MARK: The answer

    private func readReply(_ limit: Limit, answersHead: Bool) throws -> HTTPReply {
        while true {
            let head = try readHead(limit)
            // 1xx answers precede the real one (RFC 9110 section 15.2).
            if (100..<200).contains(head.status) { continue }
            let body = try readBody(head, limit, answersHead: answersHead)
            if head.headers["connection"]?.lowercased() == "close" { disconnect() }
            return HTTPReply(status: head.status, headers: head.headers, body: body)
        }
    }

    private func readHead(_ limit: Limit) throws -> (status: Int, headers: [String: String]) {
        let end = Array("\r\n\r\n".utf8)
        var found: Int?
        while found == nil {
            found = unread.count < 4 ? nil : (0...(unread.count - 4)).first { unread[$0..<($0 + 4)].elementsEqual(end) }
            if found == nil { try readMore(limit) }
        }
        let length = found ?? 0
        let lines = String(decoding: unread[..<length], as: UTF8.self).split(separator: "\r\n").map(String.init)
        unread.removeSubrange(..<(length + 4))
        let words = (lines.first ?? "").split(separator: " ", maxSplits: 2)
        guard words.count >= 2, words[0] == "HTTP/1.1", let status = Int(words[1]) else {
            throw HTTPFailure.malformed(lines.first ?? "")
        }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { throw HTTPFailure.malformed(line) }
            headers[parts[0].lowercased()] = String(parts[1].drop(while: { $0 == " " }))
        }
        return (status, headers)
    }

    private func readBody(
        _ head: (status: Int, headers: [String: String]),
        _ limit: Limit,
        answersHead: Bool
    ) throws -> [UInt8] {
        if answersHead || head.status == 204 || head.status == 304 { return [] }
        if head.headers["transfer-encoding"]?.lowercased() == "chunked" { return try readChunks(limit) }
        guard let text = head.headers["content-length"], let length = Int(text), length >= 0 else {
            throw HTTPFailure.malformed("neither Content-Length nor chunks")
        }
        return try take(length, limit)
    }

    private func readChunks(_ limit: Limit) throws -> [UInt8] {
        var body: [UInt8] = []
        while true {
            guard let size = Int(try readLine(limit), radix: 16) else { throw HTTPFailure.malformed("chunk size") }
            if size == 0 {
                while try readLine(limit) != "" {}
                return body
            }
            body += try take(size, limit)
            guard try readLine(limit) == "" else { throw HTTPFailure.malformed("chunk end") }
        }
    }

    private func readLine(_ limit: Limit) throws -> String {
        while true {
            if let end = unread.indices.dropLast().first(where: { unread[$0] == 13 && unread[$0 + 1] == 10 }) {
                defer { unread.removeSubrange(...(end + 1)) }
                return String(decoding: unread[..<end], as: UTF8.self)
            }
            try readMore(limit)
        }
    }

    private func take(_ count: Int, _ limit: Limit) throws -> [UInt8] {
        while unread.count < count { try readMore(limit) }
        defer { unread.removeSubrange(..<count) }
        return Array(unread[..<count])
    }
}
