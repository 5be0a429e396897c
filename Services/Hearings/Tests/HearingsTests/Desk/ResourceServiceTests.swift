import StrictJSON
import TestSupport
import Testing

@testable import Hearings

@Suite struct `Rooms and people through the service` {
    private let folder: TemporaryFolder
    private let service: RunningHearings
    private var desk: RunningDesk { RunningDesk(service) }

    init() throws {
        folder = try TemporaryFolder()
        service = try RunningHearings(in: folder.path, at: "2026-06-15 10:00")
    }

    @Test func `resources are changed by the body's own keepers, at the version they saw`() throws {
        let added = try desk.change(RunningDesk.room("r1"), version: 0)
        #expect(added["version"]?.asInteger == 1 && added["body"]?["rooms"]?[0]?["description"]?["id"]?.asString == "r1")
        func refusal(_ command: JSONValue, by principal: JSONValue = People.executor, version: Int64? = nil) throws -> String? {
            try service.refusal("ChangeResources", desk.parameters(command, by: principal, version: version))?.code
        }
        #expect(try refusal(RunningDesk.room("r2"), version: 0) == "outdated")
        #expect(try refusal(RunningDesk.room("r1")) == "resource-already-there")
        #expect(try refusal(RunningDesk.room("r3", seats: 1)) == "resource-capacity-out-of-range")
        #expect(try refusal(RunningDesk.room("r3"), by: People.auditor) == "forbidden")
        #expect(try refusal(RunningDesk.room("r3"), by: People.applicant) == "forbidden")
        #expect(try refusal(["command": "paintRoom"]) == "invalid-fields")
        #expect(try refusal(["command": "retire", "resource": "room:r1"]) == "invalid-fields")
        #expect(try refusal(["command": "retire", "resource": "room:r9", "from": "2026-07-01"]) == "resource-unknown")
        // Another body has its own.
        let other = try service.call("Resources", ["principal": People.department])
        #expect(other["version"]?.asInteger == 0 && other["body"]?["rooms"]?.asArray?.isEmpty == true)
        try service.stop()
    }

    @Test func `hours, absences and closures are kept over a restart`() throws {
        try desk.furnish()
        try desk.change([
            "command": "setAvailability", "resource": "person:o-executor",
            "availability": ["absences": [["days": ["first": "2026-06-17", "last": "2026-06-17"], "reason": "leave"]]],
        ])
        try desk.change([
            "command": "setClosures", "closures": [["days": ["first": "2026-06-18", "last": "2026-06-18"], "reason": "sanitaryDay"]],
        ])
        let before = try service.call("Resources", ["principal": People.executor])
        #expect(before["version"]?.asInteger == 5 && before["body"]?["closures"]?.asArray?.count == 1)
        try service.kill()
        let again = try RunningHearings(in: folder.path, at: "2026-06-15 11:00")
        #expect(try again.call("Resources", ["principal": People.executor]) == before)
        #expect(try RunningDesk(again).change(RunningDesk.room("r2"), version: 5)["version"]?.asInteger == 6)
        try again.stop()
    }
}
