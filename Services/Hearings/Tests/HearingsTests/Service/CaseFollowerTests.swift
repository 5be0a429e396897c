import CivilTime
import Contracts
import Journal
import Law
import ServiceKit
import StrictJSON
import Synchronization
import TestSupport
import Testing

@testable import Hearings

/// Notes what it was told, and refuses hearings on one day.
private final class Watcher: CaseFollower {
    let seen: Notes

    init(_ seen: Notes) { self.seen = seen }

    func follow(
        _ events: [CaseEvent],
        from before: AdministrativeCase?,
        to matter: AdministrativeCase,
        by caller: Caller,
        in transaction: Transaction,
        now: Instant
    ) throws {
        for case .hearingScheduled(let fact) in events where fact.appointment.day == Fixture.day("2026-06-17") {
            throw Problem(.conflict, code: "no-room", detail: Text3(kk: "бөлме жоқ", ru: "нет зала", en: "no room"))
        }
        seen.list.withLock { $0 += events.map { "\($0.type) \(before?.version ?? 0)" } }
    }

    func settle(kept: Bool) { seen.list.withLock { $0.append("kept \(kept)") } }

    func forgetAll() {}
}

private final class Notes: Sendable {
    let list = Mutex<[String]>([])
}

/// The hearings service with a follower.
private struct WatchedHearings: ServiceDefinition {
    let seen: Notes
    var name: String { HearingsService().name }
    var interfaces: [String] { HearingsService().interfaces }
    var migrations: [Migration] { HearingsService().migrations }

    func makeWriting(_ surroundings: Surroundings) throws -> HearingsWriting {
        HearingsWriting(surroundings, followers: [Watcher(seen)])
    }

    func makeReading(_ surroundings: Surroundings, journal: JournalReader) throws -> HearingsReading {
        try HearingsReading(surroundings, journal: journal)
    }
}

@Suite struct `What follows a case in the same transaction` {
    @Test func `a follower is told every event, with the case before it`() throws {
        let folder = try TemporaryFolder()
        let notes = Notes()
        let service = try RunningHearings(WatchedHearings(seen: notes), in: folder.path, at: "2026-06-03 10:00")
        let matter = try RunningCase.file(at: service)
        try matter.untilServed()
        let seen = notes.list.withLock { $0 }.filter { $0.hasPrefix("kz.") }.map { $0.split(separator: " ").map(String.init) }
        let recorded = try matter.get("events")["events"]?.asArray?.compactMap { $0["type"]?.asString } ?? []
        #expect(seen.map { $0[0] } == recorded)
        #expect(seen.map { Int($0[1]) ?? -1 } == Array(0..<recorded.count), "each command here causes one event")
        try service.stop()
    }

    @Test func `a refused command is rolled back, in the journal and in memory`() throws {
        let folder = try TemporaryFolder()
        let notes = Notes()
        let service = try RunningHearings(WatchedHearings(seen: notes), in: folder.path, at: "2026-06-03 10:00")
        let matter = try RunningCase.file(at: service)
        try matter.untilDrafted()
        try service.setClock("2026-06-15 11:00")
        let before = try matter.get("events")
        let full = CaseCommand.scheduleHearing(ScheduleHearing(appointment: Fixture.appointment("2026-06-17")))
        let refusal = try service.refusal("Execute", matter.parameters(full, by: People.executor))
        #expect(refusal?.code == "no-room")
        #expect(notes.list.withLock { $0.last } == "kept false")
        #expect(try matter.get("events") == before)
        #expect(try matter.get("view")["hearingStage"]?.asString == "drafted")
        let free = CaseCommand.scheduleHearing(ScheduleHearing(appointment: Fixture.appointment("2026-06-18")))
        let view = try matter.run(free, at: "2026-06-15 11:05")["body"]
        #expect(view?["rounds"]?[0]?["appointment"]?["day"]?.asString == "2026-06-18")
        try service.stop()
    }
}
