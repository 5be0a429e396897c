import Contracts
import Law
import MessageBus
import StrictJSON
import Testing

@testable import Gateway

private let filing = #"{"body":"b","respondent":{"kind":"PRV","body":"b"},"object":{"kind":"act"}}"#
private let filed = #"{"version":1,"location":"/v1/complaints/N","body":{}}"#

@Suite struct `Whatever the service does, the gateway lives` {
    @Test func `a refusal of the service becomes a problem with rule, options and last lawful day`() throws {
        let problem = Problem(
            .conflict,
            code: "only-forwarding-left",
            rule: .r15_2,
            detail: Text3(kk: "кк", ru: "рр", en: "ee"),
            options: [
                .init(
                    command: "forward",
                    text: Text3(kk: "жолдау", ru: "направить", en: "forward"),
                    until: "2026-07-08T18:30:00+05:00"
                )
            ],
            fields: [.init(pointer: "/command", reason: "notAllowed", text: Text3(kk: "1", ru: "2", en: "3"))]
        )
        let rig = try Rig { _ in .refuse(problem) }
        for (language, detail, option) in [("kk", "кк", "жолдау"), ("ru", "рр", "направить"), ("en", "ee", "forward")] {
            let answer = rig.post("/v1/complaints", filing, headers: [("Accept-Language", language)])
            #expect(answer.status == 409)
            #expect(answer["Content-Type"] == "application/problem+json")
            #expect(answer["Content-Language"] == language)
            #expect(answer["Vary"] == "Accept-Language")
            let json = answer.json
            #expect(json?["type"]?.asString == "urn:shagym:problem:only-forwarding-left")
            #expect(json?["status"]?.asInteger == 409)
            #expect(json?["detail"]?.asString == detail)
            #expect(json?["rule"]?.asString == "R15.2")
            #expect(json?["ruleText"]?.asString?.isEmpty == false)
            #expect(json?["options"]?[0]?["text"]?.asString == option)
            #expect(json?["errors"]?[0]?["pointer"]?.asString == "/command")
        }
    }

    @Test func `a service that is not there: 503 after the window, with Retry-After, and the same request id when it is back`()
        throws
    {
        let rig = try Rig(serviceIsUp: false) { _ in .reply(filed) }
        let answer = rig.post("/v1/complaints", filing)
        #expect(answer.status == 503)
        #expect(answer["Retry-After"] == "1")
        #expect(answer.json?["type"]?.asString == "urn:shagym:problem:unavailable")
        #expect(rig.ask("GET", "/health/live").status == 200)
        rig.startService()
        #expect(rig.post("/v1/complaints", filing).status == 201)
    }

    @Test func `a service that comes back within the window is asked again, with the same request id`() throws {
        let rig = try Rig({ $0.retryWindow = 5_000 }) { _ in .reply(filed) }
        let seen = Seen()
        rig.answer { call in seen.next(call) == 0 ? .error(.busy(retryAfterMilliseconds: 1)) : .reply(filed) }
        #expect(rig.post("/v1/complaints", filing).status == 201)
        let requests = rig.calls.compactMap { $0.json["request"]?.asString }
        #expect(requests.count == 2)
        #expect(Set(requests).count == 1)
    }

    @Test func `a service killed under a call is asked again when it is back`() throws {
        let rig = try Rig({
            $0.retryWindow = 5_000
            $0.serviceTimeout = 5_000
        }) { _ in .silence }
        let seen = Seen()
        rig.answer { [weak rig] call in
            guard seen.next(call) == 0 else { return .reply(filed) }
            rig?.stopService()
            rig?.startService()
            return .silence
        }
        #expect(rig.post("/v1/complaints", filing).status == 201)
        #expect(Set(rig.calls.compactMap { $0.json["request"]?.asString }).count == 1)
    }

    @Test func `a service that stays busy is told as unavailable`() throws {
        let rig = try Rig { _ in .error(.busy(retryAfterMilliseconds: 2_500)) }
        let answer = rig.post("/v1/complaints", filing)
        #expect(answer.status == 503)
        #expect(answer["Retry-After"] == "3")
    }

    @Test func `a service that does not answer is given up after its time`() throws {
        let rig = try Rig { _ in .silence }
        #expect(rig.post("/v1/complaints", filing).status == 503)
        #expect(rig.ask("GET", "/health/live").status == 200)
    }

    @Test(arguments: [
        Rig.Script.garbage, .reply("{}"), .reply(#"{"version":"1","location":"/x","body":{}}"#),
        .reply(#"{"version":1,"location":"\r\nX: y","body":{}}"#),
        .reply(#"{"version":1,"location":"/x","body":"text"}"#), .error(BusError("org.example.Odd")),
        .error(BusError("kz.shagym.complaints.Refused", parameters: Array(#"{"kind":"odd"}"#.utf8))),
    ])
    func `garbage is never passed on`(script: Rig.Script) throws {
        let rig = try Rig { _ in script }
        let answer = rig.post("/v1/complaints", filing)
        #expect([502, 503].contains(answer.status), "\(answer.status) \(answer.text)")
        #expect(answer["Content-Type"] == "application/problem+json")
        #expect(rig.ask("GET", "/health/live").status == 200)
    }

    @Test func `a service that is away takes only its own operations with it`() throws {
        let rig = try Rig { _ in .reply(#"{"body":{"items":[]}}"#) }
        let token = [("Authorization", "Bearer \(try rig.token())")]
        rig.stopService(.hearings)
        let cases = rig.ask("GET", "/v1/cases", headers: token)
        #expect(cases.status == 503)
        #expect(cases["Retry-After"] == "1")
        #expect(rig.ask("GET", "/v1/complaints", headers: token).status == 200)
        rig.startService(.hearings)
        rig.stopService(.complaints)
        #expect(rig.ask("GET", "/v1/complaints", headers: token).status == 503)
        #expect(rig.ask("GET", "/v1/cases", headers: token).status == 200)
    }

    @Test func `readiness follows the services`() throws {
        let rig = try Rig { _ in .reply(#"{"ready":true,"state":"ready","head":0,"waiting":0}"#) }
        #expect(rig.ask("GET", "/health/ready").status == 200)
        rig.answer { _ in .reply(#"{"ready":false,"state":"readOnly"}"#) }
        let answer = rig.ask("GET", "/health/ready")
        #expect(answer.status == 503)
        #expect(answer.json?["services"]?["complaints"]?["state"]?.asString == "readOnly")
        rig.answer { _ in .reply(#"{"ready":true,"state":"ready"}"#) }
        rig.stopService(.hearings)
        let half = rig.ask("GET", "/health/ready")
        #expect(half.status == 503)
        #expect(half.json?["services"]?["complaints"]?["state"]?.asString == "ready")
        #expect(half.json?["services"]?["hearings"]?["state"]?.asString == "unreachable")
    }

    @Test func `metrics count answers and calls, and carry the service's own`() throws {
        let rig = try Rig { call in call.method.hasSuffix("Metrics") ? .reply(#"{"text":"shagym_events 3\n"}"#) : .reply(filed) }
        _ = rig.post("/v1/complaints", filing)
        _ = rig.ask("GET", "/nowhere")
        let text = rig.ask("GET", "/metrics").text
        #expect(text.contains(#"shagym_gateway_requests_total{operation="fileComplaint",status="201"} 1"#))
        #expect(text.contains(#"shagym_gateway_requests_total{operation="none",status="404"} 1"#))
        #expect(text.contains("shagym_gateway_call_seconds_count"))
        let parts = ["complaints", "hearings", "clearance"].map { "shagym_events{part=\"\($0)\"} 3\n" }
        #expect(text.contains(parts.joined()))
    }

    @Test func `the trace of the caller is taken over into problems`() throws {
        let rig = try Rig()
        let answer = rig.ask(
            "GET",
            "/nowhere",
            headers: [("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")]
        )
        #expect(answer.json?["traceId"]?.asString == "4bf92f3577b34da6a3ce929d0e0e4736")
    }
}
