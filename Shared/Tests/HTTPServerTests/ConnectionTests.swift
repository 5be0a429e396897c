import EventLoop
import Testing

@testable import HTTPServer

@Suite struct `A connection` {
    private static let get = "GET /1 HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func `serves several requests, one after the other (RFC 9112, 9.3)`() throws {
        let bench = try Bench()
        let client = bench.client()
        for number in 1...3 {
            client.send("GET /\(number) HTTP/1.1\r\nHost: a\r\n\r\n")
            bench.run { client.answers().count == number }
        }
        #expect(client.answers().map(\.body) == ["GET /1 ", "GET /2 ", "GET /3 "])
        #expect(
            client.answers()[0].head
                == "HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Length: 7\r\nContent-Type: text/plain\r\n\r\n"
        )
        #expect(!client.ended)
    }

    @Test func `answers pipelined requests in their order (RFC 9112, 9.3.2)`() throws {
        var waiting: [(HTTPRequest, HTTPResponder)] = []
        let bench = try Bench(handler: { request, responder in waiting.append((request, responder)) })
        let client = bench.client()
        client.send((1...3).map { "POST /\($0) HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n\($0)" }.joined())
        for number in 1...3 {
            bench.run { waiting.count == 1 }
            bench.runRounds(3)
            #expect(waiting.count == 1, "one request at a time")
            let (request, responder) = waiting.removeFirst()
            #expect(request.target == "/\(number)" && request.body == Array("\(number)".utf8))
            Bench.echo(request, responder)
        }
        bench.run { client.answers().count == 3 }
        #expect(client.answers().map(\.body) == ["POST /1 1", "POST /2 2", "POST /3 3"])
    }

    @Test func `answers thousands of pipelined requests without piling up`() throws {
        let bench = try Bench { $0.limits.unsentBytes = 10_000 }
        let client = bench.client()
        client.send(String(repeating: Self.get, count: 5_000))
        bench.run { client.answers().count == 5_000 }
        #expect(client.answers().allSatisfy { $0.body == "GET /1 " })
    }

    @Test func `reads no further ahead than the limit while a request is answered`() throws {
        var waiting: [HTTPResponder] = []
        let bench = try Bench({ $0.limits.pipelinedBytes = 10_000 }, handler: { _, responder in waiting.append(responder) })
        let client = bench.client()
        client.send(Self.get)
        bench.run { waiting.count == 1 }
        client.send([UInt8](repeating: 0x47, count: 9_000_000))
        bench.runRounds(200)
        #expect(client.hasUnsent)
        client.close()
    }

    @Test func `keeps of what was sent ahead only what is not used yet, however long a client stays ahead`() throws {
        var waiting: [HTTPResponder] = []
        let bench = try Bench(handler: { waiting.append($1) })
        let client = bench.client()
        let request = "GET /1 HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "x", count: 1_000))\r\n\r\n"
        client.send(request + request + request)
        for _ in 0..<100 {
            bench.run { waiting.count == 1 }
            let responder = waiting.removeFirst()
            let connection = responder.connection
            client.send(request)
            bench.run { connection.backlog.count - connection.backlogStart == 3 * request.utf8.count }
            try #require(connection.backlog.count <= 4 * request.utf8.count)
            responder.respond(HTTPResponse(.noContent))
        }
    }

    @Test func `closes when asked, behind the answer (RFC 9112, 9.6)`() throws {
        let bench = try Bench()
        let text = bench.exchangeUntilClosed("GET /1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" + Self.get)
        #expect(text.hasPrefix("HTTP/1.1 200 OK\r\n") && text.contains("\r\nConnection: close\r\n"))
        #expect(text.hasSuffix("\r\n\r\nGET /1 "), "what follows a closing request is not answered")
    }

    @Test func `serves HTTP 1.0 and closes, or lives on if asked (RFC 9112, 9.3)`() throws {
        let bench = try Bench()
        #expect(bench.exchangeUntilClosed("GET / HTTP/1.0\r\n\r\n").contains("\r\nConnection: close\r\n"))
        let client = bench.client()
        client.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
        bench.run { client.answers().count == 1 }
        #expect(client.text.contains("\r\nConnection: keep-alive\r\n"))
        client.send("GET / HTTP/1.0\r\n\r\n")
        bench.run { client.ended }
        #expect(client.answers().count == 2)
    }

    @Test func `answers HEAD like GET but without content (RFC 9110, 9.3.2)`() throws {
        let bench = try Bench()
        let client = bench.client()
        client.send("HEAD /1 HTTP/1.1\r\nHost: a\r\n\r\n" + Self.get)
        bench.run { client.text.hasSuffix("GET /1 ") }
        let answers = client.answers(heads: [0])
        #expect(answers.count == 2)
        #expect(answers[0].head.contains("\r\nContent-Length: 8\r\n"))
        #expect(answers[0].head.contains("\r\nContent-Type: text/plain\r\n"))
    }

    @Test func `answers OPTIONS for the server itself, and leaves resources to the handler (RFC 9110, 9.3.7)`() throws {
        let bench = try Bench()
        let client = bench.client()
        client.send("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\nOPTIONS /x HTTP/1.1\r\nHost: a\r\n\r\n")
        bench.run { client.answers().count == 2 }
        #expect(client.answers()[0].status == 204)
        #expect(client.answers()[0].head.contains("\r\nAllow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS\r\n"))
        #expect(!client.answers()[0].head.contains("Content-Length"), "RFC 9110, 8.6")
        #expect(client.answers()[1].body == "OPTIONS /x ")
    }

    @Test func `answers a client that has ended its side (RFC 9112, 9.6)`() throws {
        var waiting: [(HTTPRequest, HTTPResponder)] = []
        let bench = try Bench(handler: { waiting.append(($0, $1)) })
        let client = bench.client()
        client.send(Self.get + Self.get)
        client.endSending()
        for _ in 0..<2 {
            bench.run { waiting.count == 1 }
            bench.runRounds(3)
            let (request, responder) = waiting.removeFirst()
            Bench.echo(request, responder)
        }
        bench.run { client.ended }
        #expect(client.answers().count == 2)
        #expect(!client.wasReset)
        #expect(bench.server.connectionCount == 0)
    }

    @Test(arguments: [
        "GET / HT", "GET / HTTP/1.1\r\nHost: a\r\n", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhell",
        RequestCase.chunked("5\r\nhello\r\n"),
    ]) func `never passes a cut-off request on as complete (RFC 9112, 8)`(text: String) throws {
        var handled = 0
        let bench = try Bench(handler: { request, responder in
            handled += 1
            Bench.echo(request, responder)
        })
        let client = bench.client()
        client.send(text)
        client.endSending()
        bench.run { client.ended }
        #expect(handled == 0)
        #expect(client.text.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
    }

    @Test func `survives clients that vanish at any point`() throws {
        var waiting: [HTTPResponder] = []
        var gone = 0
        let bench = try Bench(handler: { _, responder in
            responder.onClosed { gone += 1 }
            waiting.append(responder)
        })
        for text in ["", "G", "GET / HTTP/1.1\r\n", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhe", Self.get] {
            let client = bench.client()
            client.send(text)
            bench.runRounds(3)
            client.reset()
        }
        bench.run { bench.server.connectionCount == 0 }
        #expect(gone == 1)
        #expect(waiting.allSatisfy { !$0.isOpen })
        waiting.forEach { $0.respond(HTTPResponse(.ok)) }
        waiting = []
        bench.runRounds()
        #expect(bench.accesses.entries.filter(\.aborted).count == 1)
    }

    @Test func `survives a client that resets while an answer is on its way`() throws {
        let bench = try Bench(handler: { _, responder in
            responder.respond(HTTPResponse(.ok, body: [UInt8](repeating: 65, count: 20_000_000)))
        })
        let client = bench.client()
        client.isReading = false
        client.send(Self.get)
        bench.runRounds(5)
        client.reset()
        bench.run { bench.server.connectionCount == 0 }
    }

    @Test(arguments: 0..<20) func `carries random pieces of random requests`(seed: Int) throws {
        var random = Seeded(seed)
        let bench = try Bench()
        let client = bench.client()
        var wire: [UInt8] = []
        var expected: [String] = []
        for number in 0..<20 {
            let body = String(repeating: "x", count: Int.random(in: 0..<3_000, using: &random))
            let head = "POST /\(number) HTTP/1.1\r\nHost: a\r\n"
            if Bool.random(using: &random) {
                wire += Array("\(head)Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
            } else {
                let last = "0\r\nX: trailer\r\n\r\n"
                let chunk = body.isEmpty ? "" : "\(String(body.utf8.count, radix: 16));e=1\r\n\(body)\r\n"
                wire += Array("\(head)Transfer-Encoding: chunked\r\n\r\n\(chunk)\(last)".utf8)
            }
            expected.append("POST /\(number) \(body)")
        }
        while !wire.isEmpty {
            let count = min(wire.count, Int.random(in: 1...4_000, using: &random))
            client.send(Array(wire[..<count]))
            wire.removeFirst(count)
            bench.runRounds(1)
        }
        bench.run { client.answers().count == 20 }
        #expect(client.answers().map(\.body) == expected)
    }
}
