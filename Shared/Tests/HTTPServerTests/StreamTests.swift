import Testing

@testable import HTTPServer

@Suite struct `A streamed answer` {
    @Test func `goes in chunks when its length is unknown (RFC 9112, 7.1)`() throws {
        var responder: HTTPResponder?
        let bench = try Bench(handler: { responder = $1 })
        let client = bench.client()
        client.send(RequestCase.fields())
        bench.run { responder != nil }
        responder?.begin(HTTPResponse(.ok, type: "text/event-stream", body: Array("a".utf8)))
        bench.run { client.text.hasSuffix("\r\n\r\n1\r\na\r\n") }
        #expect(client.text.contains("\r\nTransfer-Encoding: chunked\r\n") && !client.text.contains("Content-Length"))
        responder?.write([])
        responder?.write(Array("hello, world".utf8))
        bench.run { client.text.hasSuffix("c\r\nhello, world\r\n") }
        responder?.finish()
        responder?.finish()
        responder?.respond(HTTPResponse(.ok))
        bench.run { client.text.hasSuffix("\r\n0\r\n\r\n") }
        responder = nil
        client.received = []
        client.send(RequestCase.fields())
        bench.run { responder != nil }
        responder?.begin(HTTPResponse(.ok), length: 5)
        responder?.write(Array("he".utf8))
        responder?.write(Array("llo".utf8))
        responder?.finish()
        bench.run { client.answers().map(\.body) == ["hello"] }
    }

    @Test func `ends with the connection in HTTP 1.0, and has no content for HEAD and 204`() throws {
        let bench = try Bench(handler: { request, responder in
            responder.begin(HTTPResponse(request.target == "/204" ? .noContent : .ok))
            responder.write(Array("hello".utf8))
            responder.finish()
        })
        let old = bench.exchangeUntilClosed("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
        #expect(old.hasSuffix("\r\n\r\nhello") && !old.contains("chunked") && old.contains("Connection: close"))
        let head = bench.exchangeUntilClosed("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        #expect(head.hasSuffix("\r\n\r\n") && head.contains("\r\nTransfer-Encoding: chunked\r\n"))
        let none = bench.exchangeUntilClosed("GET /204 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        #expect(none.hasSuffix("\r\n\r\n") && !none.contains("Transfer-Encoding") && !none.contains("Content-Length"))
    }

    @Test(arguments: [0, 1, 2, 3]) func `that cannot be completed is cut, so that the client sees it (RFC 9112, 8)`(way: Int)
        throws
    {
        let bench = try Bench(handler: { _, responder in
            responder.begin(HTTPResponse(.ok), length: way == 3 ? nil : 5)
            responder.write(Array("he".utf8))
            switch way {
            case 0: responder.finish()
            case 1: responder.write(Array("llo!".utf8))
            case 2: responder.abort()
            default: break
            }
        })
        let client = bench.client()
        client.send(RequestCase.fields())
        bench.run { client.ended }
        #expect(client.answers().allSatisfy { $0.body.isEmpty })
        #expect(!client.text.hasSuffix("0\r\n\r\n"))
        #expect(bench.accesses.entries.map(\.aborted) == [true])
    }

    @Test func `waits for a slow reader and loses nothing`() throws {
        var responder: HTTPResponder?
        let bench = try Bench(handler: { responder = $1 })
        let client = bench.client(receiveBuffer: 65_536)
        client.isReading = false
        client.send(RequestCase.fields())
        bench.run { responder != nil }
        var written = 0
        var rooms = 0
        let total = 12_000_000
        var expected: [UInt8] = []
        func fill() {
            while written < total {
                let piece = [UInt8](repeating: UInt8(truncatingIfNeeded: written / 7_000), count: 50_000)
                expected += piece
                written += piece.count
                guard responder?.write(piece) == true else { return }
            }
            responder?.finish()
        }
        responder?.begin(HTTPResponse(.ok), length: total)
        responder?.onWritable {
            rooms += 1
            fill()
        }
        fill()
        bench.runRounds()
        #expect(written < total, "the handler is held back")
        client.isReading = true
        bench.run { client.received.count > total }
        #expect(rooms > 0)
        #expect(Array(client.received.suffix(total)) == expected)
    }

    @Test func `tells its handler when the client is gone`() throws {
        var responder: HTTPResponder?
        var gone = 0
        let bench = try Bench(handler: { responder = $1 })
        let client = bench.client()
        client.send(RequestCase.fields())
        bench.run { responder != nil }
        responder?.onClosed { gone += 1 }
        responder?.begin(HTTPResponse(.ok))
        client.close()
        bench.run {
            responder?.write([65])
            return gone == 1
        }
        #expect(responder?.isOpen == false)
        #expect(responder?.write([65]) == false)
    }

    @Test func `tells its handler too when the client had gone before it asked`() throws {
        var responder: HTTPResponder?
        var gone = 0
        let bench = try Bench(handler: { responder = $1 })
        let client = bench.client()
        client.send(RequestCase.fields())
        bench.run { responder != nil }
        client.reset()
        bench.run { bench.server.connectionCount == 0 }
        responder?.begin(HTTPResponse(.ok))
        responder?.onClosed { gone += 1 }
        #expect(gone == 0, "only once what goes on now has ended")
        bench.runRounds()
        #expect(gone == 1)
    }
}

@Suite struct `An answer` {
    @Test func `cannot be split by a value (RFC 9110, 5.5)`() throws {
        let bench = try Bench(handler: { _, responder in
            responder.respond(HTTPResponse(.found, headers: [.init(.location, "/a\r\nSet-Cookie: x\n\u{0}\u{7F}\té")]))
        })
        let client = bench.client()
        client.send(RequestCase.fields())
        bench.run { client.answers().count == 1 }
        #expect(client.text.contains("\r\nLocation: /a  Set-Cookie: x   \té\r\n"))
    }

    @Test(arguments: ["", "a b", "a:", "é", "a\r", "Content-Length", "transfer-encoding", "Connection", "Date"])
    func `has no field that is no token or is the server's`(name: String) {
        #expect(HTTPFieldName(name) == nil)
    }

    @Test(arguments: [HTTPStatus.noContent, .notModified, .resetContent])
    func `has no content where the status forbids it (RFC 9110, 6.4.1)`(status: HTTPStatus) throws {
        let bench = try Bench(handler: { request, responder in
            if request.target == "/" { return responder.respond(HTTPResponse(status, body: [65])) }
            responder.begin(HTTPResponse(status, body: [65]))
            responder.write([65])
            responder.finish()
        })
        let client = bench.client()
        client.send(RequestCase.target("/") + RequestCase.target("/stream") + RequestCase.target("/"))
        bench.run { client.answers().count == 3 }
        #expect(client.answers().allSatisfy { $0.status == status.rawValue && $0.body.isEmpty })
        #expect(client.text.contains("Content-Length: 0\r\n") == (status == .resetContent))
        #expect(!client.text.contains("chunked"))
    }

    @Test func `may have any other field`() { #expect(HTTPFieldName("X-Request-Id")?.text == "X-Request-Id") }

    @Test(arguments: HTTPStatus.allCases) func `starts with a status line of its number`(status: HTTPStatus) {
        let line = "\(status.line)"
        #expect(line.hasPrefix("HTTP/1.1 \(status.rawValue) ") && line.hasSuffix("\r\n") && line.utf8.count > 16)
    }

    @Test func `of 405 names the methods there are (RFC 9110, 15.5.6)`() {
        let response = HTTPResponse.methodNotAllowed(allow: [.get, .post])
        #expect(response.status == .methodNotAllowed)
        #expect(response.headers == [.init(.allow, "GET, POST")])
    }

    @Test(
        arguments: [
            (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
            (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
            (1_709_164_799, "Wed, 28 Feb 2024 23:59:59 GMT"), (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
            (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
            (Int64.max, "Fri, 31 Dec 9999 23:59:59 GMT"), (Int64.min, "Sat, 01 Jan 0000 00:00:00 GMT"),
        ] as [(Int64, String)]
    ) func `has a date as HTTP writes it (RFC 9110, 5.6.7)`(seconds: Int64, text: String) {
        #expect(HTTPDate.text(unixSeconds: seconds) == text)
    }

    @Test(arguments: [0, 1, 9, 10, 1_234_567_890, Int.max]) func `writes numbers in decimal`(number: Int) {
        var output: [UInt8] = [120]
        ResponseWriter.append(decimal: number, to: &output)
        #expect(String(decoding: output, as: UTF8.self) == "x\(number)")
    }

    @Test(arguments: 0..<30) func `leaves the queue in the order it came in`(seed: Int) {
        var random = Seeded(seed)
        var queue = OutputQueue()
        var expected: [UInt8] = []
        var sent: [UInt8] = []
        for _ in 0..<200 {
            if Bool.random(using: &random) {
                let count =
                    [0, 1, 100, OutputQueue.bigPiece - 1, OutputQueue.bigPiece, 70_000].randomElement(using: &random) ?? 0
                let piece = [UInt8](repeating: UInt8.random(in: 0...255, using: &random), count: count)
                queue.append(piece)
                expected += piece
            } else if !queue.isEmpty {
                let count = queue.withNext { next in
                    let count = Int.random(in: 1...next.count, using: &random)
                    sent += next[..<count]
                    return count
                }
                queue.drop(count)
            }
            #expect(queue.count == expected.count - sent.count)
        }
        while !queue.isEmpty {
            sent += queue.withNext { Array($0) }
            queue.drop(queue.withNext { $0.count })
        }
        #expect(sent == expected)
    }
}
