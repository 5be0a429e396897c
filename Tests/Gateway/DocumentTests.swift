import Contracts
import StrictJSON
import Synchronization
import Testing

@testable import Gateway

private let filer = ("Authorization", "Tracking abcdefgh-ABCDEFGH-1234")
private let digest = String(repeating: "ab", count: 32)

/// Bytes that depend on their place, so that a lost or swapped piece shows.
private func document(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) } }

@Suite struct `Documents` {
    @Test(arguments: [1, 512 << 10, (512 << 10) + 1, 1_300_000])
    func `an upload reaches the service in pieces that make the whole`(size: Int) throws {
        let rig = try Rig { _ in .reply(#"{"version":5,"body":{"sha256":"x"}}"#) }
        let bytes = document(size)
        let answer = rig.ask(
            "POST",
            "/v1/complaints/N-1/documents?name=%D1%88%D1%8B%D2%93%D0%B0%D1%80%D1%83.pdf&role=evidence",
            headers: [filer, ("Content-Type", "application/pdf"), ("Idempotency-Key", "u-1")],
            body: bytes
        )
        #expect(answer.status == 201, "\(answer.text)")
        #expect(answer["ETag"] == "\"5\"")
        var joined: [UInt8] = []
        let calls = rig.calls
        for (index, call) in calls.enumerated() {
            #expect(call.json["offset"]?.asInteger == Int64(joined.count))
            #expect(call.json["last"]?.asBool == (index == calls.count - 1))
            joined += try #require(Base64.decode((call.json["data"]?.asString ?? "").utf8))
        }
        #expect(joined == bytes)
        #expect(Set(calls.compactMap { $0.json["request"]?.asString }).count == calls.count)
        #expect(Set(calls.compactMap { $0.json["upload"]?.asString }).count == 1)
        #expect(calls[0].json["name"]?.asString == "шығару.pdf")
        #expect(calls[0].json["mediaType"]?.asString == "application/pdf")
        #expect(calls[0].json["role"]?.asString == "evidence")
    }

    @Test func `an upload needs a name, a type, bytes and somebody`() throws {
        let rig = try Rig()
        func status(_ target: String, _ headers: [(String, String)], _ body: [UInt8]) -> Int {
            rig.ask("POST", "/v1/complaints/N-1/documents" + target, headers: headers, body: body).status
        }
        #expect(status("", [filer, ("Content-Type", "a/b")], [1]) == 400)
        #expect(status("?name=x", [filer], [1]) == 415)
        #expect(status("?name=x", [filer, ("Content-Type", "a/b")], []) == 400)
        #expect(status("?name=x", [("Content-Type", "a/b")], [1]) == 401)
        #expect(status("?name=x", [filer, ("Content-Type", "a/b"), ("Content-Encoding", "gzip")], [1]) == 415)
        #expect(rig.calls.isEmpty)
    }

    @Test func `more than 16 MiB is refused without being read`() throws {
        let rig = try Rig()
        let wire = Wire(port: rig.port)
        wire.send(
            Array(
                "POST /v1/complaints/N/documents?name=x HTTP/1.1\r\nHost: t\r\n\(filer.0): \(filer.1)\r\nContent-Type: a/b\r\nContent-Length: 16777217\r\n\r\n"
                    .utf8
            )
        )
        #expect(wire.receive().status == 413)
    }

    @Test(arguments: ["Tracking x", "Tracking", "Bearer x"]) func `with credentials that cannot be true nothing is read`(value: String) throws {
        let rig = try Rig()
        let wire = Wire(port: rig.port)
        wire.send(
            Array(
                "POST /v1/complaints/N/documents?name=x HTTP/1.1\r\nHost: t\r\nAuthorization: \(value)\r\nContent-Type: a/b\r\nContent-Length: 16000000\r\n\r\n"
                    .utf8
            )
        )
        let answer = wire.receive()
        #expect(answer.status == 401 && answer["Connection"] == "close")
        #expect(answer.json?["type"]?.asString == "urn:shagym:problem:token-not-accepted")
    }

    @Test(arguments: [0, 1, 512 << 10, 1_300_000])
    func `a download is put together from pieces, byte for byte`(size: Int) throws {
        let bytes = document(size)
        let rig = try Rig { call in
            let offset = Int(call.json["offset"]?.asInteger ?? 0)
            var data: [UInt8] = []
            Base64.append(bytes[offset..<min(bytes.count, offset + Int(call.json["limit"]?.asInteger ?? 0))], to: &data)
            return .reply(
                #"{"name":"a \"b\".pdf","mediaType":"application/pdf","size":\#(size),"data":"\#(String(decoding: data, as: UTF8.self))"}"#
            )
        }
        let wire = Wire(port: rig.port)
        let answer = wire.ask("GET", "/v1/complaints/N-1/documents/\(digest)", headers: [filer])
        #expect(answer.status == 200)
        #expect(answer.body == bytes)
        #expect(answer["Content-Type"] == "application/pdf")
        #expect(answer["ETag"] == "\"\(digest)\"")
        #expect(answer["Content-Disposition"]?.hasPrefix("attachment;") == true)
        #expect(answer["Content-Security-Policy"]?.contains("sandbox") == true)
        #expect(answer["Cache-Control"] == "no-store")
        let head = wire.ask("HEAD", "/v1/complaints/N-1/documents/\(digest)", headers: [filer])
        #expect(head["Content-Length"] == String(size))
        #expect(
            wire.ask("GET", "/v1/complaints/N-1/documents/\(digest)", headers: [filer, ("If-None-Match", "\"\(digest)\"")]).status
                == 304
        )
    }

    @Test func `a document that breaks off is cut, not passed as whole`() throws {
        let rig = try Rig { call in
            call.json["offset"]?.asInteger == 0 ? .reply(#"{"name":"x","mediaType":"a/b","size":9,"data":"AAAA"}"#) : .garbage
        }
        #expect(rig.ask("GET", "/v1/complaints/N/documents/\(digest)", headers: [filer]).status == 0)
        #expect(rig.ask("GET", "/health/live").status == 200)
    }

    @Test(arguments: [
        #"{"name":"x","mediaType":"a/b","size":1,"data":"AA"}"#, #"{"name":"x","mediaType":"a/b","size":1,"data":"AAAA"}"#,
        #"{"name":"x","mediaType":"a/b","size":5,"data":""}"#, #"{"name":"x","mediaType":"a/b","data":"AAAA"}"#,
    ])
    func `an answer that is no document is not shown as one`(reply: String) throws {
        let rig = try Rig { _ in .reply(reply) }
        #expect(rig.ask("GET", "/v1/complaints/N/documents/\(digest)", headers: [filer]).status == 502)
    }

    @Test(arguments: ["abc", String(repeating: "AB", count: 32), String(repeating: "g", count: 64)])
    func `a hash that is none is not found, without asking`(hash: String) throws {
        let rig = try Rig()
        #expect(rig.ask("GET", "/v1/complaints/N/documents/\(hash)", headers: [filer]).status == 404)
        #expect(rig.calls.isEmpty)
    }
}

@Suite struct `Uploads to a service that forgets` {
    @Test func `an upload begins again when the service no longer expects the piece, and ends with the same request`() throws {
        let seen = Seen()
        let rig = try Rig { call in
            // The second call of all is refused as one that a restarted service has no beginning for.
            seen.next(call) == 1 ? .error(.invalidParameter("offset")) : .reply(#"{"version":5,"body":{}}"#)
        }
        let answer = rig.ask(
            "POST",
            "/v1/complaints/N-1/documents?name=x",
            headers: [filer, ("Content-Type", "a/b")],
            body: document(600_000)
        )
        #expect(answer.status == 201)
        #expect(rig.calls.compactMap { $0.json["offset"]?.asInteger } == [0, 524_288, 0, 524_288])
        let requests = rig.calls.compactMap { $0.json["request"]?.asString }
        #expect(requests[1] == requests[3])
    }

    @Test func `a parameter the service does not take is the client's error`() throws {
        let rig = try Rig { _ in .error(.invalidParameter("role")) }
        let answer = rig.ask(
            "POST",
            "/v1/complaints/N/documents?name=x&role=king",
            headers: [filer, ("Content-Type", "a/b")],
            body: [1]
        )
        #expect(answer.status == 400)
        #expect(answer.json?["type"]?.asString == "urn:shagym:problem:malformed-parameter")
    }
}
