import Contracts
import Directory
import Journal
import StrictJSON
import TestSupport
import Testing

@testable import Clearance

@Suite struct `What is sealed` {
    private let a = Fixture.head("a")
    private static let marker = "MARKER-of-the-grounds"
    private static let annexMarker = "MARKER-of-the-annex"

    private func refused() throws -> (RunningClearance, TemporaryFolder, RunningRequest) {
        let folder = try TemporaryFolder()
        let service = try RunningClearance(in: folder.path, at: "2026-06-08 10:00")
        _ = try RunningRequest.enter(RunningRequest.organisations, at: service)
        let request = try RunningRequest.open("a", "b", at: service)
        let annex = try request.annex(Array("an annex".utf8), named: Self.annexMarker, by: People.officer)
        let grounds = SealedGrounds(text: Self.marker, annexes: [annex])
        try request.run(RunningRequest.prepare(a, .refuse(.classified), grounds), by: People.officer)
        try request.run(Story.refusing(a, .classified, grounds), by: People.head)
        return (service, folder, request)
    }

    @Test func `CL-27: the refusal is told, the grounds are opened by those who wrote them, and the reading is recorded`() throws
    {
        let (service, folder, request) = try refused()
        defer { _ = folder }
        #expect(try request.state == "refused")
        let before = try request.get("events", by: People.lawyer)["events"]?.asArray?.count ?? 0
        let opened = try service.call("OpenSealed", request.sealed("s1", by: People.head, request: "read"))
        #expect(opened["body"]?["grounds"]?["text"]?.asString == Self.marker)
        #expect(opened["body"]?["grounds"]?["annexes"]?[0]?["name"]?.asString == Self.annexMarker)
        let events = try request.get("events", by: People.lawyer)["events"]?.asArray ?? []
        #expect(events.count == before + 1)
        #expect(events.last?["type"]?.asString == "kz.shagym.clearance.sealedPartRead.v1")
        // The same question again is the same reading.
        #expect(try service.call("OpenSealed", request.sealed("s1", by: People.head, request: "read")) == opened)
        #expect(try request.get("events", by: People.lawyer)["events"]?.asArray?.count == before + 1)
        try service.stop()
    }

    @Test func `rules 8.1: every entry has its hash in the log, so that one changed behind the service's back is found`() throws {
        let (service, folder, _) = try refused()
        defer { _ = folder }
        try service.stop()
        func fault() throws -> JournalFailure? { try Verification.offline(folder: service.folder, name: "clearance").fault }
        #expect(try fault() == nil)
        let journal = try Journal(
            at: service.folder,
            name: "clearance",
            source: "/clearance",
            migrations: ClearanceService().migrations
        ) { Array(repeating: 1, count: 16) }
        try journal.commit { batch in
            try batch.savepoint { transaction in
                let text = "CAST(replace(CAST(event AS TEXT), 'MARKER-of-the-grounds', 'OTHER-grounds') AS BLOB)"
                _ = try transaction.database.run("UPDATE sealed SET event = \(text) WHERE entry = 's2'")
            }
        }
        journal.close()
        guard case .sealedDamaged = try fault() else { return #expect(Bool(false), "the changed entry is not found") }
    }

    @Test func `rules 8.1: nobody else opens it, not even by a dry run`() throws {
        let (service, folder, request) = try refused()
        defer { _ = folder }
        for (principal, code) in [
            (People.otherOfficer, "entry-unknown"), (People.otherHead, "entry-unknown"), (People.lawyer, "role-missing"),
            (People.holder, "role-missing"), (People.securityOfficer, "not-found"), (People.unknownHead, "person-unknown"),
            (People.hearings, "forbidden"),
        ] {
            #expect(try service.refusal("OpenSealed", request.sealed("s1", by: principal))?.code == code, "\(principal)")
        }
        let members = request.sealed("s1", by: People.head).asObject?.members.map { ($0.key, $0.value) } ?? []
        let dry = JSONValue.object(JSONObject(members + [("dryRun", true)]))
        let before = try request.get("events", by: People.lawyer)["events"]?.asArray?.count ?? 0
        _ = try? service.call("OpenSealed", dry)
        let after = try request.get("events", by: People.lawyer)["events"]?.asArray?.count
        #expect(after == before + 1, "whoever saw it left a record")
        try service.stop()
    }

    @Test func `design 5: log, rows, ledger and answers to others hold none of it; its own table does`() throws {
        let (service, folder, request) = try refused()
        defer { _ = folder }
        for principal in [People.holder, People.lawyer, People.otherOfficer, People.officer, People.head] {
            for part in ["view", "events", "next-steps"] {
                let answer = try service.bytes("Get", request.question(part, by: principal))
                #expect(!String(decoding: answer, as: UTF8.self).contains("MARKER"))
            }
        }
        let log = try service.bytes("kz.shagym.bus.Read", ["reader": "test", "after": 0, "limit": 1_000])
        #expect(!String(decoding: log, as: UTF8.self).contains("MARKER"))
        try service.stop()
        let journal = try Journal(
            at: service.folder,
            name: "clearance",
            source: "/clearance",
            migrations: ClearanceService().migrations
        ) { Array(repeating: 1, count: 16) }
        defer { journal.close() }
        let reader = JournalReader(journal.access)
        let hits = try reader.read { database -> [String: Int] in
            var hits: [String: Int] = [:]
            let tables = try database.query("SELECT name, sql FROM sqlite_schema WHERE type = 'table'") {
                ($0.text(0), $0.text(1))
            }
            for (table, definition) in tables where !table.hasPrefix("sqlite_") {
                for column in definition.matches(of: #/(?<name>\w+) (?:TEXT|BLOB)/#).map({ String($0.output.name) }) {
                    let texts = try database.query("SELECT CAST(\(column) AS TEXT) FROM \(table)") { $0.optionalText(0) ?? "" }
                    hits[table, default: 0] += texts.count { $0.contains("MARKER") }
                }
            }
            return hits
        }
        #expect(hits.count > 10 && hits.filter { $0.value > 0 }.keys.sorted() == ["sealed"], "\(hits)")
    }
}
