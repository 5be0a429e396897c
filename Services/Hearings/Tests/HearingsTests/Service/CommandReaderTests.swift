import FoundationEssentials
import StrictJSON
import Testing

@testable import Hearings

/// One command of every kind that people give, as they send it.
enum GoldenCommands {
    /// The stories' commands, each kind once.
    static func samples() throws -> [CaseCommand] {
        var seen: Set<CommandName> = []
        let stories = [try Story.registered(), try Story.served()]
        let orders = stories.flatMap { Sample.orders(for: $0.it, at: $0.it.lastRecordedAt) }
        return orders.filter { $0.name.isForPeople && seen.insert($0.name).inserted }
            .sorted { $0.name.rawValue < $1.name.rawValue }
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
        if ProcessInfo.processInfo.environment["SHAGYM_REWRITE_GOLDEN"] == "1" {
            let text = try samples.map(GoldenCommands.line).joined(separator: "\n") + "\n"
            try Data(text.utf8).write(to: URL(fileURLWithPath: GoldenCommands.path))
        }
        let lines = try GoldenCommands.recorded()
        #expect(try lines == samples.map(GoldenCommands.line))
        #expect(try lines.map { try reader.command(JSONValue(parsing: $0)) } == samples)
        #expect(samples.count == CommandName.allCases.filter(\.isForPeople).count)
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
