import StrictJSON
import TestSupport
import Testing

@Suite struct `Reading and judging a story` {
    private func story(_ steps: JSONValue..., more: JSONObject = [:]) -> JSONValue {
        var object: JSONObject = [
            "title": ["kk": "а", "ru": "б", "en": "c"], "rules": ["R15.1"],
            "actors": ["applicant": ["kind": "complainant"], "head": ["body": "almaty-auezov", "roles": ["head"]]],
            "given": ["complaint": SampleFiling.json()],
            "steps": .array(steps),
        ]
        for member in more.members { object[member.key] = member.value }
        return .object(object)
    }

    private func filing(at time: JSONValue = "2026-07-03 15:00", expect: JSONValue = [:]) -> JSONValue {
        ["at": time, "as": "applicant", "do": "file", "complaint": "{complaint}", "call it": "c1", "expect": expect]
    }

    private func fault(_ story: JSONValue) -> String? {
        do throws(ScenarioFault) { _ = try Scenario(story) } catch { return error.description }
        return nil
    }

    @Test func `a story with a word nobody knows, an actor nobody is, or time going back is refused`() {
        #expect(fault(story(filing())) == nil)
        #expect(fault(story(filing(), more: ["plot": "x"])) == "\"plot\" is not known here")
        #expect(fault(story(["at": "2026-07-03 15:00", "as": "ghost", "do": "list"])) == "steps/1: no actor \"ghost\"")
        #expect(
            fault(story(["at": "2026-07-03 15:00", "as": "head", "do": "list", "expects": [:]]))
                == "steps/1: \"expects\" is not known here"
        )
        #expect(fault(story(filing(), filing(at: "2026-07-03 14:59:59"))) == "steps/2: time goes back")
        #expect(fault(story(["as": "head", "do": "list"])) == "steps: the first step needs a time")
        #expect(fault(story(filing(at: "2026-07-03T15:00")))?.contains("no local time") == true)
        #expect(fault(story(["at": "2026-07-03 15:00", "as": "head", "do": "assign"])) == "steps/1: \"on\" is missing")
        #expect(fault(story(filing(expect: ["stage": "registered"])))?.contains("no place") == true)
        #expect(fault(story(filing(expect: ["/flags": ["hat": []]])))?.contains("no condition") == true)
    }

    @Test func `a chapter stands for its steps, the first of them at the time of the story`() throws {
        let list: JSONValue = ["as": "head", "do": "list"]
        let given: JSONObject = [
            "given": ["inner": [list, list], "outer": [["play": "inner"], list], "loop": [["play": "loop"]], "complaint": [:]]
        ]
        let told = try Scenario(story(["at": "2026-07-03 15:00", "play": "outer"], list, more: given))
        #expect(told.steps.map(\.number) == [1, 1, 1, 2])
        #expect(told.steps.map { $0.at != nil } == [true, false, false, false])
        func fault(_ name: JSONValue) -> String? { self.fault(story(["at": "2026-07-03 15:00", "play": name], more: given)) }
        #expect(fault("loop") == "steps/1, loop: \"loop\" plays itself")
        #expect(fault("complaint") == "steps/1: no steps are given as \"complaint\"")
        #expect(fault("nothing") == "steps/1: no steps are given as \"nothing\"")
    }

    @Test func `only what is read comes soon, and what is handed in must be said`() {
        let soon: JSONValue = ["at": "2026-07-03 15:00", "as": "head", "do": "assign", "on": "c1", "soon": true]
        #expect(fault(story(soon)) == "steps/1: only what is read comes soon")
        let empty: JSONValue = ["at": "2026-07-03 15:00", "as": "head", "do": "hand in"]
        #expect(fault(story(empty)) == "steps/1: \"application\" is missing")
    }

    @Test func `a mismatch names step, place, expected and found, and ends the story`() throws {
        let told = story(
            filing(),
            [
                "note": "Nobody did that.", "as": "applicant", "do": "read", "on": "c1",
                "expect": ["/stage": "closed", "/flags": ["has": ["forwardOverdue"]], "/demands": ["count": 1]],
            ],
            ["as": "head", "do": "read", "on": "c1", "expect": ["/stage": "closed"]]
        )
        let found = try ScenarioPlayer(try Scenario(told), on: RunningSystem(demo: false)).play().map(\.description)
        #expect(
            found == [
                "step 2 (applicant: reads the whole \"c1\"; Nobody did that.): /stage: expected \"closed\", found \"registered\"",
                "step 2 (applicant: reads the whole \"c1\"; Nobody did that.): /flags: expected a list with [\"forwardOverdue\"], found []",
            ]
        )
    }

    @Test func `a view that differs, a status that differs and a problem that did not come are mismatches too`() throws {
        let views = story([
            "at": "2026-07-03 15:00", "as": "applicant", "do": "file", "complaint": "{complaint}", "call it": "c1",
            "views": ["head": ["status": 200]],
        ])
        let system = try RunningSystem(demo: false)
        let seen = try ScenarioPlayer(try Scenario(views), on: system).play()
        #expect(seen.map(\.place) == ["status"] && seen.first?.found.hasPrefix("404") == true)
        #expect(seen.first?.deed.hasSuffix("head sees") == true)
        let refusal = story(filing(expect: ["problem": "not-found"]))
        #expect(try ScenarioPlayer(try Scenario(refusal), on: system).play().map(\.place) == ["status", "problem"])
    }

    @Test func `a name that stands for nothing is a fault of the story, told with its step`() throws {
        let told = story(filing(), ["as": "head", "do": "read", "on": "c1", "expect": ["status": 404, "/detail": "{c9}"]])
        let player = ScenarioPlayer(try Scenario(told), on: try RunningSystem(demo: false))
        let fault = #expect(throws: ScenarioFault.self) { try player.play() }
        #expect(fault?.description == "steps/2: {c9} stands for nothing")
    }
}
