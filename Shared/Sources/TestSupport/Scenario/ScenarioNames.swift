import CivilTime
import StrictJSON

/// The names of a story and what they stand for.
///
/// In texts, `{c1}` is the complaint called c1 (its number), `{c1/deadlines/0/day}` a place of the answer called c1, `{head}` an
/// actor's id, `{case file}` the entry of a paper, `{whole case}` something the story gives once, `{now}` what the clock shows. An object with the member `like`
/// is the given one with the other members put over it; null takes a member away.
struct ScenarioNames {
    private let story: Scenario
    private var answers: [String: JSONValue] = [:]
    private var cases: Set<String> = []
    /// What the clock shows; `{now}`.
    var now: Instant?

    init(_ story: Scenario) { self.story = story }

    /// Notes an answer, or a part of one.
    mutating func note(_ value: JSONValue, as name: String) { answers[name] = value }

    /// The whole answer of that name.
    func answer(_ name: String) throws(ScenarioFault) -> JSONValue {
        guard let answer = answers[name] else { throw ScenarioFault("", "nothing was called \"\(name)\" before") }
        return answer
    }

    /// Notes that an answer is about a case and not about a complaint.
    mutating func noteCase(_ answer: JSONValue) {
        if let id = answer["id"]?.asString { cases.insert(id) }
    }

    /// Whether a number is that of a case.
    func isCase(_ number: String) -> Bool { cases.contains(number) }

    /// The number of a complaint or case that is named, or the text itself.
    func subject(_ name: String) -> String {
        guard let answer = answers[name] else { return name }
        return answer.asString ?? answer["id"]?.asString ?? name
    }

    /// A value with every name in it replaced.
    func filled(_ value: JSONValue) throws(ScenarioFault) -> JSONValue {
        switch value {
        case .string(let text): return try filled(text)
        case .array(let elements): return .array(try elements.map { element throws(ScenarioFault) in try filled(element) })
        case .object(let object):
            var result = JSONObject()
            if let like = object["like"] {
                guard case .string(let name) = like, case .object(let base)? = try story.given[name].map(filled) else {
                    throw ScenarioFault("", "nothing is given that \(like.text) could be like")
                }
                result = base
            }
            for member in object.members where member.key != "like" {
                let filled = try filled(member.value)
                result[member.key] = filled.isNull && object["like"] != nil ? nil : filled
            }
            return .object(result)
        default: return value
        }
    }

    private func filled(_ text: String) throws(ScenarioFault) -> JSONValue {
        if text.hasPrefix("{"), text.hasSuffix("}"), text.dropFirst().dropLast().allSatisfy({ $0 != "{" && $0 != "}" }) {
            return try value(of: String(text.dropFirst().dropLast()))
        }
        return .string(text)
    }

    private func value(of name: String) throws(ScenarioFault) -> JSONValue {
        let slash = name.firstIndex(of: "/")
        let whole = slash.map { String(name[..<$0]) } ?? name
        if let slash {
            guard let value = try ScenarioPointer(String(name[slash...]), at: name).value(in: try named(whole)) else {
                throw ScenarioFault("", "{\(name)} stands for nothing")
            }
            return value
        }
        let value = try named(whole)
        return answers[whole] == nil ? value : value["id"] ?? value
    }

    private func named(_ name: String) throws(ScenarioFault) -> JSONValue {
        if let answer = answers[name] { return answer }
        if name == "now", let now { return .string(now.rfc3339) }
        if let paper = story.papers[name] { return paper.entry }
        if let actor = story.actors[name] { return .string(actor.id) }
        if let given = story.given[name] { return try filled(given) }
        throw ScenarioFault("", "{\(name)} stands for nothing")
    }
}
