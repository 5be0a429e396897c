import StrictJSON
import Testing

@testable import Gateway

private let applied = #"{"provider":"almaty-bostandyk" , "channel":"stateCorporation","x":1.0}"#
private let received =
    #"{"version":1,"location":"/v1/cases/ALM-BOS-2026-000112","body":{"z":1.50,"number":"ALM-BOS-2026-000112"}}"#

@Suite struct `Cases go the way of complaints` {
    private func rig(_ handler: @escaping Rig.Handler) throws -> (rig: Rig, token: [(String, String)]) {
        let rig = try Rig(handler: handler)
        return (rig, [("Authorization", "Bearer \(try rig.token())")])
    }

    @Test func `what is handed in goes to the service and its answer to the client byte for byte`() throws {
        let (rig, token) = try rig { _ in .reply(received) }
        let answer = rig.post("/v1/cases", applied, headers: token)
        #expect(answer.status == 201)
        #expect(answer.text == #"{"z":1.50,"number":"ALM-BOS-2026-000112"}"#)
        #expect(answer["Location"] == "/v1/cases/ALM-BOS-2026-000112")
        #expect(answer["ETag"] == "\"1\"")
        #expect(answer["Cache-Control"] == "no-store")
        let call = try #require(rig.calls.first)
        #expect(call.method == "kz.shagym.hearings.Receive")
        #expect(call.text.contains(#""case":\#(applied)"#))
        #expect(call.json["principal"]?["kind"]?.asString == "staff")
        #expect(rig.post("/v1/cases?dryRun=true", applied, headers: token).status == 200)
        #expect(rig.calls.last?.json["dryRun"]?.asBool == true)
    }

    @Test func `nobody opens or reads a case without a token, nor with a complaint's tracking code`() throws {
        let rig = try Rig { _ in .reply(received) }
        #expect(rig.post("/v1/cases", applied).status == 401)
        let tracking = [("Authorization", "Tracking abcdefgh-ABCDEFGH-1234")]
        #expect(rig.post("/v1/cases", applied, headers: tracking).status == 403)
        #expect(rig.ask("GET", "/v1/cases/N", headers: tracking).status == 403)
        #expect(rig.ask("GET", "/v1/hearings?day=2026-06-23").status == 401)
        #expect(rig.calls.isEmpty)
    }

    @Test(arguments: [
        ("", "view"), ("/events", "events"), ("/deadlines", "deadlines"), ("/next-steps", "next-steps"),
        ("/documents", "documents"), ("/manifest", "manifest"), ("/plan", "plan"), ("/notices", "notices"), ("/form", "form"),
    ])
    func `each part is asked for by its name`(path: String, part: String) throws {
        let (rig, token) = try rig { _ in .reply(#"{"version":7,"body":{"b":2,"a":1.0}}"#) }
        let answer = rig.ask("GET", "/v1/cases/N-1" + path, headers: token)
        #expect(answer.text == #"{"b":2,"a":1.0}"#)
        #expect(answer["ETag"] == "\"7\"")
        #expect(rig.calls.first?.method == "kz.shagym.hearings.Get")
        #expect(rig.calls.first?.json["part"]?.asString == part)
        let again = rig.ask("GET", "/v1/cases/N-1" + path, headers: token + [("If-None-Match", "\"7\"")])
        // What moves with the day is never "not modified".
        #expect(again.status == (["deadlines", "next-steps", "plan"].contains(part) ? 200 : 304))
    }

    @Test func `a command is passed on as it came, dryRun is lifted out, If-Match becomes the version`() throws {
        let (rig, token) = try rig { _ in .reply(#"{"version":4,"body":{"stage":"registered"}}"#) }
        let answer = rig.post(
            "/v1/cases/N-1/commands",
            #"{ "command" : "register" ,"n":1.0,"dryRun":true}"#,
            headers: token + [("If-Match", "\"3\""), ("Idempotency-Key", "k")]
        )
        #expect(answer["ETag"] == "\"4\"")
        let call = try #require(rig.calls.first)
        #expect(call.method == "kz.shagym.hearings.Execute")
        #expect(call.text.contains(#""command":{"command":"register","n":1.0}"#), "\(call.text)")
        #expect(call.json["dryRun"]?.asBool == true)
        #expect(call.json["version"]?.asInteger == 3)
        #expect(call.json["request"]?.asString?.count == 64)
    }

    @Test func `a document goes up in pieces with its kind, and comes down`() throws {
        let (rig, token) = try rig { call in
            call.method.hasSuffix("StoreDocument")
                ? .reply(#"{"version":2,"body":{"sha256":"x"}}"#)
                : .reply(#"{"name":"n.pdf","mediaType":"application/pdf","size":3,"data":"YWJj"}"#)
        }
        let body = [UInt8](repeating: 7, count: DocumentUpload.pieceBytes + 1)
        let pdf = [("Content-Type", "application/pdf")]
        let stored = rig.ask("POST", "/v1/cases/N/documents?name=n.pdf&kind=objections", headers: token + pdf, body: body)
        #expect(stored.status == 201, "\(stored.text)")
        #expect(rig.calls.map { $0.json["last"]?.asBool } == [false, true])
        #expect(rig.calls.allSatisfy { $0.json["kind"]?.asString == "objections" && $0.service == .hearings })
        #expect(rig.ask("POST", "/v1/cases/N/documents?name=n.pdf&role=act", headers: token + pdf, body: body).status == 400)
        let digest = String(repeating: "a", count: 64)
        #expect(rig.ask("GET", "/v1/cases/N/documents/\(digest)", headers: token).text == "abc")
    }

    @Test func `slots pass days and needs on`() throws {
        let (rig, token) = try rig { _ in .reply(#"{"body":{"slots":[]}}"#) }
        let target = "/v1/cases/N/slots?from=2026-06-22&needs=%7B%22way%22%3A%22inPerson%22%7D"
        #expect(rig.ask("GET", target, headers: token).text == #"{"slots":[]}"#)
        let call = try #require(rig.calls.first)
        #expect(call.method == "kz.shagym.hearings.Slots")
        #expect(call.json["from"]?.asString == "2026-06-22")
        #expect(call.json["to"] == nil)
        #expect(call.text.contains(#""needs":{"way":"inPerson"}"#))
        for query in ["from=tomorrow", "to=2026-02-30", "needs=%5B%5D", "needs=%7B"] {
            #expect(rig.ask("GET", "/v1/cases/N/slots?" + query, headers: token).status == 400, "\(query)")
        }
        #expect(rig.calls.count == 1)
    }
}

@Suite struct `Many cases at once` {
    private let results = #"{"body":{"results":[{"taken":true}]}}"#

    private func send(_ rig: Rig, _ type: String, _ text: String) throws -> Answer {
        rig.ask(
            "POST",
            "/v1/cases/import",
            headers: [("Authorization", "Bearer \(try rig.token())"), ("Content-Type", type)],
            body: Array(text.utf8)
        )
    }

    @Test func `an array goes on as it came`() throws {
        let rig = try Rig { _ in .reply(results) }
        let answer = try send(rig, "application/json", #"[ {"provider":"a"}, {"provider":"b","n":1.0} ]"#)
        #expect(answer.status == 200, "\(answer.text)")
        #expect(answer.text == #"{"results":[{"taken":true}]}"#)
        #expect(rig.calls.first?.method == "kz.shagym.hearings.Import")
        #expect(rig.calls.first?.text.contains(#""cases":[ {"provider":"a"}, {"provider":"b","n":1.0} ]"#) == true)
    }

    @Test func `what was refused of a list is told as a refusal of its own would be`() throws {
        let rig = try Rig { _ in
            .reply(
                #"{"body":{"results":[{"line":1,"id":"N"},{"line":2,"problem":{"kind":"unprocessable","code":"fee-unpaid","rule":"RR-6","detail":{"kk":"к","ru":"р","en":"e"}}}],"accepted":1}}"#
            )
        }
        let answer = rig.ask(
            "POST",
            "/v1/cases/import",
            headers: [
                ("Authorization", "Bearer \(try rig.token())"), ("Content-Type", "application/json"), ("Accept-Language", "ru"),
            ],
            body: Array("[{},{}]".utf8)
        )
        #expect(answer.status == 200, "\(answer.text)")
        #expect(answer["Content-Language"] == "ru")
        #expect(answer.json?["accepted"]?.asInteger == 1)
        #expect(answer.json?["results"]?[0]?.text == #"{"line":1,"id":"N"}"#)
        let problem = answer.json?["results"]?[1]?["problem"]
        #expect(problem?["type"]?.asString == "urn:shagym:problem:fee-unpaid")
        #expect(problem?["status"]?.asInteger == 422)
        #expect(problem?["detail"]?.asString == "р")
    }

    @Test(arguments: [(#"{"provider":"a"}"#, 422), ("[]", 422), ("[1]", 422), ("[{},]", 400), ("", 400)])
    func `what is no list of cases is refused`(text: String, status: Int) throws {
        let rig = try Rig { _ in .reply(results) }
        #expect(try send(rig, "application/json", text).status == status)
        #expect(rig.calls.isEmpty)
    }

    @Test func `at most 500 cases are taken, as JSON and as CSV`() throws {
        let rig = try Rig { _ in .reply(results) }
        func json(_ count: Int) -> String { "[" + Array(repeating: "{}", count: count).joined(separator: ",") + "]" }
        func csv(_ count: Int) -> String { "a\n" + String(repeating: "x\n", count: count) }
        #expect(try send(rig, "application/json", json(500)).status == 200)
        #expect(try send(rig, "application/json", json(501)).status == 422)
        #expect(try send(rig, "text/csv", csv(500)).status == 200)
        #expect(try send(rig, "text/csv", csv(501)).status == 413)
        let long = "a\n\"" + String(repeating: "x", count: 768 << 10) + "\"\n"
        #expect(try send(rig, "text/csv", long).status == 413)
    }

    @Test func `the columns of CSV become members of cases`() throws {
        let rig = try Rig { _ in .reply(results) }
        let text = [
            "provider,applicant.name,applicant.iin,isSigned:flag,check.missing:list,visit:json,n:number",
            ##"almaty-bostandyk,"Ахметова, ""Айгүл""",850101400016,true,a; b,"{""arrivedAt"":""x""}",1.50"##,
            "almaty-medeu,,,false,,,",
        ].map { $0 + "\r\n" }.joined()
        let answer = try send(rig, "text/csv; charset=utf-8; header=present", text)
        #expect(answer.status == 200, "\(answer.text)")
        let cases = try #require(rig.calls.first?.json["cases"]?.asArray)
        #expect(
            cases[0].text
                == #"{"provider":"almaty-bostandyk","applicant":{"name":"Ахметова, \"Айгүл\"","iin":"850101400016"},"isSigned":true,"check":{"missing":["a","b"]},"visit":{"arrivedAt":"x"},"n":1.50}"#
        )
        #expect(cases[1].text == #"{"provider":"almaty-medeu","isSigned":false}"#)
    }

    @Test func `every cell that cannot be taken is named with its line and column`() throws {
        let rig = try Rig { _ in .reply(results) }
        let answer = try send(rig, "text/csv", "a,b:flag,c:number\n\"x\ny\",yes,1\nz,true,one\n")
        #expect(answer.status == 422)
        let pointers = (answer.json?["errors"]?.asArray ?? []).compactMap { $0["pointer"]?.asString }
        #expect(pointers == ["/2/b:flag", "/4/c:number"])
        #expect(rig.calls.isEmpty)
    }

    @Test(arguments: ["a b\nx\n", "a:word\nx\n", "a,a.b\nx,y\n", "a,a:flag\nx,true\n", "a..b\nx\n"])
    func `a column that names no member is refused`(text: String) throws {
        let rig = try Rig { _ in .reply(results) }
        #expect(try send(rig, "text/csv", text).status == 422)
    }

    @Test func `CSV that is none is refused with line and reason, in three languages`() throws {
        let rig = try Rig { _ in .reply(results) }
        let answer = try send(rig, "text/csv", "a,b\n1,2\n3\n")
        #expect(answer.status == 400)
        #expect(answer.json?["type"]?.asString == "urn:shagym:problem:malformed-csv")
        #expect(answer.json?["detail"]?.asString?.contains("3") == true)
        #expect(try send(rig, "text/plain", "a\n1\n").status == 415)
    }
}
