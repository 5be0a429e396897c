import CPlatform
import EventLoop
import Glibc
import Testing

@testable import HTTPServer

/// A server on a free port of its own loop, with a clock the test sets, and clients on the same thread.
final class Bench {
    let loop: EventLoop
    let time = TestTime()
    private(set) var server: HTTPServer
    private(set) var clients: [TestClient] = []
    let accesses: Log<HTTPAccess>

    init(
        listen: HTTPListenAddress = .tcp(address: "127.0.0.1", port: 0),
        _ configure: (inout HTTPServerConfiguration) -> Void = { _ in },
        handler: @escaping (HTTPRequest, HTTPResponder) -> Void = Bench.echo
    ) throws {
        loop = try EventLoop()
        let time = time
        let clock = HTTPClock(monotonicMicroseconds: { time.microseconds }, unixSeconds: { 784_111_777 })
        var configuration = HTTPServerConfiguration(listen: listen, clock: clock)
        let accesses = Log<HTTPAccess>()
        self.accesses = accesses
        configuration.accessLog = { accesses.entries.append($0) }
        configure(&configuration)
        server = try HTTPServer(loop: loop, configuration: configuration, handler: handler)
    }

    /// Answers 200 with the method, the target and the content.
    static func echo(_ request: HTTPRequest, _ responder: HTTPResponder) {
        responder.route = "/echo"
        let text = "\(request.method.rawValue) \(request.target) "
        responder.respond(HTTPResponse(.ok, type: "text/plain", body: Array(text.utf8) + request.body))
    }

    /// Connections and loop hold each other: without a stop they and their descriptors would stay.
    deinit {
        clients.forEach { $0.close() }
        server.stop(withinMilliseconds: 0) {}
        server.checkDeadlines()
    }

    /// - Parameter address: the client's own, of this machine; the system's choice when nil.
    func client(receiveBuffer: Int32? = nil, from address: UInt32? = nil) -> TestClient {
        let client = TestClient(port: server.port, receiveBuffer: receiveBuffer, from: address)
        clients.append(client)
        return client
    }

    func unixClient(_ path: String) -> TestClient {
        let client = TestClient(descriptor: shagym_unix_connect(path))
        clients.append(client)
        return client
    }

    /// Runs the loop until the condition holds; a test that waits too long fails instead of hanging.
    func run(_ what: String = "", until done: @escaping () -> Bool) {
        let limit = loop.monotonicMilliseconds + 5_000
        func look() {
            for client in clients { client.pump() }
            if done() { return loop.stop() }
            guard loop.monotonicMilliseconds < limit else {
                let seen = clients.map { String(decoding: $0.received.prefix(600), as: UTF8.self) }
                Issue.record("waited too long: \(what), received \(seen)")
                return loop.stop()
            }
            loop.after(milliseconds: 0, look)
        }
        loop.after(milliseconds: 0, look)
        loop.run()
    }

    /// Runs so many rounds, for showing that nothing happens.
    func runRounds(_ count: Int = 20) {
        var rounds = 0
        run {
            rounds += 1
            return rounds > count
        }
    }

    /// Lets time pass on the server's clock, and has it look at its deadlines.
    func pass(seconds: Double) {
        time.microseconds += Int64(seconds * 1_000_000)
        server.checkDeadlines()
        runRounds(3)
    }

    /// Sends a text and runs until the connection is closed; answers all that was received.
    func exchangeUntilClosed(_ text: String) -> String {
        let client = client()
        client.send(text)
        run("close after \(text.prefix(60).debugDescription)") { client.ended }
        return client.text
    }
}

/// The clock of a bench.
final class TestTime {
    var microseconds: Int64 = 1_000_000_000
}

/// What was heard, in order.
final class Log<Entry> {
    var entries: [Entry] = []
}
