import Contracts
import MessageBus
import StrictJSON
import Testing

@testable import Gateway

@Suite struct `What operators see and decide over HTTP` {
    private func operatorToken(_ name: String, _ rig: Rig) throws -> [(String, String)] {
        let answer = try rig.bus("IssueToken", #"{"name":"desk","staff":"\#(name)","body":"","roles":["operator"],"days":1}"#)
        return [("Authorization", "Bearer \(answer["token"]?.asString ?? "")")]
    }

    @Test func `is for a token of the role operator, and for no other`() throws {
        let rig = try Rig()
        let staff = [("Authorization", "Bearer \(try rig.token())")]
        let retry = #"{"decision":"retry","source":"/complaints","sequence":41}"#
        for path in ["/v1/operations/hearings/parked", "/v1/operations/hearings/resume"] {
            #expect(rig.post(path, retry).status == 401)
            #expect(rig.post(path, retry, headers: staff).status == 403)
        }
        #expect(rig.ask("GET", "/v1/operations").status == 401)
        #expect(rig.ask("GET", "/v1/operations", headers: staff).status == 403)
        #expect(rig.calls.isEmpty, "nothing reached a service")
    }

    @Test func `the parts are shown as they answer, with the settings in force; one that is away by its name`() throws {
        let rig = try Rig { call in
            switch call.method {
            case "kz.shagym.service.Health":
                .reply(#"{"ready":true,"state":"ready","backup":{"at":"2026-07-03T15:00:00+05:00","done":true,"events":7}}"#)
            case "kz.shagym.bus.Status": .reply(#"{"epoch":"e","head":7,"parked":1,"followed":[]}"#)
            case "kz.shagym.bus.ListParked": .reply(#"{"parked":[{"source":"/complaints","sequence":41}]}"#)
            default: .reply(#"{"settings":[{"name":"SHAGYM_TRAINING","value":"false","given":false}]}"#)
            }
        }
        rig.stopService(.clearance)
        let answer = rig.ask("GET", "/v1/operations", headers: try operatorToken("a.ops", rig))
        #expect(answer.status == 200 && answer["cache-control"] == "no-store", "\(answer.text)")
        let json = try #require(answer.json)
        #expect(json["operator"]?.asString == "a.ops")
        let services = json["services"]?.asArray ?? []
        #expect(services.map { $0["name"]?.asString } == ["complaints", "hearings", "clearance"])
        #expect(services[0]["health"]?["backup"]?["events"]?.asInteger == 7)
        #expect(services[0]["log"]?["head"]?.asInteger == 7)
        #expect(services[0]["parked"]?[0]?["sequence"]?.asInteger == 41)
        #expect(services[0]["settings"]?[0]?["name"]?.asString == "SHAGYM_TRAINING")
        #expect(services[2].asObject?.keys == ["name"])
    }

    @Test func `a decision goes to the service by the name of the token, so that one person is not two`() throws {
        let rig = try Rig { call in
            .reply(call.text.contains("b.ops") ? #"{"state":"confirmed","applied":1}"# : #"{"state":"proposed"}"#)
        }
        let skip = #"{"decision":"skip","source":"/complaints","sequence":41,"reason":"closed by hand"}"#
        let first = rig.post("/v1/operations/hearings/parked", skip, headers: try operatorToken("a.ops", rig))
        #expect(first.status == 200 && first.json?["state"]?.asString == "proposed")
        let second = rig.post("/v1/operations/hearings/parked", skip, headers: try operatorToken("b.ops", rig))
        #expect(second.json?["state"]?.asString == "confirmed" && second.json?["applied"]?.asInteger == 1)
        let calls = rig.calls
        try #require(calls.map(\.method) == ["kz.shagym.bus.Skip", "kz.shagym.bus.Skip"] && calls[0].service == .hearings)
        #expect(
            calls[0].json
                == ["source": "/complaints", "sequence": 41, "reason": "closed by hand", "person": "a.ops"]
        )
        let resume = #"{"source":"/complaints","epoch":"e2","after":118,"reason":"restored"}"#
        #expect(rig.post("/v1/operations/hearings/resume", resume, headers: try operatorToken("a.ops", rig)).status == 200)
        #expect(
            rig.calls.last?.json
                == ["source": "/complaints", "epoch": "e2", "after": 118, "reason": "restored", "person": "a.ops"]
        )
    }

    @Test(arguments: [
        (#"{"source":"/complaints","sequence":41}"#, "/decision"),
        (#"{"decision":"forget","source":"/complaints","sequence":41}"#, "/decision"),
        (#"{"decision":"skip","source":"/complaints","sequence":41}"#, "/reason"),
        (#"{"decision":"skip","source":"/complaints","sequence":41,"reason":" "}"#, "/reason"),
        (#"{"decision":"retry","source":"/complaints","sequence":0}"#, "/sequence"),
        (#"{"decision":"retry","sequence":1}"#, "/source"),
    ])
    func `a decision that lacks something says what, and reaches nobody`(body: String, pointer: String) throws {
        let rig = try Rig()
        let answer = rig.post("/v1/operations/hearings/parked", body, headers: try operatorToken("a.ops", rig))
        #expect(answer.status == 422 && answer.json?["errors"]?[0]?["pointer"]?.asString == pointer, "\(answer.text)")
        #expect(rig.calls.isEmpty)
    }

    @Test func `what is decided already, or waits behind another, says so`() throws {
        let rig = try Rig { call in .error(call.text.contains("42") ? .waitsBehind(sequence: 41) : .invalidParameter("sequence"))
        }
        let headers = try operatorToken("a.ops", rig)
        for (sequence, code) in [(42, "waits-behind"), (43, "nothing-to-decide")] {
            let body = #"{"decision":"retry","source":"/complaints","sequence":\#(sequence)}"#
            let answer = rig.post("/v1/operations/hearings/parked", body, headers: headers)
            #expect(answer.status == 409 && answer.json?["type"]?.asString == "urn:shagym:problem:\(code)", "\(answer.text)")
        }
    }

    @Test(arguments: [
        (#""lag":0,"seen":"2026-11-27T10:00:02+05:00""#, true), (#""lag":1,"seen":"2026-11-27T10:00:00+05:00""#, false),
    ])
    func `that a reader was seen again is no change, that it lags is one`(reader: String, isSame: Bool) {
        func status(_ reader: String) -> [UInt8] { Array(#"{"head":5,"readers":[{"name":"hearings",\#(reader)}],"parked":0}"#.utf8) }
        let before = OperationWatch.lasting(status(#""lag":0,"seen":"2026-11-27T10:00:00+05:00""#))
        #expect((before == OperationWatch.lasting(status(reader))) == isSame)
    }
}
