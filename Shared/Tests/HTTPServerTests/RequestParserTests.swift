import Testing

@testable import HTTPServer

@Suite struct `Requests on the wire` {
    @Test(arguments: goodRequests + badRequests) func `mean what the standard says`(request: RequestCase) {
        let run = ParserRun(request.bytes)
        switch request.expected {
        case .requests(let requests):
            #expect(run.requests == requests)
            #expect(run.refusal == nil)
            #expect(!run.incomplete)
        case .refused(let status): #expect(run.refusal?.status.rawValue == status, "\(run)")
        case .incomplete: #expect(run.incomplete && run.requests.isEmpty)
        }
    }

    @Test func `are tested in hundreds, good and bad`() {
        #expect(goodRequests.count >= 75)
        #expect(badRequests.count >= 300)
    }

    @Test(arguments: goodRequests + badRequests) func `mean the same wherever they are cut`(request: RequestCase) {
        let bytes = request.bytes
        let whole = ParserRun(bytes)
        for cut in stride(from: 0, through: bytes.count, by: max(1, bytes.count / 100)) {
            #expect(ParserRun(bytes, cuts: [cut]) == whole, "cut at \(cut)")
        }
        #expect(ParserRun(bytes, cuts: Array(1..<max(1, bytes.count))) == whole, "byte by byte")
    }

    @Test(arguments: badRequests) func `are never read on after a refusal`(request: RequestCase) {
        let before = ParserRun(request.bytes)
        let after = ParserRun(request.bytes + Array("\r\n\r\nGET /next HTTP/1.1\r\nHost: a\r\n\r\n".utf8))
        #expect(after.requests == before.requests)
        #expect(after.refusal == before.refusal)
    }

    @Test(arguments: HTTPRefusal.allCases) func `are refused with a paragraph that says why`(refusal: HTTPRefusal) {
        #expect(refusal.source.hasPrefix("RFC "))
        #expect(refusal.status.rawValue >= 400)
    }

    @Test func `keep their limits within what offsets can hold`() {
        var limits = HTTPLimits()
        limits.requestLineBytes = Int.max
        limits.headBytes = Int.max
        #expect(limits.requestLineBytes == 60_000 && limits.headBytes == 65_535)
        let path = String(repeating: "a", count: 59_986)
        let fields = "X: " + String(repeating: "y", count: 5_000)
        let run = ParserRun(Array("GET /\(path) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n\r\n".utf8), limits: limits)
        #expect(run.requests == ["GET /\(path)"])
    }

    @Test func `may fill the limits exactly`() {
        var limits = HTTPLimits()
        limits.requestLineBytes = 30
        limits.headBytes = 64
        limits.fieldCount = 3
        func run(_ text: String) -> HTTPRefusal? { ParserRun(Array(text.utf8), limits: limits).refusal }
        let path = String(repeating: "a", count: 30 - 14)
        #expect(run("GET /\(path) HTTP/1.1\r\nHost: a\r\n\r\n") == nil)
        #expect(run("GET /\(path)a HTTP/1.1\r\nHost: a\r\n\r\n") == .targetTooLong)
        #expect(run("GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "y", count: 64 - 32))\r\n\r\n") == nil)
        #expect(run("GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "y", count: 65 - 32))\r\n\r\n") == .headTooLarge)
        #expect(run("GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\nY: 2\r\n\r\n") == nil)
        #expect(run("GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\nY: 2\r\nZ: 3\r\n\r\n") == .tooManyFields)
        #expect(run("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n") == nil)
    }
}

@Suite struct `A request head` {
    private func head(_ text: String) throws -> HTTPRequestHead {
        var parser = RequestParser(HTTPLimits())
        var position = 0
        guard case .head(let head) = Array(text.utf8).read({ parser.next($0, from: &position) }) else {
            throw HTTPRefusal.malformedRequestLine
        }
        return head
    }

    @Test(arguments: [
        ("/", []), ("/a", ["a"]), ("/a/", ["a", ""]), ("//", ["", ""]), ("/a/b/c", ["a", "b", "c"]),
        ("/%D2%9B%20x/+", ["қ x", "+"]),
        ("http://h/a?b", ["a"]), ("http://h", []), ("http://h?b", []), ("/a%3Fb?c", ["a?b"]), ("/%252F", ["%2F"]),
    ]) func `gives the path in decoded segments`(target: String, segments: [String]) throws {
        #expect(try head(RequestCase.target(target)).segments == segments)
    }

    @Test(arguments: [
        ("/", [] as [String]), ("/?", []), ("/?a", ["a", ""]), ("/?a=1&b=2", ["a", "1", "b", "2"]),
        ("/?a=b=c&&d=", ["a", "b=c", "d", ""]),
        ("/?q=%D2%9B+%2B%26&q=2", ["q", "қ +&", "q", "2"]), ("http://h?x=1", ["x", "1"]),
    ]) func `gives the query in decoded pairs`(target: String, pairs: [String]) throws {
        let query = try head(RequestCase.target(target)).query
        #expect(query.pairs.flatMap { [$0.name, $0.value] } == pairs)
        #expect(query.repeatedName == (pairs.contains("қ +&") ? "q" : nil))
    }

    @Test func `finds fields whatever their case and keeps their order`() throws {
        let head = try head(RequestCase.fields("accept-LANGUAGE: kk", "X: 1", "x:2 "))
        #expect(head.headers["accept-language"] == "kk")
        #expect(head.headers["x"] == "1")
        #expect(head.headers.values("x") == ["1", "2"])
        #expect(head.headers["y"] == nil)
        #expect(head.headers.all.map(\.name) == ["Host", "accept-LANGUAGE", "X", "x"])
        #expect(head.headers.count == 4)
    }

    @Test func `takes the authority of an absolute target before Host (RFC 9112, 3.2.2)`() throws {
        #expect(try head("GET http://b.kz:81/ HTTP/1.1\r\nHost: a\r\n\r\n").authority == "b.kz:81")
        #expect(try head(RequestCase.host("a:80")).authority == "a:80")
        #expect(try head("GET / HTTP/1.0\r\n\r\n").authority == nil)
    }

    @Test func `knows paths, queries and the server as a whole`() throws {
        let plain = try head(RequestCase.target("/a%20b?c=%20"))
        #expect(plain.rawPath == "/a%20b" && plain.rawQuery == "c=%20" && plain.target == "/a%20b?c=%20")
        #expect(plain.pathIs("/a%20b") && !plain.pathIs("/a"))
        #expect(!plain.isAboutServer)
        #expect(try head("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n").isAboutServer)
        #expect(try !head(RequestCase.target("http://h")).isAboutServer)
    }

    @Test(arguments: [
        ("1.1", "", true), ("1.1", "Connection: close\r\n", false), ("1.1", "Connection: x, CLOSE\r\n", false),
        ("1.0", "", false),
        ("1.0", "Connection: Keep-Alive\r\n", true), ("1.0", "Connection: keep-alive, close\r\n", false), ("1.2", "", true),
    ]) func `says whether the connection lives on (RFC 9112, 9.3)`(version: String, field: String, persistent: Bool) throws {
        #expect(try head("GET / HTTP/\(version)\r\nHost: a\r\n\(field)\r\n").persistent == persistent)
    }
}
