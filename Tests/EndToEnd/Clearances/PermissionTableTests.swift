import Directory
import StrictJSON
import TestSupport
import Testing

/// What a line of `permissions.json` allows, tried by everybody against the running gateway and clearance service.
@Suite(.serialized) struct `Who may do what with a clearance, against the running API` {
    @Test
    func `design 7 / rules 8.1: each action in each role and relation, allowed where the table says so and refused elsewhere`()
        throws
    {
        let system = try RunningSystem()
        let table = try Self.table()
        let world = try ClearanceWorld(system)
        var allowed = 0
        var refused = 0
        for trial in ClearanceTrial.all {
            let entitled = try #require(table[trial.action], "\(trial.action) is in the table")
            for actor in try world.actors() {
                let answer = try trial.run(world, actor)
                let may = entitled.contains(actor.name)
                let comment: Comment = "\(trial.action) by \(actor.name): \(answer.status) \(answer.text)"
                if may {
                    #expect(trial.isDone(answer), comment)
                    allowed += 1
                } else {
                    #expect(trial.isRefused(answer), comment)
                    refused += 1
                }
            }
        }
        // Whatever people or views can do is tried; what only the system does has no door.
        let systemOnly: Set = ["endExitCase", "timerFired", "moveDeadlines", "reroute"]
        #expect(Set(table.keys).subtracting(ClearanceTrial.all.map(\.action)) == systemOnly)
        for name in systemOnly {
            for actor in try world.actors() {
                let answer = try actor.client.post(
                    "\(world.prepared)/commands",
                    ["command": .string(name)],
                    headers: actor.headers
                )
                #expect([403, 404, 422].contains(answer.status), "\(name) by \(actor.name): \(answer.status)")
            }
        }
        #expect(allowed > 60 && refused > 1_000, "\(allowed) \(refused)")
        #expect(try system.stop() == 0)
    }

    private static func table() throws -> [String: Set<String>] {
        let checkout = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        let bytes = FileText.bytes(checkout + "/Services/Clearance/Tests/permissions.json")
        return try StrictJSONDecoder().decode([String: Set<String>].self, from: bytes)
    }
}
