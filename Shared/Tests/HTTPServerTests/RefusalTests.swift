import EventLoop
import Testing

@testable import HTTPServer

@Suite struct `A refusal` {
    @Test(arguments: badRequests.filter { $0.bytes.count < 9_500 }) func `reaches the client, and the connection ends`(
        request: RequestCase
    ) throws {
        guard case .refused(let status) = request.expected else { return }
        var handled: [String] = []
        let bench = try Bench(
            { $0.bodyLimit = { _ in 1_000 } },
            handler: { request, responder in
                handled.append(request.target)
                Bench.echo(request, responder)
            }
        )
        let client = bench.client()
        client.send(request.bytes + Array("\r\n\r\nGET /next HTTP/1.1\r\nHost: a\r\n\r\n".utf8))
        bench.run { client.ended }
        let last = try #require(client.answers().last)
        #expect(last.status == status)
        #expect(last.head.contains("\r\nConnection: close\r\n"))
        #expect(!client.wasReset)
        #expect(!handled.contains("/next"))
        #expect(bench.accesses.entries.last?.refusal?.status.rawValue == status)
        client.close()
        bench.run { bench.server.connectionCount == 0 }
    }

    @Test func `is rendered by the hook, which cannot change its status`() throws {
        let bench = try Bench { configuration in
            configuration.refusalAnswer = { refusal, head in
                let text = "{\"type\":\"urn:x:\(refusal.rawValue)\",\"language\":\"\(head?.headers["accept-language"] ?? "-")\"}"
                return HTTPResponse(.ok, type: "application/problem+json", body: Array(text.utf8))
            }
            configuration.bodyLimit = { $0.pathIs("/documents") ? 10_000 : 10 }
        }
        let early = bench.exchangeUntilClosed("GET / HTTP/1.1\r\n\r\n")
        #expect(early.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
        #expect(early.hasSuffix("{\"type\":\"urn:x:hostMissing\",\"language\":\"-\"}"))
        let large = bench.exchangeUntilClosed("POST / HTTP/1.1\r\nHost: a\r\nAccept-Language: kk\r\nContent-Length: 11\r\n\r\n")
        #expect(large.hasPrefix("HTTP/1.1 413 Content Too Large\r\n") && large.hasSuffix("\"language\":\"kk\"}"))
        let client = bench.client()
        client.send("POST /documents HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\nhello world")
        bench.run { client.answers().count == 1 }
        #expect(client.answers()[0].status == 200)
    }

    @Test func `is read even by a client that is still sending (RFC 9112, 9.6)`() throws {
        let bench = try Bench { $0.bodyLimit = { _ in 10 } }
        let client = bench.client()
        client.send(
            Array("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n".utf8)
                + [UInt8](repeating: 120, count: 3_000_000)
        )
        bench.run { client.ended && !client.hasUnsent }
        #expect(client.text.hasPrefix("HTTP/1.1 413 "))
        #expect(!client.wasReset)
    }

    @Test func `of chunks comes as soon as their size is known`() throws {
        let bench = try Bench { $0.bodyLimit = { _ in 10 } }
        #expect(bench.exchangeUntilClosed(RequestCase.chunked("5\r\nhello\r\n6\r\n")).hasPrefix("HTTP/1.1 413 "))
    }

    @Test func `is what a dropped responder turns into`() throws {
        let bench = try Bench(handler: { _, _ in })
        #expect(bench.exchangeUntilClosed(RequestCase.fields()).hasPrefix("HTTP/1.1 500 "))
    }

    @Test func `because of too many connections says when to come back, early`() throws {
        let bench = try Bench { $0.limits.connections = 2 }
        let first = [bench.client(), bench.client()]
        bench.run { bench.server.connectionCount == 2 }
        let third = bench.client()
        bench.run { third.ended }
        #expect(third.text.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n") && third.text.contains("\r\nRetry-After: 1\r\n"))
        first[0].send(RequestCase.fields())
        bench.run { first[0].answers().count == 1 }
        third.close()
        first[1].close()
        bench.run { bench.server.connectionCount == 1 }
        let fourth = bench.client()
        fourth.send(RequestCase.fields())
        bench.run { fourth.answers().count == 1 }
        #expect(fourth.answers()[0].status == 200)
    }

    @Test func `because of too many connections of one address leaves the others alone`() throws {
        let bench = try Bench { $0.limits.connectionsPerAddress = 1 }
        let first = bench.client()
        bench.run { bench.server.connectionCount == 1 }
        let second = bench.client()
        bench.run { second.ended }
        #expect(second.text.hasPrefix("HTTP/1.1 503 "))
        first.send(RequestCase.fields())
        bench.run { first.answers().count == 1 }
        #expect(first.answers()[0].status == 200)
    }

    @Test func `because of too many running requests keeps the connection`() throws {
        var waiting: [HTTPResponder] = []
        let bench = try Bench({ $0.limits.runningRequests = 1 }, handler: { waiting.append($1) })
        let first = bench.client()
        first.send(RequestCase.fields())
        bench.run { waiting.count == 1 }
        let second = bench.client()
        second.send(RequestCase.fields())
        bench.run { second.answers().count == 1 }
        #expect(second.answers()[0].status == 503 && second.text.contains("\r\nRetry-After: 1\r\n"))
        waiting.removeFirst().respond(HTTPResponse(.ok))
        second.send(RequestCase.fields())
        bench.run { waiting.count == 1 }
        waiting.removeFirst().respond(HTTPResponse(.noContent))
        bench.run { second.answers().count == 2 }
        #expect(second.answers()[1].status == 204)
    }

    @Test func `because of too much content from one address leaves others theirs`() throws {
        let bench = try Bench {
            $0.limits.collectedBytes = 1_000
            $0.limits.collectedBytesPerAddress = 100
        }
        let post = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 70\r\n\r\n"
        let half = String(repeating: "x", count: 69)
        for _ in 0..<3 {
            let (first, second, other) = (bench.client(), bench.client(), bench.client(from: 0x7F00_0002))
            first.send(post + half)
            bench.run { bench.server.collectedBytes == 69 }
            second.send(post + half)
            bench.run { second.ended }
            #expect(second.text.hasPrefix("HTTP/1.1 503 ") && second.text.contains("\r\nRetry-After: 1\r\n"))
            other.send(post + half)
            bench.run { bench.server.collectedBytes == 138 }
            for client in [first, other] {
                client.send("x")
                bench.run { client.answers().count == 1 }
                #expect(client.answers()[0].status == 200)
            }
            first.reset()
            other.reset()
        }
    }

    @Test func `because of too much content in the making leaves room again afterwards`() throws {
        let bench = try Bench { $0.limits.collectedBytes = 100 }
        let post = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 70\r\n\r\n"
        let half = String(repeating: "x", count: 69)
        for _ in 0..<3 {
            let (first, second) = (bench.client(), bench.client())
            first.send(post + half)
            bench.run { bench.server.collectedBytes == 69 }
            second.send(post + half)
            bench.run { second.ended }
            #expect(second.text.hasPrefix("HTTP/1.1 503 ") && second.text.contains("\r\nRetry-After: 1\r\n"))
            first.send("x")
            bench.run { first.answers().count == 1 }
            #expect(bench.server.collectedBytes == 0)
            first.send(post + half)
            bench.run { bench.server.collectedBytes == 69 }
            first.reset()
            bench.run { bench.server.collectedBytes == 0 }
        }
    }
}
