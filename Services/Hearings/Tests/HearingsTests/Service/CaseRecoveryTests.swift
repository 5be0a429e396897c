import Contracts
import Law
import ServiceKit
import StrictJSON
import Synchronization
import TestSupport
import Testing

@testable import Hearings

/// What a service answered until it was killed.
private final class Answers: Sendable {
    let list = Mutex<[[UInt8]]>([])
    let isOver = Mutex(false)
}

@Suite struct `The hearings service after a stop` {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func types(_ matter: RunningCase) throws -> [String] {
        try matter.get("events")["events"]?.asArray?.compactMap { $0["type"]?.asString } ?? []
    }

    @Test func `design 4: a restart makes the same views again from the events`() throws {
        let parts = ["view", "deadlines", "next-steps", "documents", "events", "manifest", "plan", "notices", "form"]
        let first = try RunningHearings(in: folder.path, at: "2026-06-03 10:00")
        let matter = try RunningCase.file(at: first)
        try matter.untilServed()
        let before = try parts.map { try matter.get($0) }
        try first.stop()
        let second = try RunningHearings(in: folder.path, at: "2026-06-16 10:00")
        let again = RunningCase(matter.id, at: second)
        #expect(try parts.map { try again.get($0) } == before)
        try again.untilRefused()
        #expect(try again.stage == "refused")
        try second.stop()
    }

    @Test func `DX-7, DL-14: a machine off for weeks records the breach as of law, once`() throws {
        let first = try RunningHearings(in: folder.path, at: "2026-06-03 10:00")
        let matter = try RunningCase.file(at: first)
        try first.stop()
        // E is Friday 26 June; the day after it in a six-day week is a working day.
        let second = try RunningHearings(in: folder.path, at: "2026-07-06 12:00")
        let again = RunningCase(matter.id, at: second)
        _ = try awaiting("the breach is recorded") { try types(again).contains(TermBreached.type) ? true : nil }
        let events = try again.get("events")["events"]?.asArray ?? []
        let breach = try #require(events.first { $0["type"]?.asString == TermBreached.type }?["data"])
        #expect(breach["termEnd"]?.asString == "2026-06-26" && breach["deemedRefusalFrom"]?.asString == "2026-06-27")
        #expect(breach["asOf"]?.asString.flatMap { $0.hasPrefix("2026-06-27T00:00:00") } == true)
        let asOf = events.compactMap { $0["data"]?["asOf"]?.asString }
        #expect(asOf == asOf.sorted() && asOf.count > 3, "in legal order")
        let seen = try types(again)
        try second.setClock("2026-07-07 12:00")
        #expect(try types(again) == seen, "nothing twice")
        #expect(try again.get("view")["flags"]?.asArray?.contains { $0["code"]?.asString == "deemedRefusal" } == true)
        try second.stop()
    }

    @Test func `design 4: killed after an answer, the service still has it, and repeats it`() throws {
        let first = try RunningHearings(in: folder.path, at: "2026-06-03 10:00")
        let filing = try RunningCase.receive(Fixture.receive(), by: People.desk, request: "filed")
        let filed = try first.bytes("Receive", filing)
        let matter = RunningCase(try #require(JSONValue(parsing: filed)["body"]?["id"]?.asString), at: first)
        let command = try matter.parameters(.register(RegisterCase()), by: People.executor, request: "registered")
        let registered = try first.bytes("Execute", command)
        try first.kill()
        let second = try RunningHearings(in: folder.path, at: "2026-06-03 10:05")
        #expect(try second.bytes("Receive", filing) == filed)
        #expect(try second.bytes("Execute", command) == registered)
        #expect(try RunningCase(matter.id, at: second).get("events")["events"]?.asArray?.count == 3)
        try second.stop()
    }

    @Test func `design 4: killed in the middle of many applications, none that was answered is lost, none is there twice`() throws
    {
        let first = try RunningHearings(in: folder.path, at: "2026-06-03 10:00")
        let filings = try (1...60).map {
            try RunningCase.receive(Fixture.receive(), by: People.desk, request: "filing-\($0)")
        }
        let answered = Answers()
        PlatformThread.start {
            for filing in filings {
                guard let reply = try? first.bytes("Receive", filing) else { break }
                answered.list.withLock { $0.append(reply) }
            }
            answered.isOver.withLock { $0 = true }
        }
        _ = try awaiting("some answers") { answered.list.withLock { $0.count > 5 } ? true : nil }
        try first.kill()
        _ = try awaiting("the end of the filings") { answered.isOver.withLock { $0 } ? true : nil }
        let before = answered.list.withLock { $0 }
        let second = try RunningHearings(in: folder.path, at: "2026-06-03 10:00")
        let after = try filings.map { try second.bytes("Receive", $0) }
        #expect(Array(after.prefix(before.count)) == before)
        let ids = try after.compactMap { try JSONValue(parsing: $0)["body"]?["id"]?.asString }
        #expect(Set(ids) == Set((1...60).map { "AL1-C-2026-0000" + ($0 < 10 ? "0\($0)" : "\($0)") }), "R8.5: without gaps")
        try second.stop()
    }

    @Test func `A-48: another calendar at the next start moves the open deadlines, as events`() throws {
        let first = try RunningHearings(in: folder.path, at: "2026-06-03 10:00")
        let matter = try RunningCase.file(at: first)
        let before = try matter.get("view")["term"]?["end"]?.asString
        try first.stop()
        let decree = try Fixture.calendar(freeing: "2026-06-18", working: "2026-06-28")
        let second = try RunningHearings(in: folder.path, at: "2026-06-03 11:00", calendar: decree)
        let again = RunningCase(matter.id, at: second)
        #expect(try types(again).last == DeadlinesMoved.type)
        let after = try again.get("view")["term"]?["end"]?.asString
        #expect(before == "2026-06-26" && after == "2026-06-27")
        try second.stop()
        let third = try RunningHearings(in: folder.path, at: "2026-06-03 12:00", calendar: decree)
        #expect(try types(RunningCase(matter.id, at: third)).filter { $0 == DeadlinesMoved.type }.count == 1)
        try third.stop()
    }

    @Test func `import: each application is taken or refused by itself, in order`() throws {
        let service = try RunningHearings(in: folder.path, at: "2026-06-03 10:00")
        let good = try JSONValue(parsing: Fixture.receive().jsonBytes)
        let lacking = try JSONValue(parsing: Fixture.receive(without: .passport).jsonBytes)
        let wrong = try JSONValue(parsing: Fixture.receive(through: .portal).jsonBytes)
        let parameters: JSONValue = [
            "request": "import", "principal": People.desk, "cases": [good, ["provider": "x"], wrong, lacking, good],
        ]
        let rehearsal = JSONObject((parameters.asObject?.members ?? []).map { ($0.key, $0.value) } + [("dryRun", true)])
        let tried = try service.call("Import", .object(rehearsal))
        #expect(tried["body"]?["accepted"]?.asInteger == 2)
        let reply = try service.bytes("Import", parameters)
        let results = try #require(JSONValue(parsing: reply)["body"]?["results"]?.asArray)
        #expect(results.map { $0["line"]?.asInteger } == [1, 2, 3, 4, 5])
        #expect(
            results.map { $0["id"]?.asString } == ["AL1-C-2026-000001", nil, nil, "AL1-R-2026-000001", "AL1-C-2026-000002"]
        )
        #expect(results[1]["problem"]?["fields"]?.asArray?.isEmpty == false)
        #expect(results[2]["problem"]?["code"]?.asString == "wrong-channel")
        #expect(results[3]["missing"]?[0]?["document"]?.asString == "D2.passport")
        #expect(try service.bytes("Import", parameters) == reply, "repeated, nothing is taken twice")
        try service.stop()
    }
}
