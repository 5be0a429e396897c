import StrictJSON

/// Steps that are given once and played in several stories: `{ "at": "2026-06-05 11:00", "play": "to the draft" }`.
struct ScenarioChapter {
    private let given: [String: JSONValue]

    /// - Parameter given: what a story gives by name; a list of steps can be played.
    init(_ given: [String: JSONValue]) { self.given = given }

    /// The steps that one element of a story stands for: itself, or those of the chapter it plays. The chapter's first step takes the
    /// time of the element; the others follow while the clock stands.
    /// - Parameter open: the chapters that are being played around it.
    func steps(of element: JSONValue, at place: String, inside open: [String] = []) throws(ScenarioFault) -> [JSONValue] {
        guard element["play"] != nil else { return [element] }
        let text = try ScenarioText(element, at: place, allowed: ["at", "play", "note"])
        let name = try text.text("play")
        guard !open.contains(name) else { throw ScenarioFault(place, "\"\(name)\" plays itself") }
        guard let chapter = given[name]?.asArray, !chapter.isEmpty else {
            throw ScenarioFault(place, "no steps are given as \"\(name)\"")
        }
        var steps: [JSONValue] = []
        for inner in chapter { steps += try self.steps(of: inner, at: "\(place), \(name)", inside: open + [name]) }
        if let at = text.object["at"], case .object(var first)? = steps.first {
            guard first["at"] == nil else { throw ScenarioFault(place, "\"\(name)\" has a time of its own") }
            first["at"] = at
            steps[0] = .object(first)
        }
        return steps
    }
}
