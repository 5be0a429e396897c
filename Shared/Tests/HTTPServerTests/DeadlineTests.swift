import Testing

@testable import HTTPServer

/// Time is the test's own: nobody sleeps.
@Suite struct `A slow client` {
    @Test func `that never sends is let go silently`() throws {
        let bench = try Bench()
        let client = bench.client()
        bench.run { bench.server.connectionCount == 1 }
        bench.pass(seconds: 9.9)
        #expect(!client.ended)
        bench.pass(seconds: 0.2)
        bench.run { client.ended }
        #expect(client.received.isEmpty)
    }

    @Test func `cannot stretch a head by sending a byte now and then: 408 (RFC 9110, 15.5.9)`() throws {
        let bench = try Bench()
        let client = bench.client()
        for byte in "GET / HTT" {
            client.send(String(byte))
            bench.runRounds(2)
            bench.pass(seconds: 1)
        }
        #expect(client.received.isEmpty)
        client.send("P")
        bench.runRounds(2)
        bench.pass(seconds: 1.1)
        bench.run { client.ended }
        #expect(client.text.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
    }

    @Test func `has the whole time for each head, but idles no longer than allowed`() throws {
        let bench = try Bench()
        let client = bench.client()
        for number in 1...3 {
            client.send("GET / HTTP/1.1\r\n")
            bench.runRounds(2)
            bench.pass(seconds: 9)
            client.send("Host: a\r\n\r\n")
            bench.run { client.answers().count == number }
            bench.pass(seconds: 59)
        }
        #expect(!client.ended)
        bench.pass(seconds: 2)
        bench.run { client.ended }
        #expect(client.answers().count == 3, "an idle connection ends without a word")
    }

    @Test func `must keep a minimum rate of content`() throws {
        let bench = try Bench { $0.bodyLimit = { _ in 1_000_000 } }
        let client = bench.client()
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n")
        var seconds = 0
        while !client.ended, seconds < 100 {
            client.send([UInt8](repeating: 120, count: 500))
            bench.runRounds(2)
            bench.pass(seconds: 1)
            seconds += 1
        }
        // 500 bytes a second fall behind (seconds - 10) * 1,024 in the twentieth second.
        #expect((18...22).contains(seconds))
        #expect(client.text.hasPrefix("HTTP/1.1 408 "))
    }

    @Test func `at the minimum rate is served, but not beyond the last deadline`() throws {
        let bench = try Bench { $0.bodyLimit = { _ in 1_000_000 } }
        let client = bench.client()
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n")
        var seconds = 0
        while !client.ended, seconds < 400 {
            client.send([UInt8](repeating: 120, count: 1_100))
            bench.runRounds(2)
            bench.pass(seconds: 1)
            seconds += 1
        }
        #expect((299...301).contains(seconds))
    }

    @Test func `is not blamed for the server's own pause`() throws {
        let sink = PausingSink()
        let bench = try Bench {
            $0.bodyLimit = { _ in 1_000_000 }
            $0.bodySink = { _, flow in
                sink.flow = flow
                return sink
            }
        }
        let client = bench.client()
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhello")
        bench.run { sink.taken.count == 5 }
        bench.pass(seconds: 1_000)
        #expect(!client.ended)
        sink.flow?.resume()
        client.send("world")
        bench.run { sink.taken.count == 10 }
        bench.pass(seconds: 1)
        sink.flow?.resume()
        bench.run { client.answers().count == 1 }
    }

    @Test func `that does not read its answer is cut`() throws {
        let bench = try Bench(
            { $0.timeouts.writeBytesPerSecond = 0 },
            handler: { _, responder in
                responder.respond(HTTPResponse(.ok, body: [UInt8](repeating: 65, count: 30_000_000)))
            }
        )
        let client = bench.client()
        client.isReading = false
        client.send(RequestCase.fields())
        bench.runRounds()
        bench.pass(seconds: 19)
        #expect(bench.server.connectionCount == 1)
        bench.pass(seconds: 2)
        #expect(bench.server.connectionCount == 0)
    }

    @Test func `that reads, but below the minimum rate, is cut`() throws {
        let bench = try Bench(
            { $0.timeouts.writeBytesPerSecond = 1_000_000 },
            handler: { _, responder in
                responder.respond(HTTPResponse(.ok, body: [UInt8](repeating: 65, count: 60_000_000)))
            }
        )
        let client = bench.client(receiveBuffer: 65_536)
        client.isReading = false
        client.send(RequestCase.fields())
        bench.runRounds()
        var seconds = 0
        while bench.server.connectionCount == 1, seconds < 100 {
            client.read(atMost: 100_000)
            bench.runRounds(3)
            bench.pass(seconds: 1)
            seconds += 1
        }
        #expect((10...20).contains(seconds))
    }

    @Test func `that does not close after its last answer is closed`() throws {
        let bench = try Bench()
        let client = bench.client()
        client.send("GET / HTTP/1.0\r\n\r\n")
        bench.run { client.ended }
        #expect(bench.server.connectionCount == 1, "it may still be reading")
        client.send("more")
        bench.runRounds(2)
        bench.pass(seconds: 4.9)
        #expect(bench.server.connectionCount == 1)
        bench.pass(seconds: 0.2)
        #expect(bench.server.connectionCount == 0)
    }

    @Test func `is no matter while a handler works`() throws {
        var waiting: [(HTTPRequest, HTTPResponder)] = []
        let bench = try Bench(handler: { waiting.append(($0, $1)) })
        let client = bench.client()
        client.send(RequestCase.fields())
        bench.run { waiting.count == 1 }
        bench.pass(seconds: 100_000)
        let (request, responder) = waiting.removeFirst()
        Bench.echo(request, responder)
        bench.run { client.answers().count == 1 }
        #expect(bench.accesses.entries.map(\.microseconds) == [100_000_000_000])
    }
}
