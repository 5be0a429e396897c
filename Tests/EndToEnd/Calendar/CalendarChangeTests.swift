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
            at: moves.upperBound)
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
}
