import EventLoop
import Glibc
import Testing

@testable import HTTPServer

@Suite struct `A server` {
    @Test func `listens on a Unix socket and knows who calls`() throws {
        let path = "/tmp/shagym-http-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        var peers: [HTTPPeer] = []
        let bench = try Bench(
            listen: .unix(path: path, mode: 0o600),
            handler: { request, responder in
                peers.append(request.peer)
                Bench.echo(request, responder)
            }
        )
        let client = bench.unixClient(path)
        client.send(RequestCase.fields())
        bench.run { client.answers().count == 1 }
        #expect(peers == [.process(uid: getuid(), gid: getgid(), pid: getpid())])
        #expect(bench.server.port == 0)
        var stopped = false
        bench.server.stop(withinMilliseconds: 0) { stopped = true }
        bench.run { stopped }
        #expect(access(path, F_OK) != 0)
    }

    @Test func `listens on IPv6 and names its peers by address`() throws {
        let clock = HTTPClock(monotonicMicroseconds: { 0 }, unixSeconds: { 0 })
        let loop = try EventLoop()
        // A machine without IPv6 has nothing to test here.
        guard
            let server = try? HTTPServer(
                loop: loop,
                configuration: .init(listen: .tcp(address: "::1", port: 0), clock: clock),
                handler: Bench.echo
            )
        else { return }
        #expect(server.port != 0)
        var peers: [HTTPPeer] = []
        let bench = try Bench(handler: { request, responder in
            peers.append(request.peer)
            Bench.echo(request, responder)
        })
        let client = bench.client()
        client.send(RequestCase.fields())
        bench.run { client.answers().count == 1 }
        #expect(peers == [.address("127.0.0.1")])
    }

    @Test(arguments: [
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2"), ("2001:db8:1:2::1", "2001:db8:1:2"), ("::1", "0:0:0:0"),
        ("2001:db8::1", "2001:db8:0:0"),
        ("fe80::", "fe80:0:0:0"), ("1:2:3:4:5:6:7::", "1:2:3:4"), ("2001::5:6:7:8:9", "2001:0:0:5"),
    ]) func `counts IPv6 clients by their network`(address: String, network: String) {
        #expect(HTTPPeer.address(address).quotaKey == network)
    }

    @Test(arguments: [
        ("198.51.100.7", "198.51.100.7"), ("::ffff:198.51.100.7", "198.51.100.7"), ("::FFFF:c633:6407", "198.51.100.7"),
        ("2001:DB8::ffff:1", "2001:db8:0:0"), ("fe80::1%eth0", "fe80:0:0:0"), ("unknown", "unknown"), ("", ""),
    ]) func `counts an IPv4 address as itself, however it is written (RFC 4291, 2.5.5.2)`(address: String, key: String) {
        #expect(HTTPPeer.network(of: address) == key)
    }

    @Test func `reports an address it cannot have`() throws {
        let loop = try EventLoop()
        let clock = HTTPClock(monotonicMicroseconds: { 0 }, unixSeconds: { 0 })
        #expect(throws: SystemError("listen", errno: EINVAL)) {
            try HTTPServer(
                loop: loop,
                configuration: .init(listen: .tcp(address: "nowhere", port: 0), clock: clock),
                handler: Bench.echo
            )
        }
    }

    @Test func `finishes what is running when it stops, and nothing more`() throws {
        var waiting: [(HTTPRequest, HTTPResponder)] = []
        let bench = try Bench(handler: { waiting.append(($0, $1)) })
        let (idle, busy) = (bench.client(), bench.client())
        busy.send(RequestCase.fields() + RequestCase.fields())
        bench.run { waiting.count == 1 && bench.server.connectionCount == 2 }
        var stopped = false
        bench.server.stop(withinMilliseconds: 5_000) { stopped = true }
        bench.run { idle.ended }
        #expect(!stopped && !busy.ended)
        let (request, responder) = waiting.removeFirst()
        Bench.echo(request, responder)
        bench.run { busy.ended }
        #expect(busy.answers().count == 1)
        #expect(busy.text.contains("\r\nConnection: close\r\n"))
        busy.close()
        bench.run { stopped }
        #expect(waiting.isEmpty)
    }

    @Test func `cuts what is still running at the end of the time for stopping`() throws {
        var waiting: [HTTPResponder] = []
        let bench = try Bench(handler: { waiting.append($1) })
        let client = bench.client()
        client.send(RequestCase.fields())
        bench.run { waiting.count == 1 }
        var stopped = false
        bench.server.stop(withinMilliseconds: 5_000) { stopped = true }
        bench.pass(seconds: 4.9)
        #expect(!stopped)
        bench.pass(seconds: 0.2)
        bench.run { stopped && client.ended }
        waiting.removeAll()
    }

    @Test func `tells its log everything but who and what`() throws {
        let bench = try Bench()
        let client = bench.client()
        client.send("POST /secret?iin=1 HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi")
        client.send("GET / HTTP/1.1\r\n\r\n")
        bench.run { client.ended }
        let entries = bench.accesses.entries
        #expect(entries.map(\.route) == ["/echo", ""])
        #expect(entries.map(\.method) == [.post, nil])
        #expect(entries.map(\.status) == [.ok, .badRequest])
        #expect(entries.map(\.refusal) == [nil, .hostMissing])
        #expect(entries.reduce(0) { $0 + $1.bytes } == client.received.count)
        #expect(!"\(entries)".contains("secret") && !"\(entries)".contains("127.0.0.1"))
    }

    @Test(arguments: 0..<30) func `survives random bytes on many connections`(seed: Int) throws {
        var random = Seeded(seed)
        let bench = try Bench()
        let good = goodRequests.filter { $0.bytes.count < 400 }
        for _ in 0..<20 {
            var bytes: [UInt8] = []
            for _ in 0..<3 { bytes += good.randomElement(using: &random)?.bytes ?? [] }
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let client = bench.client()
            client.send(bytes)
            if Bool.random(using: &random) { bench.runRounds(1) }
            switch Int.random(in: 0..<3, using: &random) {
            case 0: client.reset()
            case 1: client.endSending()
            default: client.close()
            }
        }
        bench.clients.forEach { $0.endSending() }
        bench.runRounds(3)
        bench.clients.forEach { $0.close() }
        bench.run { bench.server.connectionCount == 0 }
    }
}
