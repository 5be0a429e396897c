import Foundation
import StrictJSON
import TestSupport
import Testing

@Suite struct `When the Government moves a day` {
    /// The checkout's data files.
    private static let resources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Shared/Resources")

    /// A copy of the data files in which Tuesday 7 July 2026 is a day off, worked on Sunday the 12th.
    private func resources(movingIn folder: TemporaryFolder) throws -> String {
        let copy = folder.path + "/resources"
        try FileManager.default.copyItem(atPath: Self.resources.path, toPath: copy)
        let file = copy + "/calendar/kz.json"
        var text = try String(contentsOfFile: file, encoding: .utf8)
        let moves = try #require(text.firstRange(of: #""moves": ["#))
        let source = try #require(text.firstMatch(of: #/"source": "(holidays-[^"]*)"/#)).output.1
        text.insert(
            contentsOf: #"{"rest":"2026-07-07","worked":"2026-07-12","weeks":["fiveDay","sixDay"],"source":"\#(source)"},"#,
            at: moves.upperBound
        )
        text = text.replacing(#""edition": "kz-2026-03-18""#, with: #""edition": "kz-2026-07-04""#)
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        return copy
    }

    private func due(_ system: RunningSystem, _ filing: AcknowledgedFiling) throws -> String? {
        let answer = try system.client(following: filing).get("/v1/complaints/\(filing.id)/deadlines").json()
        return answer["deadlines"]?.asArray?.first { $0["clock"]?.asString == "forwarding" }?["day"]?.asString
    }

    @Test func `A-48: open deadlines are recomputed at the next start, as an event that keeps the old dates`() throws {
        let folder = try TemporaryFolder()
        let other = try resources(movingIn: folder)
        let before = try RunningSystem(in: folder)
        let set = try before.client().post("/v1/training/clock", ["now": "2026-07-03T15:00:00+05:00"])
        #expect(set.status == 200)
        let filing = try before.client().fileUntilAcknowledged(key: "one")
        #expect(try due(before, filing) == "2026-07-08")
        #expect(try before.stop() == 0)

        let after = try RunningSystem(in: folder, environment: ["SHAGYM_RESOURCES": other])
        #expect(try due(after, filing) == "2026-07-09")
        let view = try after.client(following: filing).get("/v1/complaints/\(filing.id)").json()
        let timeline = view["timeline"]?.asArray?.compactMap { $0["type"]?.asString } ?? []
        #expect(timeline.filter { $0 == "kz.shagym.complaint.deadlinesMoved.v1" }.count == 1)
        #expect(try after.stop() == 0)

        let again = try RunningSystem(in: folder, environment: ["SHAGYM_RESOURCES": other])
        let same = try again.client(following: filing).get("/v1/complaints/\(filing.id)").json()
        #expect(same["version"]?.asInteger == view["version"]?.asInteger, "the same calendar moves nothing")
    }

    @Test
    func `A-48: a running system goes over to a new calendar when it is told, and keeps the old one when the new is broken`()
        throws
    {
        let folder = try TemporaryFolder()
        let used = folder.path + "/used"
        try FileManager.default.copyItem(atPath: Self.resources.path, toPath: used)
        let moved = try resources(movingIn: folder) + "/calendar/kz.json"
        let system = try RunningSystem(in: folder, environment: ["SHAGYM_RESOURCES": used])
        #expect(try system.client().post("/v1/training/clock", ["now": "2026-07-03T15:00:00+05:00"]).status == 200)
        let filing = try system.client().fileUntilAcknowledged(key: "one")
        let version = try system.client(following: filing).get("/v1/complaints/\(filing.id)").json()["version"]?.asInteger
        func reload() throws -> ProgramRun { try ProgramRun("shagym", ["calendar", "reload", "--data", system.data]) }
        func computed() throws -> String {
            let question: JSONValue = ["rule": "DL-17", "received": "2026-07-03T15:00:00+05:00"]
            return String(decoding: try system.client().post("/v1/deadlines/compute", question).json().jsonBytes, as: UTF8.self)
        }
        let before = try computed()

        try Data("{".utf8).write(to: URL(filePath: used + "/calendar/kz.json"))
        let broken = try reload()
        #expect(broken.status == 1 && broken.errors.contains("complaints: The new calendar cannot be used"))
        #expect(broken.errors.contains("gateway: calendar/kz.json cannot be used"))
        #expect(try due(system, filing) == "2026-07-08")
        #expect(try computed() == before)

        try Data(contentsOf: URL(filePath: moved)).write(to: URL(filePath: used + "/calendar/kz.json"))
        let good = try reload()
        #expect(good.status == 0, "\(good.errors)")
        #expect(good.output.contains("complaints: calendar kz-2026-07-04, deadlines moved in 1 matters"))
        #expect(try due(system, filing) == "2026-07-09")
        #expect(try computed() != before, "the gateway answers by the new calendar too")
        let after = try system.client(following: filing).get("/v1/complaints/\(filing.id)").json()
        #expect(after["version"]?.asInteger == version.map { $0 + 1 })
        #expect(try reload().output.contains("moved in 0 matters"), "once more changes nothing")
        // New matters and the next start go by it too.
        #expect(try due(system, try system.client().fileUntilAcknowledged(key: "two")) == "2026-07-09")
        #expect(try system.stop() == 0)
        let again = try RunningSystem(in: folder, environment: ["SHAGYM_RESOURCES": used])
        let same = try again.client(following: filing).get("/v1/complaints/\(filing.id)").json()
        let moves = (same["timeline"]?.asArray ?? []).filter { $0["type"]?.asString == "kz.shagym.complaint.deadlinesMoved.v1" }
        #expect(moves.count == 1, "the start finds nothing to move")
    }
}
