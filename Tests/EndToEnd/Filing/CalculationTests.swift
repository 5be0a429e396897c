import StrictJSON
import TestSupport
import Testing

@testable import Journal

@Suite struct `How a deadline was computed` {
    private func events(_ filing: AcknowledgedFiling, _ system: RunningSystem) throws -> JSONValue {
        try system.client(as: "registrar").get("/v1/complaints/\(filing.id)/events").json()
    }

    /// The names by which a complaint's events refer to calculations.
    private func names(_ events: JSONValue) -> [String] {
        (events["events"]?.asArray ?? []).flatMap { $0["data"]?["clocks"]?.asArray ?? [] }
            .compactMap { $0["deadline"]?["calculation"]?.asString }
    }

    private func calculations(_ events: JSONValue) -> [String: JSONValue] {
        Dictionary(uniqueKeysWithValues: (events["calculations"]?.asArray ?? []).map { ($0["subject"]?.asString ?? "", $0) })
    }

    @Test func `rules 5.2: is recorded once, before the first event that names it, under the hash of its data`() throws {
        let system = try RunningSystem()
        let client = system.client()
        let first = try client.fileUntilAcknowledged(key: "one")
        let before = try system.events()
        let second = try client.fileUntilAcknowledged(key: "two")
        let (one, two) = (try events(first, system), try events(second, system))
        let kept = calculations(one)
        #expect(names(one).count == 3)
        for event in one["events"]?.asArray ?? [] {
            for name in names(["events": [event]]) {
                let calculation = try #require(kept["calculation:" + name])
                #expect(SHA256.hash(try #require(calculation["data"]).jsonBytes).hex == name)
                #expect(try #require(calculation["sequence"]?.asString) < #require(event["sequence"]?.asString))
            }
        }
        // At midnight or closing time the second may fall on another day; then it has calculations of its own.
        if names(one) == names(two) { #expect(try system.events() == before + 2) }
        #expect(calculations(two).keys.sorted() == Set(names(two)).map { "calculation:" + $0 }.sorted())
        let receipt = try system.client(following: second).get("/v1/complaints/\(second.id)/receipt").json()
        #expect(receipt["calculations"]?.asArray?.isEmpty == false, "who files can check the dates too")
        #expect(try ProgramRun("shagym", ["verify", "--data", system.data]).status == 0)
    }

    @Test func `what a complaint says is not written into its row by a command that leaves it as it is`() throws {
        let folder = try TemporaryFolder()
        let system = try RunningSystem(in: folder)
        let marker = "Белгі-7731"
        let id = try system.client().fileUntilAcknowledged(SampleFiling.json(circumstances: marker), key: "one").id
        let assigned = try system.client(as: "legal-officer").post(
            "/v1/complaints/\(id)/commands", ["command": "assign", "officer": "executor"])
        #expect(assigned.status == 200 && assigned.text.contains(marker), "\(assigned.text)")
        #expect(try system.stop() == 0)
        let database = try Database(path: system.data + "/complaints/complaints.sqlite", access: .readOnly)
        let row = try database.first("SELECT stage, content_event, view FROM complaint WHERE id = ?", id) {
            (stage: $0.text(0), event: $0.optionalInteger(1), view: String(decoding: $0.bytes(2), as: UTF8.self))
        }
        #expect(row?.stage == "selfReview" && row?.event != nil && row?.view.contains(marker) == false)
        try database.close()
    }

    @Test func `what a complaint says is shown from its event, after later commands and a restart too`() throws {
        let folder = try TemporaryFolder()
        let system = try RunningSystem(in: folder)
        let filing = try system.client().fileUntilAcknowledged(SampleFiling.json(circumstances: "Бірінші \"мәтін\"\n"), key: "one")
        func view() throws -> JSONValue { try system.client(as: "registrar").get("/v1/complaints/\(filing.id)").json() }
        let filed = try view()
        #expect(filed["content"]?["circumstances"]?.asString == "Бірінші \"мәтін\"\n")
        let assigned = try system.client(as: "legal-officer").post(
            "/v1/complaints/\(filing.id)/commands", ["command": "assign", "officer": "executor"])
        #expect(assigned.status == 200, "\(assigned.text)")
        #expect(try view()["content"] == filed["content"])
        #expect(try view()["stage"]?.asString == "selfReview")
        try system.crashAndAwait("complaints")
        #expect(try awaiting("the complaint is shown again") { try? view() }["content"] == filed["content"])
    }

    @Test func `what was completed is shown, not what the receipt said`() throws {
        let system = try RunningSystem()
        let incomplete = SampleFiling.json { $0["circumstances"] = nil }
        let filing = try system.client().fileUntilAcknowledged(incomplete, key: "one")
        let client = try system.client(as: "registrar")
        let before = try client.get("/v1/complaints/\(filing.id)").json()
        #expect(before["missing"]?.asArray?.compactMap(\.asString) == ["circumstances"])
        var content = try #require(before["content"]?.asObject)
        content["circumstances"] = "Енді айтылды"
        let reply = try client.post("/v1/complaints/\(filing.id)/commands", ["command": "complete", "content": .object(content), "demands": []])
        #expect(reply.status == 200, "\(reply.text)")
        let after = try client.get("/v1/complaints/\(filing.id)").json()
        #expect(after["content"]?["circumstances"]?.asString == "Енді айтылды")
        #expect(after["content"]?["sender"] == before["content"]?["sender"])
    }
}
