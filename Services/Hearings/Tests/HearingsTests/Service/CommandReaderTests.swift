import FoundationEssentials
import StrictJSON
import Testing

@testable import Hearings

/// One command of every kind that people give, as they send it.
enum GoldenCommands {
    /// The stories' commands, each kind once, but for those that people give with a wish for rooms and people.
    static func samples() throws -> [CaseCommand] {
        var seen: Set<CommandName> = []
        let stories = [try Story.registered(), try Story.served()]
        let orders = stories.flatMap { Sample.orders(for: $0.it, at: $0.it.lastRecordedAt) }
        return orders.filter { $0.name.isForPeople && !wished.contains($0.name) && seen.insert($0.name).inserted }
            .sorted { $0.name.rawValue < $1.name.rawValue }
    }

    /// The commands that take rooms and people: sent with what is wanted, and what is chosen goes into the event.
    static let wished: Set<CommandName> = [.scheduleHearing, .rescheduleHearing]

    /// Those and the others around a hearing, as people send them, and what they mean.
    static func ordered() throws -> [(line: String, means: HearingOrder)] {
        let needs = try #require(
            HearingNeeds(way: .inPerson, minutes: 40, language: .kk, participants: [.init(language: .ru)])
        )
        let start = Fixture.at("2026-06-18 10:00")
        let slot = WantedSlot(starts: start, room: RoomID(rawValue: "r1"))
        let people = #""needs":{"way":"inPerson","minutes":40,"language":"kk","participants":[{"language":"ru"}]}"#
        let time = #""slot":{"starts":"2026-06-18T10:00:00+05:00","room":"r1"}"#
        return [
            (#"{"command":"scheduleHearing"}"#, .schedule(HearingWish())),
            (#"{"command":"scheduleHearing","day":"2026-06-18"}"#, .schedule(HearingWish(day: Fixture.day("2026-06-18")))),
            ("{\"command\":\"scheduleHearing\",\(people),\(time)}", .schedule(HearingWish(needs: needs, slot: slot))),
            (
                "{\"command\":\"rescheduleHearing\",\"because\":\"applicantAsked\",\(time)}",
                .reschedule(HearingWish(slot: slot), because: .applicantAsked, reason: nil)
            ),
            (
                #"{"command":"holdHearing","outcome":"adjourned","start":"2026-06-18T10:00:00+05:00","end":"2026-06-18T10:00:00+05:00","#
                    + #""reason":"the interpreter fell ill","next":{"day":"2026-06-18"}}"#,
                .adjourn(
                    HearingWish(day: Fixture.day("2026-06-18")),
                    start: start,
                    end: start,
                    reason: "the interpreter fell ill"
                )
            ),
            ("{\"command\":\"holdSlot\",\(time),\"minutes\":30}", .hold(HearingWish(slot: slot), minutes: 30)),
            (#"{"command":"releaseSlot"}"#, .release),
        ]
    }

    static var path: String {
        "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Golden/case-commands.v1.jsonl"
    }

    static func line(_ command: CaseCommand) throws -> String {
        let details = try JSONValue(parsing: StrictJSONEncoder().encode(command.order)).asObject?.members ?? []
        let all = [("command", JSONValue.string(command.name.rawValue))] + details.map { ($0.key, $0.value) }
        return String(decoding: JSONValue.object(JSONObject(all)).jsonBytes, as: UTF8.self)
    }

    static func recorded() throws -> [String] {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self).split(separator: "\n").map(String.init)
    }
}

@Suite struct `Commands as people send them` {
    private let reader = CaseCommandReader()

    /// Rewritten only on purpose: `SHAGYM_REWRITE_GOLDEN=1`, then reviewed.
    @Test func `golden: a command of every kind is written and read as recorded`() throws {
        let samples = try GoldenCommands.samples()
        let ordered = try GoldenCommands.ordered()
        if ProcessInfo.processInfo.environment["SHAGYM_REWRITE_GOLDEN"] == "1" {
            let lines = try samples.map(GoldenCommands.line) + ordered.map(\.line)
            let text = lines.joined(separator: "\n") + "\n"
            try Data(text.utf8).write(to: URL(fileURLWithPath: GoldenCommands.path))
        }
        let lines = try GoldenCommands.recorded()
        #expect(try lines == samples.map(GoldenCommands.line) + ordered.map(\.line))
        #expect(try lines.prefix(samples.count).map { try reader.command(JSONValue(parsing: $0)) } == samples)
        #expect(samples.count == CommandName.allCases.filter(\.isForPeople).count - GoldenCommands.wished.count)
    }

    @Test func `golden: what is wanted for a hearing is read as recorded`() throws {
        for (line, order) in try GoldenCommands.ordered() {
            guard case .order(let read) = try HearingOrderReader().command(JSONValue(parsing: line)) else {
                Issue.record("not an order: \(line)")
                continue
            }
            #expect(read == order, "\(line)")
        }
    }

    @Test(arguments: [
        ("addDocuments", ["presented"]), ("sendInquiries", ["documents"]), ("confirmByDepartment", ["grounds"]),
        ("requestPostponement", ["excluded"]), ("conclude", ["grounds", "newGrounds"]), ("sendRefusal", ["certifiedCopies"]),
        ("reportIncomplete", ["packages"]),
    ]) func `a list that is empty may be left out`(name: String, lists: [String]) throws {
        let line = try #require(try GoldenCommands.recorded().first { $0.contains("\"command\":\"\(name)\"") })
        let members = try #require(JSONValue(parsing: line).asObject).members.filter { !lists.contains($0.key) }
        #expect(throws: Never.self) { try reader.command(.object(JSONObject(members.map { ($0.key, $0.value) }))) }
    }

    @Test(arguments: [
        ("recordReply", "reply", ["grounds", "isOtherSecret"]), ("recordPosition", "position", ["arguments"]),
        ("writeMinutes", "minutes", ["questionsAndAnswers"]), ("recordClearance", "clearance", ["isFiledWithAll", "numbers"]),
    ]) func `also inside`(name: String, part: String, members: [String]) throws {
        let line = try #require(try GoldenCommands.recorded().first { $0.contains("\"command\":\"\(name)\"") })
        let inner = try #require(JSONValue(parsing: line)[part]?.asObject).members.filter { !members.contains($0.key) }
        let short: JSONValue = [
            "command": .string(name), "details": 0,
        ]
        let command = JSONObject([
            ("command", .string(name)), (part, .object(JSONObject(inner.map { ($0.key, $0.value) }))),
        ])
        #expect(throws: Never.self) { try reader.command(.object(command)) }
        #expect(throws: (any Error).self, "but not the part itself") { try reader.command(short) }
    }
}
