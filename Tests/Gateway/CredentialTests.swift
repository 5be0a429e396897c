import Contracts
import Law
import StrictJSON
import Testing

@Suite struct `Credentials` {
    @Test func `a token is accepted until it is revoked; it is listed without its secret`() throws {
        let rig = try Rig { _ in .reply(#"{"body":{"items":[]}}"#) }
        let issued = try rig.bus(
            "IssueToken",
            #"{"name":"desk","staff":"a.serikova","body":"almaty-bostandyk","roles":["head","registrar"],"days":1}"#
        )
        let token = try #require(issued["token"]?.asString)
        #expect(token.utf8.count == 43)
        let headers = [("Authorization", "bearer \(token)")]
        #expect(rig.ask("GET", "/v1/work", headers: headers).status == 200)
        let principal = rig.calls.first?.json["principal"]
        #expect(principal?.text == #"{"kind":"staff","id":"a.serikova","body":"almaty-bostandyk","roles":["registrar","head"]}"#)
        let list = try rig.bus("ListTokens", "{}")
        #expect(list["tokens"]?[0]?["id"]?.asString == issued["id"]?.asString)
        #expect(!list.text.contains(token))
        _ = try rig.bus("RevokeToken", #"{"id":"\#(issued["id"]?.asString ?? "")"}"#)
        let answer = rig.ask("GET", "/v1/work", headers: headers)
        #expect(answer.status == 401)
        #expect(answer["WWW-Authenticate"]?.hasPrefix("Bearer ") == true)
        #expect(answer.json?["type"]?.asString == "urn:shagym:problem:token-not-accepted")
    }

    @Test(arguments: [
        #"{"name":"d","staff":"a","body":"nowhere","roles":["head"],"days":1}"#,
        #"{"name":"d","staff":"a","body":"almaty","roles":["king"],"days":1}"#,
        #"{"name":"d","staff":"a","body":"almaty","roles":[],"days":1}"#,
        #"{"name":"d","staff":"a","body":"almaty","roles":["head"],"days":366}"#,
        #"{"name":"d","staff":"a b","body":"almaty","roles":["head"],"days":1}"#,
        #"{"name":"d","staff":"a","body":"almaty","roles":["head"],"days":1,"x":1}"#,
        #"{"name":"d","staff":"a","body":"","roles":["head"],"days":1}"#,
    ])
    func `a token for nobody is not issued`(parameters: String) throws {
        let rig = try Rig()
        #expect(throws: (any Error).self) { try rig.bus("IssueToken", parameters) }
        #expect(try rig.bus("ListTokens", "{}")["tokens"]?.asArray?.isEmpty == true)
    }

    @Test(arguments: ["Bearer x", "Bearer", "Basic YTpi", "Tracking short", "Tracking ünïcode-code-1234"])
    func `credentials that are none are refused everywhere, not taken as anonymous`(value: String) throws {
        let rig = try Rig()
        for target in ["/v1/bodies", "/v1/complaints/N", "/health/live"] {
            let answer = rig.ask("GET", target, headers: [("Authorization", value)])
            #expect(answer.status == 401)
            #expect(answer["WWW-Authenticate"] != nil)
        }
    }

    @Test func `without credentials only what is public is open`() throws {
        let rig = try Rig { _ in .reply(#"{"version":1,"body":{}}"#) }
        for target in ["/v1/complaints", "/v1/complaints/N", "/v1/complaints/N/events", "/v1/work"] {
            let answer = rig.ask("GET", target)
            #expect(answer.status == 401)
            #expect(answer.json?["type"]?.asString == "urn:shagym:problem:unauthenticated")
        }
        #expect(rig.calls.isEmpty)
        #expect(rig.ask("GET", "/v1/work", headers: [("Authorization", "Tracking abcdefgh-ABCDEFGH-1234")]).status == 403)
    }

    @Test func `an adapter's token speaks for its system, and for none that there is not`() throws {
        let rig = try Rig { _ in .reply(#"{"version":1,"body":{}}"#) }
        func issue(_ system: String) throws -> JSONValue {
            try rig.bus("IssueToken", #"{"name":"a","staff":"\#(system)","body":"","roles":["adapter"],"days":1}"#)
        }
        let token = try issue("burkitIm")["token"]?.asString ?? ""
        let answer = rig.post("/v1/cases/N/commands", #"{"command":"recordReply"}"#, headers: [("Authorization", "Bearer \(token)")])
        #expect(answer.status == 200)
        #expect(rig.calls.last?.json["principal"] == ["kind": "adapter", "system": "burkitIm"])
        #expect(throws: (any Error).self) { try issue("burkit") }
    }

    @Test func `the portal may say for whom it acts, staff may not`() throws {
        let rig = try Rig { _ in .reply(#"{"version":1,"location":"/v1/complaints/N","body":{}}"#) }
        let portal =
            try rig.bus("IssueToken", #"{"name":"p","staff":"egov","body":"","roles":["portalClient"],"days":1}"#)["token"]?
            .asString ?? ""
        let filing = #"{"body":"b"}"#
        let headers = [("Authorization", "Bearer \(portal)"), ("On-Behalf-Of", "850101400010")]
        let good = rig.post("/v1/complaints", filing, headers: headers)
        if good.status == 201 { #expect(rig.calls.last?.json["principal"]?["iin"]?.asString == "850101400010") }
        #expect(rig.post("/v1/complaints", filing, headers: [headers[0], ("On-Behalf-Of", "12")]).status == 400)
        let staff = try rig.token()
        #expect(rig.post("/v1/complaints", filing, headers: [("Authorization", "Bearer \(staff)"), headers[1]]).status == 400)
    }
}

@Suite struct `Rate limits` {
    private static let filing = #"{"body":"b"}"#

    @Test func `anonymous filing is limited by address and recovers with time; staff are not`() throws {
        let rig = try Rig({ $0.filingsPerMinute = 2 }) { _ in .reply(#"{"version":1,"location":"/v1/complaints/N","body":{}}"#) }
        #expect(rig.post("/v1/complaints", Self.filing).status == 201)
        #expect(rig.post("/v1/complaints", Self.filing).status == 201)
        let refused = rig.post("/v1/complaints", Self.filing)
        #expect(refused.status == 429)
        #expect(refused["Retry-After"] == "30")
        let token = try rig.token()
        #expect(rig.post("/v1/complaints", Self.filing, headers: [("Authorization", "Bearer \(token)")]).status == 201)
        rig.advance(milliseconds: 30_000)
        #expect(rig.post("/v1/complaints", Self.filing).status == 201)
        #expect(rig.post("/v1/complaints", Self.filing).status == 429)
        #expect(rig.ask("GET", "/metrics").text.contains(#"rate_limited_total{limit="filing"} 2"#))
    }

    @Test func `guessing tokens is slowed down, a true token still works`() throws {
        let rig = try Rig({ $0.failuresPerMinute = 3 }) { _ in .reply(#"{"body":{"items":[]}}"#) }
        let token = try rig.token()
        let guesses = (0..<5).map { rig.ask("GET", "/v1/work", headers: [("Authorization", "Bearer guess-\($0)")]).status }
        #expect(guesses == [401, 401, 401, 429, 429])
        #expect(rig.ask("GET", "/v1/work", headers: [("Authorization", "Bearer \(token)")]).status == 200)
    }

    @Test func `guessing tracking codes is slowed down before the service is asked`() throws {
        let rig = try Rig({ $0.failuresPerMinute = 2 }) { _ in .refuse(.notFound) }
        let answers = (0..<4).map {
            rig.ask("GET", "/v1/complaints/N", headers: [("Authorization", "Tracking guess-guess-guess-\($0)")]).status
        }
        #expect(answers == [404, 404, 429, 429])
        #expect(rig.calls.count == 2)
    }

    @Test func `a principal's requests are limited`() throws {
        let rig = try Rig({ $0.requestsPerMinute = 2 }) { _ in .reply(#"{"body":{"items":[]}}"#) }
        let headers = [("Authorization", "Bearer \(try rig.token())")]
        #expect((0..<3).map { _ in rig.ask("GET", "/v1/work", headers: headers).status } == [200, 200, 429])
    }

    @Test func `requests without credentials are counted for each address by itself, which a proxy names`() throws {
        let rig = try Rig({
            $0.requestsPerMinute = 2
            $0.httpSocket = $0.data + "/http.sock"
        }) { _ in .reply("{}") }
        let proxy = Wire(unixPath: rig.folder + "/http.sock")
        func ask(for addresses: String...) -> [Int] {
            addresses.map { proxy.ask("GET", "/v1/bodies", headers: [("X-Forwarded-For", "203.0.113.9, " + $0)]).status }
        }
        #expect(ask(for: "198.51.100.1", "198.51.100.1", "198.51.100.1", "198.51.100.2") == [200, 200, 429, 200])
        // The same address, and two that are not, as IPv6 shows them (RFC 4291, section 2.5.5.2).
        #expect(ask(for: "::ffff:198.51.100.1", "::ffff:198.51.100.2", "::ffff:198.51.100.3") == [429, 200, 200])
        #expect(ask(for: "2001:db8::1", "2001:db8::2", "2001:db8::3", "2001:db8:0:1::1") == [200, 200, 429, 200])
    }
}
