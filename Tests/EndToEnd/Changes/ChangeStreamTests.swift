import StrictJSON
import TestSupport
import Testing

/// A client that reads a stream of changes event by event.
private final class Listener {
    let client: HTTPClient
    private var text = ""
    /// The last `id` received.
    private(set) var last = ""

    init(_ client: HTTPClient, id: String? = nil, after last: String? = nil) throws {
        self.client = client
        let headers = try client.beginStream(
            "/v1/changes" + (id.map { "?id=\($0)" } ?? ""),
            headers: last.map { [("Last-Event-ID", $0)] } ?? []
        )
        #expect(headers["content-type"] == "text/event-stream")
        #expect(headers["cache-control"] == "no-store")
    }

    /// The next event with a name; nil at the stream's end.
    /// - Throws: `LimitExceeded` when there is none for long: signs of life alone are not waited out.
    func next() throws -> (name: String, data: JSONValue)? {
        let limit = Limit(seconds: 25)
        while true {
            guard !limit.isOver else { throw LimitExceeded("no event") }
            while let end = text.range(of: "\n\n") {
                let lines = text[..<end.lowerBound].split(separator: "\n")
                text.removeSubrange(..<end.upperBound)
                func field(_ name: String) -> Substring? { lines.first { $0.hasPrefix(name + ": ") }?.dropFirst(name.count + 2) }
                if let id = field("id") { last = String(id) }
                if let name = field("event") { return (String(name), try JSONValue(parsing: Array((field("data") ?? "").utf8))) }
            }
            guard let piece = try client.nextPiece() else { return nil }
            text += piece
        }
    }

    /// The next change; whatever asks to look again is passed over.
    func change() throws -> JSONValue {
        while true {
            let event = try #require(try next())
            if event.name == "change" { return event.data }
        }
    }
}

@Suite struct `Changes as they happen` {
    private func assign(_ filing: AcknowledgedFiling, _ system: RunningSystem) throws {
        let command: JSONValue = ["command": "assign", "officer": "executor"]
        let answer = try system.client(as: "legal-officer").post("/v1/complaints/\(filing.id)/commands", command)
        try #require(answer.status == 200, "\(answer.text)")
    }

    @Test func `who may see a matter hears of it, others do not, and nobody hears what it is about`() throws {
        let system = try RunningSystem()
        let one = try system.client().fileUntilAcknowledged(key: "one")
        let other = try system.client().fileUntilAcknowledged(key: "two")
        let body = try Listener(system.client(as: "registrar"))
        let filer = try Listener(system.client(following: one), id: one.id)
        let stranger = try Listener(system.client(as: "quality-registrar"))
        for listener in [body, filer, stranger] { #expect(try listener.next()?.name == "look") }
        try assign(other, system)
        try assign(one, system)
        let heard = try [body.change(), body.change()]
        #expect(heard.map { $0["id"]?.asString } == [other.id, one.id])
        #expect(heard.allSatisfy { Set($0.asObject?.keys ?? []) == ["kind", "id", "version"] && $0["kind"] == "complaint" })
        #expect(try filer.change()["id"]?.asString == one.id, "the other complaint is none of the filer's")
        let view = try system.client(as: "registrar").get("/v1/complaints/\(one.id)")
        #expect(heard[1]["version"]?.asInteger.map { "\"\($0)\"" } == view.headers["etag"])
        // The stranger's list is empty, and so is the stream: nothing but being told to look, as each service is first heard.
        #expect(try system.listedComplaints(as: "quality-registrar").isEmpty)
        #expect(try system.client(as: "quality-registrar").get("/v1/complaints/\(one.id)").status == 404)
        try system.stop()
        // Streams end in good order when the gateway stops.
        while let event = try stranger.next() { #expect(event.name == "look") }
        while let event = try body.next() { #expect(event.name == "look") }
    }

    @Test func `a stream for a complaint opens for its code alone`() throws {
        let system = try RunningSystem()
        let one = try system.client().fileUntilAcknowledged(key: "one")
        let other = try system.client().fileUntilAcknowledged(key: "two")
        #expect(try system.client(following: one).get("/v1/changes?id=\(other.id)").status == 404)
        #expect(try system.client(following: one).get("/v1/changes").status == 400)
        #expect(try system.client().get("/v1/changes?id=\(one.id)").status == 401)
        #expect(try system.client(as: "operator").get("/v1/changes?id=\(one.id)").status == 404)
    }

    @Test func `operators hear of parts, and of no matter`() throws {
        let system = try RunningSystem()
        let listener = try Listener(system.client(as: "operator"))
        #expect(try listener.next()?.name == "look", "from now on changes are noticed")
        _ = try system.client().fileUntilAcknowledged(key: "one")
        let heard = try listener.change()
        #expect(heard == ["kind": "operation", "id": "complaints"], "the part, and nothing of the complaint")
        let copies = try TemporaryFolder()
        let backup = try ProgramRun("shagym", ["backup", copies.path + "/copy", "hearings", "--data", system.data])
        #expect(backup.status == 0, "\(backup.output)\(backup.errors)")
        while try listener.change()["id"] != "hearings" {}
    }

    @Test func `who comes back hears what was missed, and who was away too long is told to look`() throws {
        let system = try RunningSystem()
        let filing = try system.client().fileUntilAcknowledged(key: "one")
        let first = try Listener(system.client(as: "registrar"))
        while first.last.isEmpty || first.last.hasPrefix("-") { _ = try first.next() }
        let seen = first.last
        try assign(filing, system)
        #expect(try first.change()["id"]?.asString == filing.id)
        first.client.disconnect()
        let again = try Listener(system.client(as: "registrar"), after: seen)
        #expect(try again.change()["id"]?.asString == filing.id)
        let lost = try Listener(system.client(as: "registrar"), after: "garbage")
        #expect(try lost.next()?.name == "look")
    }

    @Test func `a case and a clearance are heard of by those whose lists have them`() throws {
        let system = try RunningSystem()
        try system.setClock("2026-06-08T10:00:00+05:00")
        let officer = try Listener(system.client(as: "executor"))
        let security = try Listener(system.client(as: "clearance-officer"))
        for listener in [officer, security] { #expect(try listener.next()?.name == "look") }
        let person = [(name: "On-Behalf-Of", value: "900101300017")]
        let opened = try system.client(as: "portal").post(
            "/v1/clearances",
            [
                "holder": ["iin": "900101300017", "name": "Үлгі Мысалов", "category": "citizen", "birthDate": "1990-01-01"],
                "desk": "almaty-bostandyk",
                "obligations": [
                    ["id": "o1", "organisation": ["known": ["organisation": "demo-institute"]], "signedOn": "2020-03-02"]
                ],
                "residence": ["region": "almaty", "isRegistered": true],
            ],
            headers: person
        )
        try #require(opened.status == 201, "\(opened.text)")
        let clearance = try opened.json()["id"]?.asString
        let matter = try system.openCase(key: "case")
        #expect(try security.change()["id"]?.asString == clearance)
        // The executor's role sees no clearance of the same body: the case is the first thing heard.
        let heard = try officer.change()
        #expect(heard["id"]?.asString == matter && heard["kind"] == "case")
        #expect(try system.client(as: "executor").get("/v1/clearances").status != 200
            || system.client(as: "executor").get("/v1/clearances").json()["items"]?.asArray?.isEmpty == true)
    }

    @Test func `each of many changes in a row is heard of`() throws {
        let system = try RunningSystem()
        let listener = try Listener(system.client(as: "registrar"))
        #expect(try listener.next()?.name == "look")
        var filed: Set<String> = []
        for number in 0..<60 { filed.insert(try system.client().fileUntilAcknowledged(key: "k\(number)").id) }
        while !filed.isEmpty { filed.remove(try listener.change()["id"]?.asString ?? "") }
    }

    @Test func `one caller has eight streams, and one more ends the oldest`() throws {
        let system = try RunningSystem()
        let listeners = try (0..<9).map { _ in try Listener(system.client(as: "registrar")) }
        while let event = try listeners[0].next() { #expect(event.name == "look") }
        let filing = try system.client().fileUntilAcknowledged(key: "one")
        for listener in [listeners[1], listeners[8]] { #expect(try listener.change()["id"]?.asString == filing.id) }
    }

    @Test func `a revoked token hears nothing more`() throws {
        let system = try RunningSystem()
        let listener = try Listener(system.client(as: "registrar"))
        #expect(try listener.next()?.name == "look")
        let list = try ProgramRun("shagym", ["token", "list", "--data", system.data, "--json"])
        let tokens = try JSONValue(parsing: Array(list.output.utf8))["tokens"]?.asArray ?? []
        let id = try #require(tokens.first { $0["staff"] == "registrar" }?["id"]?.asString)
        #expect(try ProgramRun("shagym", ["token", "revoke", id, "--data", system.data]).status == 0)
        _ = try system.client().fileUntilAcknowledged(key: "one")
        while let event = try listener.next() { #expect(event.name == "look") }
    }
}
