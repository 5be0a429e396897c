import CivilTime
import StrictJSON

/// One step of a story: somebody does something at a moment, and sees what comes of it.
public struct ScenarioStep: Sendable {
    /// What is done.
    public enum Deed: Hashable, Sendable {
        /// A complaint is filed.
        case file
        /// A complaint, or a part of it such as `deadlines`, is read.
        case read(part: String?)
        /// The complaints the actor's body may see are listed.
        case list(filter: [String: String])
        /// The work queue of the actor's body is read.
        case lookForWork
        /// A paper of the story is uploaded.
        case upload(paper: String, role: String)
        /// A command is given to a complaint.
        case command(String)
    }

    /// Its number in the story, from 1.
    public let number: Int
    /// The moment the clock is set to; nil when it goes on standing.
    public let at: Instant?
    /// The actor's name.
    public let actor: String
    /// What is done.
    public let deed: Deed
    /// The complaint it is done to: a name of the story, or a number.
    public let subject: String?
    /// The complaint that is filed, or the details of a command.
    public let details: JSONValue?
    /// What must come of it.
    public let expectation: ScenarioExpectation
    /// What others must then see of the complaint, in the story's order.
    public let views: [(actor: String, sees: ScenarioExpectation)]
    /// The name under which the answer is known later.
    public let name: String?
    /// Places of the answer that are known later by a name of their own.
    public let remembered: [(name: String, place: ScenarioPointer)]
    /// What the story says about it.
    public let note: String?

    private static let members: Set = [
        "at", "as", "do", "on", "complaint", "with", "part", "filter", "paper", "role", "expect", "views", "call it", "remember",
        "note",
    ]

    init(_ number: Int, _ value: JSONValue) throws(ScenarioFault) {
        let place = "steps/\(number)"
        let text = try ScenarioText(value, at: place, allowed: Self.members)
        self.number = number
        at = try Self.moment(text)
        actor = try text.text("as")
        subject = try text.optionalText("on")
        name = try text.optionalText("call it")
        note = try text.optionalText("note")
        let verb = try text.text("do")
        deed = try Self.deed(verb, text)
        if case .file = deed {
            guard let complaint = text.object["complaint"] else { throw ScenarioFault(place, "\"complaint\" is missing") }
            details = complaint
        } else {
            details = text.object["with"]
        }
        expectation = try ScenarioExpectation(text.object["expect"], at: "\(place)/expect")
        views = try text.members("views").map { member throws(ScenarioFault) in
            (member.key, try ScenarioExpectation(member.value, at: "\(place)/views/\(member.key)"))
        }
        remembered = try text.members("remember").map { member throws(ScenarioFault) in
            guard case .string(let pointer) = member.value else {
                throw ScenarioFault("\(place)/remember/\(member.key)", "a place such as /id is needed")
            }
            return (member.key, try ScenarioPointer(pointer, at: place))
        }
    }

    private static func deed(_ verb: String, _ text: ScenarioText) throws(ScenarioFault) -> Deed {
        let needsSubject = !["file", "list", "look for work"].contains(verb)
        if needsSubject, text.object["on"] == nil { throw ScenarioFault(text.place, "\"on\" is missing") }
        switch verb {
        case "file": return .file
        case "read": return .read(part: try text.optionalText("part"))
        case "look for work": return .lookForWork
        case "upload": return .upload(paper: try text.text("paper"), role: try text.text("role"))
        case "list":
            var filter: [String: String] = [:]
            for member in try text.members("filter") { filter[member.key] = member.value.asString ?? member.value.text }
            return .list(filter: filter)
        default: return .command(verb)
        }
    }

    /// Local time, such as `2026-07-03 18:30` or `2026-07-03 18:30:01`.
    private static func moment(_ text: ScenarioText) throws(ScenarioFault) -> Instant? {
        guard let written = try text.optionalText("at") else { return nil }
        let parts = written.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let day = Day(iso: parts[0]), let clock = ClockTime(parts[1]) else {
            throw ScenarioFault("\(text.place)/at", "\"\(written)\" is no local time such as 2026-07-03 18:30:01")
        }
        return KazakhstanTime.instant(day, clock)
    }
}
