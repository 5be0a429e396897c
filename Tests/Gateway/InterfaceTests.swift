import StrictJSON
import Testing

@testable import Gateway

private let rig = Result { try Rig(serviceIsUp: false) }

@Suite struct `Addresses, methods and types` {
    @Test(arguments: [
        "/v1", "/v1/complaints/", "/v1/complaints/N/nothing", "/v2/complaints", "/openapi.json/x", "/v1//bodies",
    ])
    func `an address that is none is a problem, in three languages`(target: String) throws {
        for language in ["kk", "ru", "en"] {
            let answer = try rig.get().ask("GET", target, headers: [("Accept-Language", language)])
            #expect(answer.status == 404)
            #expect(answer["Content-Language"] == language)
            #expect(answer.json?["type"]?.asString == "urn:shagym:problem:not-found")
        }
    }

    @Test(arguments: [
        ("PUT", "/v1/complaints", "HEAD, POST, GET, OPTIONS"), ("DELETE", "/v1/bodies", "HEAD, GET, OPTIONS"),
        ("GET", "/v1/deadlines/compute", "POST, OPTIONS"), ("PATCH", "/v1/complaints/N/commands", "POST, OPTIONS"),
    ])
    func `another method is refused with the methods there are`(method: String, target: String, allowed: String) throws {
        let answer = try rig.get().ask(method, target, body: method == "GET" ? nil : [])
        #expect(answer.status == 405)
        #expect(answer["Allow"] == allowed)
        #expect(answer.json?["type"]?.asString == "urn:shagym:problem:method-not-allowed")
    }

    @Test func `OPTIONS tells the methods; other origins are let in only when the settings name them`() throws {
        let origin = ("Origin", "https://portal.example")
        let closed = try rig.get().ask("OPTIONS", "/v1/complaints", headers: [origin])
        #expect(closed.status == 204)
        #expect(closed["Allow"] == "HEAD, POST, GET, OPTIONS")
        #expect(closed["Access-Control-Allow-Origin"] == nil)
        let open = try Rig({ $0.origins = ["https://portal.example"] }) { _ in .silence }
        let preflight = open.ask("OPTIONS", "/v1/complaints", headers: [origin])
        #expect(preflight["Access-Control-Allow-Origin"] == "https://portal.example")
        #expect(preflight["Access-Control-Allow-Methods"]?.contains("POST") == true)
        #expect(open.ask("GET", "/v1/bodies", headers: [origin])["Access-Control-Allow-Origin"] == "https://portal.example")
        #expect(
            open.ask("GET", "/v1/bodies", headers: [("Origin", "https://other.example")])["Access-Control-Allow-Origin"] == nil
        )
    }

    @Test(arguments: [
        ("BREW / HTTP/1.1\r\nHost: t\r\n\r\n", 501), ("GET / HTTP/3.0\r\nHost: t\r\n\r\n", 505), ("GET / HTTP/1.1\r\n\r\n", 400),
        ("GET /\u{0} HTTP/1.1\r\nHost: t\r\n\r\n", 400),
        ("GET /\(String(repeating: "a", count: 9000)) HTTP/1.1\r\nHost: t\r\n\r\n", 414),
    ])
    func `what the server itself refuses is a problem document too`(request: String, status: Int) throws {
        let wire = Wire(port: try rig.get().port)
        wire.send(Array(request.utf8))
        let answer = wire.receive()
        #expect(answer.status == status)
        #expect(answer["Content-Type"] == "application/problem+json")
        #expect(ProblemTitle.find(String((answer.json?["type"]?.asString ?? "").dropFirst(19))) != nil)
    }

    @Test func `what cannot be given is said to be so`() throws {
        let answer = try rig.get().post(
            "/v1/deadlines/compute",
            #"{"rule":"DX-1","on":"2026-03-31"}"#,
            headers: [("Accept", "text/html")]
        )
        #expect(answer.status == 406)
        #expect(try rig.get().ask("GET", "/docs", headers: [("Accept", "application/json")]).status == 406)
    }

    @Test(arguments: [
        (#"{"rule":"DX-1","rule":"DX-1"}"#, "duplicateKey", 15), (#"{"rule":"DX-1",}"#, "trailingComma", 15),
        (#"{"rule" "DX-1"}"#, "unexpectedByte", 8),
        (#"["#, "unexpectedEnd", 1), ("", "emptyText", 0), (#"{"a":01}"#, "leadingZero", 5), (#"{} {}"#, "trailingBytes", 3),
        ("\u{FEFF}{}", "byteOrderMark", 0), (#"{"a":"\ud800"}"#, "loneSurrogate", 6), (#"{"a":nul}"#, "unknownLiteral", 5),
        ("[]", "notAnObject", 0),
        (String(repeating: #"{"a":"#, count: 80), "tooDeep", 320),
    ])
    func `JSON that is none is refused with the place and the reason`(text: String, reason: String, offset: Int) throws {
        for target in ["/v1/deadlines/compute", "/v1/complaints"] {
            let answer = try rig.get().post(target, text, headers: [("Accept-Language", "en")])
            #expect(answer.status == 400, "\(answer.text)")
            let detail = answer.json?["detail"]?.asString ?? ""
            #expect(detail.contains("(\(reason))") && detail.contains("byte \(offset):"), "\(detail)")
        }
    }

    @Test func `the API page needs no script and nothing from elsewhere`() throws {
        let answer = try rig.get().ask("GET", "/docs")
        #expect(answer.status == 200)
        #expect(answer["Content-Security-Policy"]?.contains("default-src 'none'") == true)
        #expect(answer["Content-Security-Policy"]?.contains("script") == false)
        for word in ["<script", "http://", "https://", "src="] { #expect(!answer.text.contains(word), "\(word)") }
        for route in RouteTable.all(training: true).routes { #expect(answer.text.contains("id=\"\(route.operationID)\"")) }
        #expect(try rig.get().ask("GET", "/docs", headers: [("If-None-Match", answer["ETag"] ?? "")]).status == 304)
    }

    @Test func `the clock stays when one service could not follow`() throws {
        let rig = try Rig(training: true) { call in
            call.service == .hearings
                ? .error(.busy(retryAfterMilliseconds: 1000)) : .reply(#"{"now":"2026-07-03T15:00:00+05:00"}"#)
        }
        let before = rig.ask("GET", "/v1/training/clock").json?["now"]?.asString ?? ""
        #expect(rig.post("/v1/training/clock", #"{"now":"2031-07-03T15:00:00+05:00"}"#).status == 503)
        #expect(rig.ask("GET", "/v1/training/clock").json?["now"]?.asString?.prefix(4) == before.prefix(4))
    }

    @Test func `the clock can be set only in training, and the services' clocks go first`() throws {
        #expect(try rig.get().ask("GET", "/v1/training/clock").status == 404)
        let training = try Rig(training: true) { _ in .reply(#"{"now":"2026-07-03T15:00:00+05:00"}"#) }
        #expect(training.post("/v1/training/clock", #"{"now":"2026-07-03T15:00:00+05:00"}"#).status == 200)
        #expect(training.calls.map(\.method) == Array(repeating: "kz.shagym.training.SetClock", count: 3))
        #expect(training.calls.map(\.service) == [.complaints, .hearings, .clearance])
        #expect(training.ask("GET", "/v1/training/clock").text == #"{"now":"2026-07-03T15:00:00+05:00"}"#)
        #expect(training.post("/v1/training/clock", #"{"now":"yesterday"}"#).status == 422)
    }
}

@Suite struct `Evidence over HTTP` {
    @Test func `heads and proofs are passed through as the service gives them`() throws {
        let rig = try Rig { _ in .reply(#"{"size":3,"root":"ab","epoch":"e"}"#) }
        #expect(rig.ask("GET", "/v1/journal/complaints/head").text == #"{"size":3,"root":"ab","epoch":"e"}"#)
        _ = rig.ask("GET", "/v1/journal/complaints/proof?sequence=2&size=3")
        #expect(rig.calls.last?.text == #"{"sequence":2,"size":3}"#)
        _ = rig.ask("GET", "/v1/journal/complaints/consistency?first=1")
        #expect(rig.calls.last?.text == #"{"first":1}"#)
        #expect(rig.ask("GET", "/v1/journal/complaints/proof").status == 400)
        #expect(rig.ask("GET", "/v1/journal/complaints/proof?sequence=-1").status == 400)
        #expect(rig.ask("GET", "/v1/journal/hearings/head").status == 200)
        #expect(rig.calls.last?.service == .hearings)
        #expect(rig.ask("GET", "/v1/journal/clearance/head").status == 200)
        #expect(rig.ask("GET", "/v1/journal/portal/head").status == 404)
    }

    @Test func `a receipt holds until one character of it is changed`() throws {
        let event = #"{"sequence":"00000000000000000001","type":"t"}"#
        let leaf = MerkleText.leaf(event)
        let receipt = #"{"event":\#(event),"sequence":1,"size":1,"leaf":"\#(leaf)","root":"\#(leaf)","path":[],"epoch":"e"}"#
        #expect(try rig.get().post("/v1/receipts/verify", receipt).json?["holds"]?.asBool == true)
        #expect(try rig.get().post("/v1/receipts/verify", #"{"receipt":\#(receipt)}"#).json?["holds"]?.asBool == true)
        let changed = receipt.replacing(#""type":"t""#, with: #""type":"u""#)
        let finding = try rig.get().post("/v1/receipts/verify", changed)
        #expect(finding.status == 200)
        #expect(finding.json?["holds"]?.asBool == false)
        #expect(try rig.get().post("/v1/receipts/verify", "{}").status == 422)
    }
}
