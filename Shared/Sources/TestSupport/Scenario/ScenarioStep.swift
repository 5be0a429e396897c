import CivilTime
import StrictJSON

/// One step of a story: somebody does something at a moment, and sees what comes of it.
public struct ScenarioStep: Sendable {
    /// What is done.
    public enum Deed: Hashable, Sendable {
        /// A complaint is filed.
        case file
        /// An application is handed in: a case begins.
        case handIn
        /// A complaint or a case, or a part of it such as `deadlines`, is read.
        case read(part: String?, filter: [String: String])
        /// The complaints, cases or hearings the actor's body may see are listed.
        case list(String, filter: [String: String])
        /// The work queue of the actor's body is read: that of complaints and cases, or of `clearances`.
        case lookForWork(String?)
        /// A clearance is asked for.
        case askForClearance
        /// A sealed entry of a clearance request is opened.
        case openSealed(String)
        /// Organisations and what happened to them are entered in the register.
        case enterOrganisations
        /// A paper of the story is uploaded, as the role it has in a complaint or the kind it is of in a case; to a clearance as evidence.
        case upload(paper: String, role: String?)
        /// Rooms and people for the hearings of the actor's body are told, one command after the other.
        case arrange
        /// The hearings of a day are planned at once.
        case planDay
        /// A command is given to a complaint or a case.
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
    /// The complaint or case it is done to: a name of the story, or a number.
    public let subject: String?
    /// What is filed, handed in or told, or the details of a command.
    public let details: JSONValue?
    /// What must come of it.
    public let expectation: ScenarioExpectation
    /// What others must then see of the complaint, in the story's order.
    public let views: [(actor: String, sees: ScenarioExpectation)]
    /// The name under which the answer is known later.
    public let name: String?
    /// Places of the answer that are known later by a name of their own.
    public let remembered: [(name: String, place: ScenarioPointer)]
    /// Whether what is read may take a moment to be as expected, because one service hears it from another.
    public let isSoon: Bool
    /// What the story says about it.
    public let note: String?

    private static let members: Set = [
        "at", "as", "do", "on", "complaint", "application", "resources", "clearance", "organisations", "entry", "with", "part", "what",
        "filter", "paper", "role",
        "expect",
        "views", "call it", "remember", "soon", "note",
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
        details = try Self.details(of: deed, text)
        isSoon = text.object["soon"] == .bool(true)
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
        let needsSubject = ![
            "file", "hand in", "list", "look for work", "arrange", "plan a day", "ask for clearance", "enter organisations",
        ].contains(verb)
        if needsSubject, text.object["on"] == nil { throw ScenarioFault(text.place, "\"on\" is missing") }
        if !["read", "list", "look for work"].contains(verb), text.object["soon"] != nil { throw ScenarioFault(text.place, "only what is read comes soon") }
        switch verb {
        case "file": return .file
        case "hand in": return .handIn
        case "read": return .read(part: try text.optionalText("part"), filter: try filter(text))
        case "look for work": return .lookForWork(try text.optionalText("what"))
        case "ask for clearance": return .askForClearance
        case "open sealed": return .openSealed(try text.text("entry"))
        case "enter organisations": return .enterOrganisations
        case "upload": return .upload(paper: try text.text("paper"), role: try text.optionalText("role"))
        case "list": return .list(try text.optionalText("what") ?? "complaints", filter: try filter(text))
        case "arrange": return .arrange
        case "plan a day": return .planDay
        default: return .command(verb)
        }
    }

    private static func filter(_ text: ScenarioText) throws(ScenarioFault) -> [String: String] {
        var filter: [String: String] = [:]
        for member in try text.members("filter") { filter[member.key] = member.value.asString ?? member.value.text }
        return filter
    }

    private static func details(of deed: Deed, _ text: ScenarioText) throws(ScenarioFault) -> JSONValue? {
        let needed: String
        switch deed {
        case .file: needed = "complaint"
        case .handIn: needed = "application"
        case .arrange: needed = "resources"
        case .planDay: needed = "with"
        case .askForClearance: needed = "clearance"
        case .enterOrganisations: needed = "organisations"
        default: return text.object["with"]
        }
        guard let details = text.object[needed] else { throw ScenarioFault(text.place, "\"\(needed)\" is missing") }
        return details
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
