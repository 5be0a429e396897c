import Contracts
import Law
import MessageBus
import StrictJSON
import Testing

@testable import Gateway

/// What a service says to a filing, with member order and numbers that a re-encoding would change.
private let filedBody = #"{"z":1.50,"number":"ALM-BOS-2026-000017","a":"é\u00e9","n":1e2}"#
private let filed = #"{"version":2,"location":"/v1/complaints/ALM-BOS-2026-000017","body":\#(filedBody)}"#
private let filing =
    #"{"body":"almaty-bostandyk" , "respondent":{"kind":"PRV","body":"almaty-bostandyk"},"object":{"kind":"act"},"x":1.0}"#

@Suite struct `Filing a complaint` {
    @Test func `the body goes to the service and the answer to the client byte for byte`() throws {
        let rig = try Rig { _ in .reply(filed) }
        let answer = rig.post("/v1/complaints", filing)
        #expect(answer.status == 201)
        #expect(answer.text == filedBody)
        #expect(answer["Location"] == "/v1/complaints/ALM-BOS-2026-000017")
        #expect(answer["ETag"] == "\"2\"")
        #expect(answer["Cache-Control"] == "no-store")
        #expect(answer["X-Content-Type-Options"] == "nosniff")
        let call = try #require(rig.calls.first)
        #expect(call.method == "kz.shagym.complaints.File")
        #expect(call.text.contains(#""complaint":\#(filing)"#))
        #expect(call.json["principal"]?["kind"]?.asString == "anonymous")
        #expect(call.json["request"]?.asString?.count == 37)
        #expect(call.json["dryRun"] == nil)
    }

    @Test func `a dry run is asked for and answered with 200 and no place`() throws {
        let rig = try Rig { _ in .reply(filed) }
        let answer = rig.post("/v1/complaints?dryRun=true", filing)
        #expect(answer.status == 200)
        #expect(answer["Location"] == nil)
        #expect(rig.calls.first?.json["dryRun"]?.asBool == true)
        #expect(rig.post("/v1/complaints?dryRun=maybe", filing).status == 400)
    }

    @Test func `the same key of the same caller is the same request; another key, caller or none is another`() throws {
        let rig = try Rig { _ in .reply(filed) }
        let token = try rig.token()
        func request(_ headers: [(String, String)]) -> String {
            _ = rig.post("/v1/complaints", filing, headers: headers)
            return rig.calls.last?.json["request"]?.asString ?? ""
        }
        let first = request([("Idempotency-Key", "k-1")])
        #expect(request([("Idempotency-Key", "k-1")]) == first)
        #expect(request([("Idempotency-Key", "k-2")]) != first)
        #expect(request([("Idempotency-Key", "k-1"), ("Authorization", "Bearer \(token)")]) != first)
        #expect(request([]) != request([]))
    }

    @Test(arguments: ["", "два", "a b", String(repeating: "k", count: 129)])
    func `a key that is no key is refused`(key: String) throws {
        let rig = try Rig { _ in .reply(filed) }
        let answer = rig.post("/v1/complaints", filing, headers: [("Idempotency-Key", key)])
        #expect(answer.status == 400)
        #expect(answer.json?["type"]?.asString == "urn:shagym:problem:malformed-header")
        #expect(rig.calls.isEmpty)
    }

    @Test func `a key used for other content is told as such`() throws {
        let rig = try Rig { _ in .error(.requestReused("x")) }
        let answer = rig.post("/v1/complaints", filing, headers: [("Idempotency-Key", "k")])
        #expect(answer.status == 422)
        #expect(answer.json?["type"]?.asString == "urn:shagym:problem:idempotency-key-reused")
    }

    @Test(arguments: ["text/plain", "application/xml", "application/json; charset=koi8-r", "application/jsonx"])
    func `another media type is refused`(type: String) throws {
        let rig = try Rig { _ in .reply(filed) }
        let answer = rig.ask("POST", "/v1/complaints", headers: [("Content-Type", type)], body: Array(filing.utf8))
        #expect(answer.status == 415)
        #expect(answer["Accept"] == "application/json")
    }

    @Test(arguments: ["application/json", "Application/JSON; charset=UTF-8"])
    func `JSON with a UTF-8 charset is taken`(type: String) throws {
        let rig = try Rig { _ in .reply(filed) }
        #expect(rig.ask("POST", "/v1/complaints", headers: [("Content-Type", type)], body: Array(filing.utf8)).status == 201)
    }

    @Test func `more than 256 KiB of JSON is too large`() throws {
        let rig = try Rig { _ in .reply(filed) }
        let long = #"{"x":""# + String(repeating: "x", count: 256 << 10) + #""}"#
        #expect(rig.post("/v1/complaints", long).status == 413)
        #expect(rig.calls.isEmpty)
    }
}

@Suite struct `Commands` {
    @Test func `the command is passed on as it came, dryRun is lifted out, If-Match becomes the version`() throws {
        let rig = try Rig { _ in .reply(#"{"version":4,"body":{"stage":"forwardingSent"}}"#) }
        let token = try rig.token()
        let answer = rig.post(
            "/v1/complaints/ALM-BOS-2026-000017/commands",
            #"{ "command" : "forward" ,"to":"almaty","n":1.0,"dryRun":true}"#,
            headers: [("Authorization", "Bearer \(token)"), ("If-Match", "\"3\"")]
        )
        #expect(answer.status == 200)
        #expect(answer["ETag"] == "\"4\"")
        let call = try #require(rig.calls.first)
        #expect(call.text.contains(#""command":{"command":"forward","to":"almaty","n":1.0}"#), "\(call.text)")
        #expect(call.json["dryRun"]?.asBool == true)
        #expect(call.json["version"]?.asInteger == 3)
        #expect(call.json["id"]?.asString == "ALM-BOS-2026-000017")
        #expect(call.json["principal"]?["roles"]?[0]?.asString == "registrar")
    }

    @Test(arguments: [("*", 200), ("W/\"3\"", 412), ("\"x\"", 412), ("3", 400), ("\"3\",\"4\"", 400)])
    func `If-Match is compared strongly`(tag: String, status: Int) throws {
        let rig = try Rig { _ in .reply(#"{"version":4,"body":{}}"#) }
        let token = try rig.token()
        let answer = rig.post(
            "/v1/complaints/X/commands",
            #"{"command":"register"}"#,
            headers: [("Authorization", "Bearer \(token)"), ("If-Match", tag)]
        )
        #expect(answer.status == status, "\(answer.text)")
        if status == 200 { #expect(rig.calls.first?.json["version"] == nil) }
    }

    @Test func `dryRun must be true or false`() throws {
        let rig = try Rig()
        let token = try rig.token()
        let answer = rig.post(
            "/v1/complaints/X/commands",
            #"{"command":"register","dryRun":"yes"}"#,
            headers: [("Authorization", "Bearer \(token)")]
        )
        #expect(answer.status == 422)
        #expect(answer.json?["errors"]?[0]?["pointer"]?.asString == "/dryRun")
    }
}

@Suite struct `Reading complaints` {
    @Test(arguments: [
        ("", "view"), ("/events", "events"), ("/deadlines", "deadlines"), ("/next-steps", "next-steps"), ("/receipt", "receipt"),
        ("/documents", "documents"),
    ])
    func `each part is asked for by its name, with the filer's tracking code`(path: String, part: String) throws {
        let rig = try Rig { _ in .reply(#"{"version":7,"body":{"b":2,"a":1.0}}"#) }
        let answer = rig.ask("GET", "/v1/complaints/N-1" + path, headers: [("Authorization", "Tracking abcdefgh-ABCDEFGH-1234")])
        #expect(answer.text == #"{"b":2,"a":1.0}"#)
        #expect(answer["ETag"] == "\"7\"")
        let call = try #require(rig.calls.first)
        #expect(call.json["part"]?.asString == part)
        #expect(call.json["principal"]?["kind"]?.asString == "filer")
        #expect(call.json["principal"]?["tracking"]?.asString == "abcdefgh-ABCDEFGH-1234")
    }

    @Test(arguments: [("\"7\"", 304), ("W/\"7\"", 304), ("\"1\", \"7\"", 304), ("*", 304), ("\"8\"", 200)])
    func `If-None-Match spares the body when nothing has changed`(tag: String, status: Int) throws {
        let rig = try Rig { _ in .reply(#"{"version":7,"body":{}}"#) }
        let answer = rig.ask(
            "GET",
            "/v1/complaints/N-1",
            headers: [("Authorization", "Tracking abcdefgh-ABCDEFGH-1234"), ("If-None-Match", tag)]
        )
        #expect(answer.status == status)
        #expect(answer["ETag"] == "\"7\"")
    }

    @Test func `HEAD answers like GET without a body`() throws {
        let rig = try Rig { _ in .reply(#"{"version":7,"body":{"a":1}}"#) }
        let wire = Wire(port: rig.port)
        let answer = wire.ask("HEAD", "/v1/complaints/N-1", headers: [("Authorization", "Tracking abcdefgh-ABCDEFGH-1234")])
        #expect(answer.status == 200)
        #expect(answer["Content-Length"] == "7")
        #expect(wire.ask("GET", "/health/live").status == 200)
    }

    @Test func `a list passes filters, limit and cursor on and the page back`() throws {
        let rig = try Rig { _ in .reply(#"{"body":{"items":[],"next":null}}"#) }
        let token = try rig.token()
        let answer = rig.ask(
            "GET",
            "/v1/complaints?stage=selfReview&overdue=true&limit=10&cursor=c%201",
            headers: [("Authorization", "Bearer \(token)")]
        )
        #expect(answer.text == #"{"items":[],"next":null}"#)
        let call = try #require(rig.calls.first)
        #expect(call.method == "kz.shagym.complaints.List")
        #expect(call.json["filter"]?.text == #"{"stage":"selfReview","overdue":"true"}"#)
        #expect(call.json["limit"]?.asInteger == 10)
        #expect(call.json["cursor"]?.asString == "c 1")
    }

    @Test(arguments: ["limit=0", "limit=201", "limit=ten", "limit=1&limit=2", "colour=red"])
    func `a parameter that makes no sense is refused`(query: String) throws {
        let rig = try Rig()
        let token = try rig.token()
        for path in ["/v1/complaints?", "/v1/work?"] {
            #expect(rig.ask("GET", path + query, headers: [("Authorization", "Bearer \(token)")]).status == 400)
        }
        #expect(rig.calls.isEmpty)
    }

    @Test func `work is of complaints unless cases are wanted`() throws {
        let rig = try Rig { _ in .reply(#"{"body":{"items":[1]}}"#) }
        let token = try rig.token()
        #expect(rig.ask("GET", "/v1/work", headers: [("Authorization", "Bearer \(token)")]).text == #"{"items":[1]}"#)
        #expect(rig.ask("GET", "/v1/work?of=cases&limit=7", headers: [("Authorization", "Bearer \(token)")]).status == 200)
        #expect(rig.calls.map(\.method) == ["kz.shagym.complaints.Work", "kz.shagym.hearings.Work"])
        #expect(rig.calls.last?.json["limit"]?.asInteger == 7)
        #expect(rig.ask("GET", "/v1/work?of=both", headers: [("Authorization", "Bearer \(token)")]).status == 400)
    }
}
