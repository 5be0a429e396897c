import StrictJSON

/// What a story expects of one answer.
public struct ScenarioExpectation: Sendable {
    /// The HTTP status; nil for the ordinary one of the deed, or any refusal when a problem is expected.
    let status: Int?
    /// The code of the problem.
    let problem: String?
    /// The name of an earlier answer that this one must not differ from, save for its trace id.
    let sameAs: String?
    /// Places and what must stand there. The wanted values may hold the story's names.
    let places: [(place: ScenarioPointer, wanted: JSONValue)]

    init(_ value: JSONValue?, at place: String) throws(ScenarioFault) {
        guard let value else {
            (status, problem, sameAs, places) = (nil, nil, nil, [])
            return
        }
        guard case .object(let object) = value else { throw ScenarioFault(place, "an object is needed") }
        status = object["status"]?.asInteger.map { Int($0) }
        problem = object["problem"]?.asString
        sameAs = object["same answer as"]?.asString
        var places: [(ScenarioPointer, JSONValue)] = []
        for member in object.members {
            switch member.key {
            case "status" where status != nil, "problem" where problem != nil, "same answer as" where sameAs != nil: continue
            default:
                let pointer = try ScenarioPointer(member.key, at: place)
                _ = try ScenarioMatcher(member.value, at: place)
                places.append((pointer, member.value))
            }
        }
        self.places = places
    }

    /// What differs: place, expected, found.
    /// - Parameter ordinary: the status expected when neither status nor problem is said.
    func differences(
        from reply: HTTPReply,
        ordinary: Int,
        names: ScenarioNames
    ) throws(ScenarioFault) -> [(place: String, expected: String, found: String)] {
        var differences: [(String, String, String)] = []
        let body = (try? reply.json()) ?? .string(reply.text)
        let isRight = status.map { $0 == reply.status } ?? (problem != nil ? reply.status >= 400 : reply.status == ordinary)
        if !isRight {
            differences.append(("status", status.map(String.init) ?? String(ordinary), "\(reply.status) \(body.text)"))
        }
        if let problem, body["type"]?.asString != "urn:shagym:problem:\(problem)" {
            differences.append(("problem", problem, body["type"]?.text ?? "none"))
        }
        if let sameAs {
            let other = try names.answer(sameAs)
            if !ScenarioMatcher.same(Self.withoutTrace(other), Self.withoutTrace(body)) {
                differences.append(("the whole answer", other.text, body.text))
            }
        }
        for (place, wanted) in places {
            let matcher = try ScenarioMatcher(try names.filled(wanted), at: place.description)
            let found = place.value(in: body)
            if !matcher.fits(found) { differences.append((place.description, matcher.words, found?.text ?? "nothing")) }
        }
        return differences
    }

    /// Every request has a trace id of its own.
    private static func withoutTrace(_ body: JSONValue) -> JSONValue {
        guard case .object(var object) = body else { return body }
        object["traceId"] = nil
        return .object(object)
    }
}
