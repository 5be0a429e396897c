import StrictJSON
import TestSupport

/// A case from its acceptance through a hearing to the refusal, `refusal.json`.
struct RefusalStory {
    private let story: JSONValue

    init() throws { story = try JSONValue(parsing: Place.file("Tests/Together/refusal.json")) }

    /// Opens the case.
    /// - Parameter change: what is told otherwise than in the story.
    func accept(_ both: Together, _ change: (inout JSONObject) -> Void = { _ in }) throws -> String {
        var application = story["case"]?.asObject ?? [:]
        change(&application)
        let reply = try both.hearings.call(
            "Receive",
            ["request": both.request(), "principal": People.desk, "case": .object(application)]
        )
        guard let id = reply["body"]?["id"]?.asString else { throw LimitExceeded("no case: \(reply)") }
        return id
    }

    /// Plays it on to the refusal.
    /// - Parameter size: the length of the document that stands for all of them, in bytes.
    /// - Returns: the case, and the hash of the document.
    func play(_ both: Together, size: Int = 2_000) throws -> (id: String, document: String) {
        let id = try accept(both)
        var chance = Seeded(UInt64(size))
        let bytes = (0..<size).map { _ in UInt8.random(in: 32...126, using: &chance) }
        let evidence = try both.store(
            bytes,
            "evidence.txt",
            as: ("kind", "documents"),
            in: id,
            by: People.executor,
            at: both.hearings
        )
        for change in story["resources"]?.asArray ?? [] {
            _ = try both.hearings.call(
                "ChangeResources",
                ["request": both.request(), "principal": People.executor, "command": change]
            )
        }
        for step in story["steps"]?.asArray ?? [] {
            guard let at = step["at"]?.asString, let by = step["by"]?.asString, let who = story["people"]?[by],
                let command = step["command"]
            else { throw LimitExceeded("a step cannot be read: \(step)") }
            try both.setClock(at)
            _ = try both.execute(Self.filled(command, with: evidence), on: id, by: who, at: both.hearings)
        }
        return (id, evidence["sha256"]?.asString ?? "")
    }

    /// `{"document": "evidence"}` stands for the stored document.
    private static func filled(_ value: JSONValue, with document: JSONValue) -> JSONValue {
        if value["document"]?.asString == "evidence" { return document }
        if let items = value.asArray { return .array(items.map { filled($0, with: document) }) }
        guard let object = value.asObject else { return value }
        return .object(JSONObject(object.members.map { ($0.key, filled($0.value, with: document)) }))
    }
}
