import CivilTime
import MessageBus
import StrictJSON

/// Plays a story against a running system through its public door, with its training clock.
public final class ScenarioPlayer {
    let story: Scenario
    let system: RunningSystem
    let client: HTTPClient
    var names: ScenarioNames
    var tokens: [String: String] = [:]
    /// The tracking codes of each complainant, the newest last.
    var codes: [String: [(complaint: String, code: String)]] = [:]

    /// - Parameter system: a system that the story has for itself, for it sets its clock.
    public init(_ story: Scenario, on system: RunningSystem) {
        self.story = story
        self.system = system
        client = system.client()
        names = ScenarioNames(story)
    }

    /// Plays the story up to the first step that goes otherwise than told.
    /// - Returns: everything that step got wrong; empty when the story holds.
    /// - Throws: `ScenarioFault` when the story cannot be played, `HTTPFailure` or `BusCallFailure` when the system does not answer.
    public func play() throws -> [ScenarioMismatch] {
        for step in story.steps {
            do {
                let mismatches = try play(step)
                if !mismatches.isEmpty { return mismatches }
            } catch let fault as ScenarioFault where fault.place.isEmpty {
                throw ScenarioFault("steps/\(step.number)", fault.reason)
            }
        }
        return []
    }

    private func play(_ step: ScenarioStep) throws -> [ScenarioMismatch] {
        if let at = step.at {
            let set = try client.post("/v1/training/clock", ["now": .string(at.rfc3339)])
            guard set.status == 200 else { throw ScenarioFault("steps/\(step.number)", "the clock was not set: \(set.text)") }
            names.now = at
        }
        var (reply, mismatches) = try attempt(step)
        let limit = Limit(seconds: Self.soon)
        while step.isSoon, !mismatches.isEmpty, !limit.isOver { (reply, mismatches) = try attempt(step) }
        let body = (try? reply.json()) ?? .null
        if let name = step.name { names.note(body, as: name) }
        for (name, place) in step.remembered {
            guard let value = place.value(in: body) else {
                mismatches.append(step.mismatch(step.verb, "\(place)", "something to remember as \(name)", "nothing"))
                continue
            }
            names.note(value, as: name)
        }
        guard mismatches.isEmpty, let subject = step.subject ?? step.name else { return mismatches }
        for (actor, sees) in step.views {
            let view = try client.get(
                path(names.subject(subject)),
                headers: try credentials(of: actor, on: names.subject(subject))
            )
            mismatches += try differences(sees, view, step, deed: "after \(step.verb), \(actor) sees")
        }
        return mismatches
    }

    /// Seconds within which one service has heard of another what it must know.
    private static let soon = 20.0

    private func attempt(_ step: ScenarioStep) throws -> (HTTPReply, [ScenarioMismatch]) {
        let reply = try carryOut(step)
        return (reply, try differences(step.expectation, reply, step, deed: "\(step.actor): \(step.verb)"))
    }

    private func differences(_ expectation: ScenarioExpectation, _ reply: HTTPReply, _ step: ScenarioStep, deed: String) throws
        -> [ScenarioMismatch]
    {
        let ordinary = deed.hasSuffix(" sees") ? 200 : step.deed.ordinaryStatus
        return try expectation.differences(from: reply, ordinary: ordinary, names: names).map {
            step.mismatch(deed, $0.place, $0.expected, $0.found)
        }
    }
}
