import Testing

@testable import HTTPServer

@Suite struct `Content` {
    private static let announced = "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n"

    @Test func `is asked for with 100 when the client waits for it (RFC 9110, 10.1.1)`() throws {
        let bench = try Bench()
        let client = bench.client()
        client.send(Self.announced)
        bench.run { client.text == "HTTP/1.1 100 Continue\r\n\r\n" }
        client.send("hello")
        bench.run { client.answers().count == 2 }
        #expect(client.answers()[1].body == "POST / hello")
        client.received = []
        client.send(Self.announced + "hello")
        bench.run { client.answers().count == 1 }
        #expect(client.answers()[0].status == 200, "content that is there needs no 100")
    }

    @Test func `is not asked for in HTTP 1.0, nor when there is none (RFC 9110, 10.1.1)`() throws {
        let bench = try Bench()
        let client = bench.client()
        client.send(RequestCase.fields("Expect: 100-continue"))
        bench.run { client.answers().count == 1 }
        client.send("POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n")
        bench.runRounds()
        #expect(client.answers().map(\.status) == [200])
        client.send("hello")
        bench.run { client.ended }
        #expect(client.answers().map(\.status) == [200, 200])
    }

    @Test func `is refused before it is sent: too large, or an early answer`() throws {
        let bench = try Bench {
            $0.bodyLimit = { $0.pathIs("/small") ? 1 : 1_000 }
            $0.earlyAnswer = {
                $0.headers["authorization"] == nil ? HTTPResponse(.unauthorized, type: "text/plain", body: [33]) : nil
            }
        }
        let large = bench.exchangeUntilClosed(
            "POST /small HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n"
        )
        #expect(large.hasPrefix("HTTP/1.1 413 "))
        let early = bench.exchangeUntilClosed(Self.announced)
        #expect(early.hasPrefix("HTTP/1.1 401 Unauthorized\r\n") && early.contains("\r\nConnection: close\r\n"))
        let both = bench.exchangeUntilClosed(Self.announced + "hello" + RequestCase.fields())
        #expect(both.hasSuffix("\r\n\r\n!"), "bytes behind an early answer are never a request")
        let expectation = bench.exchangeUntilClosed(
            "POST / HTTP/1.1\r\nHost: a\r\nExpect: a-miracle\r\nContent-Length: 5\r\n\r\n"
        )
        #expect(expectation.hasPrefix("HTTP/1.1 417 Expectation Failed\r\n"))
    }

    @Test(arguments: [true, false]) func `goes to a sink piece by piece, which may pause`(pauses: Bool) throws {
        let sink = PausingSink()
        sink.pauses = pauses
        var seen: [String] = []
        let bench = try Bench(
            {
                $0.bodyLimit = { _ in 3_000_000 }
                $0.bodySink = { head, flow in
                    guard head.pathIs("/document") else { return nil }
                    sink.flow = flow
                    return sink
                }
            },
            handler: { request, responder in
                seen.append("\(request.target) \(request.body.count) \(responder.sink != nil)")
                responder.respond(HTTPResponse(.created))
            }
        )
        let client = bench.client()
        let content = (0..<2_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        client.send(Array("POST /document HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000\r\n\r\n".utf8) + content)
        client.send("POST /other HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi")
        if pauses {
            bench.run { sink.pieces == 1 }
            bench.runRounds()
            #expect(sink.pieces == 1, "nothing more comes before the sink wants it")
        }
        bench.run {
            sink.flow?.resume()
            return client.answers().count == 2
        }
        #expect(sink.taken == content)
        #expect(sink.abandoned == 0)
        #expect(seen == ["/document 0 true", "/other 2 false"])
    }

    @Test func `that breaks off is taken back from its sink, once`() throws {
        let sinks = Log<PausingSink>()
        var handled = 0
        let bench = try Bench(
            {
                $0.bodySink = { _, flow in
                    let sink = PausingSink()
                    sink.pauses = false
                    sink.flow = flow
                    sinks.entries.append(sink)
                    return sink
                }
            },
            handler: { _, _ in handled += 1 }
        )
        let start = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"
        for (text, vanish) in [(start, true), (start + "x\r\n", false), (start + "FFFFFFF\r\n", false)] {
            let client = bench.client()
            client.send(text)
            let count = sinks.entries.count + 1
            bench.run { sinks.entries.count == count && sinks.entries[count - 1].taken.count == 5 }
            if vanish { client.reset() }
            bench.run { sinks.entries[count - 1].abandoned == 1 }
            client.close()
        }
        bench.run { bench.server.connectionCount == 0 }
        #expect(sinks.entries.map(\.abandoned) == [1, 1, 1])
        #expect(handled == 0)
    }

    @Test func `can be answered by its sink in the middle`() throws {
        let sink = PausingSink()
        let bench = try Bench {
            $0.bodySink = { _, flow in
                sink.flow = flow
                return sink
            }
        }
        let client = bench.client()
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhello")
        bench.run { sink.pieces == 1 }
        sink.flow?.answer(HTTPResponse(.insufficientStorage))
        bench.run { client.ended }
        #expect(client.text.hasPrefix("HTTP/1.1 507 "))
        #expect(sink.abandoned == 1)
    }
}
