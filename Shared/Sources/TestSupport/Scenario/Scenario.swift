import CivilTime
import Law
import StrictJSON

/// A story as a lawyer reads it: who does what, when, and what everybody then sees. `Tests/Stories/README.md` says how one is written.
public struct Scenario: Sendable {
    /// What the story is about.
    public let title: Text3
    /// The ids of the rules it shows.
    public let rules: [String]
    /// Who acts, by name.
    public let actors: [String: ScenarioActor]
    /// Its documents, by name.
    public let papers: [String: ScenarioPaper]
    /// What it gives once and uses several times.
    public let given: [String: JSONValue]
    /// Settings the system is started with, beside the defaults.
    public let settings: [String: String]
    /// What happens.
    public let steps: [ScenarioStep]

    /// Reads a story.
    /// - Parameter common: actors, papers and givens that all stories share.
    public init(_ value: JSONValue, common: JSONValue? = nil) throws(ScenarioFault) {
        let story = try ScenarioText(
            value,
            at: "",
            allowed: ["title", "rules", "settings", "actors", "papers", "given", "steps"]
        )
        let title = try ScenarioText(story.object["title"] ?? .null, at: "title", allowed: ["kk", "ru", "en"])
        self.title = Text3(kk: try title.text("kk"), ru: try title.text("ru"), en: try title.text("en"))
        rules = try story.texts("rules")
        var settings: [String: String] = [:]
        for member in try story.members("settings") { settings[member.key] = member.value.asString ?? member.value.text }
        self.settings = settings
        var actors: [String: ScenarioActor] = [:]
        var papers: [String: ScenarioPaper] = [:]
        var given: [String: JSONValue] = [:]
        let shared = try common.map { value throws(ScenarioFault) in
            try ScenarioText(value, at: "the common part", allowed: ["actors", "papers", "given"])
        }
        for part in [shared, story].compactMap({ $0 }) {
            for member in try part.members("actors") { actors[member.key] = try ScenarioActor(member.key, member.value) }
            for member in try part.members("papers") { papers[member.key] = try ScenarioPaper(member.key, member.value) }
            for member in try part.members("given") { given[member.key] = member.value }
        }
        self.actors = actors
        self.papers = papers
        self.given = given
        var steps: [ScenarioStep] = []
        for (index, value) in (story.object["steps"]?.asArray ?? []).enumerated() {
            for told in try ScenarioChapter(given).steps(of: value, at: "steps/\(index + 1)") {
                steps.append(try ScenarioStep(index + 1, told))
            }
        }
        self.steps = steps
        try check()
    }

    /// What can be seen to be wrong before anything is played.
    private func check() throws(ScenarioFault) {
        guard let first = steps.first, first.at != nil else { throw ScenarioFault("steps", "the first step needs a time") }
        var latest: Instant?
        for step in steps {
            let place = "steps/\(step.number)"
            for name in [step.actor] + step.views.map(\.actor) where actors[name] == nil {
                throw ScenarioFault(place, "no actor \"\(name)\"")
            }
            if case .upload(let paper, _) = step.deed, papers[paper] == nil {
                throw ScenarioFault(place, "no paper \"\(paper)\"")
            }
            if let at = step.at {
                if let latest, at < latest { throw ScenarioFault(place, "time goes back") }
                latest = at
            }
        }
    }
}
