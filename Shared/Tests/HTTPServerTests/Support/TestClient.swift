import CPlatform
import Glibc

@testable import HTTPServer

/// A plain socket that sends bytes and keeps what it gets.
final class TestClient {
    private let descriptor: Int32
    private var unsent: [UInt8] = []
    private var isOpen = true
    var received: [UInt8] = []
    /// The server has ended its side.
    var ended = false
    /// The connection was reset.
    var wasReset = false
    /// A client that does not read.
    var isReading = true

    init(port: UInt16, receiveBuffer: Int32?, from own: UInt32? = nil) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if var receiveBuffer {
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, socklen_t(MemoryLayout<Int32>.size))
        }
        if let own {
            let bound = Self.withAddress(own, port: 0) { bind(descriptor, $0, $1) }
            precondition(bound == 0, "bind: \(errno)")
        }
        let result = Self.withAddress(0x7F00_0001, port: port) { connect(descriptor, $0, $1) }
        precondition(result == 0, "connect: \(errno)")
        _ = shagym_set_blocking(descriptor, 0)
    }

    private static func withAddress(_ host: UInt32, port: UInt16, _ use: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = host.bigEndian
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { use($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
    }

    init(descriptor: Int32) {
        precondition(descriptor >= 0)
        self.descriptor = descriptor
    }

    deinit { close() }

    var text: String { String(decoding: received, as: UTF8.self) }

    func send(_ text: String) { send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) {
        unsent += bytes
        pump()
    }

    var hasUnsent: Bool { !unsent.isEmpty }

    /// Sends and receives what can be.
    func pump() {
        guard isOpen else { return }
        while !unsent.isEmpty {
            let count = unsent.read { shagym_send(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { break }
            unsent.removeFirst(count)
        }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while isReading, !ended {
            let count = shagym_receive(descriptor, &buffer, buffer.count)
            if count > 0 {
                received += buffer[..<count]
            } else if count == 0 {
                ended = true
            } else {
                if count != -Int(EAGAIN) { (ended, wasReset) = (true, true) }
                break
            }
        }
    }

    /// Reads so many bytes and no more.
    func read(atMost limit: Int) {
        guard isOpen else { return }
        var buffer = [UInt8](repeating: 0, count: limit)
        let count = shagym_receive(descriptor, &buffer, limit)
        if count > 0 { received += buffer[..<count] }
    }

    /// A closed descriptor's number may already be another test's: it is never touched again.
    func endSending() { if isOpen { shutdown(descriptor, Int32(SHUT_WR)) } }

    /// Closes with a reset instead of an orderly end.
    func reset() {
        guard isOpen else { return }
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        close()
    }

    func close() {
        if isOpen { Glibc.close(descriptor) }
        isOpen = false
    }

    /// The complete answers received so far, as status and content. HEAD answers are given by their place.
    func answers(heads: Set<Int> = []) -> [(status: Int, head: String, body: String)] {
        var answers: [(Int, String, String)] = []
        var rest = received[...]
        while let end = rest.firstRange(of: Array("\r\n\r\n".utf8)) {
            let head = String(decoding: rest[..<end.upperBound], as: UTF8.self)
            let status = Int(head.split(separator: " ")[1]) ?? 0
            rest = rest[end.upperBound...]
            var length = 0
            for line in head.split(separator: "\r\n") where line.hasPrefix("Content-Length: ") {
                length = Int(line.dropFirst("Content-Length: ".count)) ?? 0
            }
            if heads.contains(answers.count) { length = 0 }
            guard rest.count >= length else { break }
            answers.append((status, head, String(decoding: rest.prefix(length), as: UTF8.self)))
            rest = rest.dropFirst(length)
        }
        return answers
    }
}
