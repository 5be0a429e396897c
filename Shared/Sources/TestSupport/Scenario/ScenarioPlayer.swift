import CivilTime
import MessageBus
import StrictJSON

/// Plays a story against a running system through its public door, with its training clock.
public final class ScenarioPlayer {
    private let story: Scenario
    private let system: RunningSystem
    private let client: HTTPClient
    private var names: ScenarioNames
    private var tokens: [String: String] = [:]
    /// The tracking codes of each complainant, the newest last.
    private var codes: [String: [(complaint: String, code: String)]] = [:]

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
        }
        let reply = try carryOut(step)
        var mismatches = try differences(step.expectation, reply, step, deed: "\(step.actor): \(step.verb)")
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
                path(names.complaint(subject)),
                headers: try credentials(of: actor, on: names.complaint(subject))
            )
            mismatches += try differences(sees, view, step, deed: "after \(step.verb), \(actor) sees")
        }
        return mismatches
    }

    private func differences(_ expectation: ScenarioExpectation, _ reply: HTTPReply, _ step: ScenarioStep, deed: String) throws
        -> [ScenarioMismatch]
    {
        let ordinary = deed.hasSuffix(" sees") ? 200 : step.deed.ordinaryStatus
        return try expectation.differences(from: reply, ordinary: ordinary, names: names).map {
            step.mismatch(deed, $0.place, $0.expected, $0.found)
        }
    }

    // MARK: Deeds

    private func carryOut(_ step: ScenarioStep) throws -> HTTPReply {
        let subject = step.subject.map(names.complaint)
        let who = try credentials(of: step.actor, on: subject)
        let path = path(subject ?? "")
        switch step.deed {
        case .file: return try file(step, headers: who)
        case .read(let part): return try client.get(part.map { "\(path)/\($0)" } ?? path, headers: who)
        case .list(let filter):
            let query = filter.sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.escaped($0.value))" }.joined(separator: "&")
            return try client.get(query.isEmpty ? "/v1/complaints" : "/v1/complaints?\(query)", headers: who)
        case .lookForWork: return try client.get("/v1/work", headers: who)
        case .upload(let paper, let role):
            guard let paper = story.papers[paper] else { throw ScenarioFault("steps/\(step.number)", "no such paper") }
            let target = "\(path)/documents?name=\(Self.escaped(paper.name))&role=\(Self.escaped(role))"
            return try client.send("POST", target, headers: who + [("Content-Type", paper.type)], body: paper.bytes)
        case .command(let command):
            var order: JSONObject = ["command": .string(command)]
            for member in try names.filled(step.details ?? [:]).asObject?.members ?? [] { order[member.key] = member.value }
            return try client.post("\(path)/commands", .object(order), headers: who)
        }
    }

    private func file(_ step: ScenarioStep, headers: [(name: String, value: String)]) throws -> HTTPReply {
        let reply = try client.post("/v1/complaints", try names.filled(step.details ?? .null), headers: headers)
        if reply.status == 201, story.actors[step.actor]?.kind == .complainant {
            let filing = try AcknowledgedFiling(reply)
            codes[step.actor, default: []].append((filing.id, filing.trackingCode))
        }
        return reply
    }

    // MARK: Credentials

    /// Who files has no credentials; who filed has the code of that complaint, or tries the newest one elsewhere.
    private func credentials(of name: String, on complaint: String?) throws -> [(name: String, value: String)] {
        guard let actor = story.actors[name] else { throw ScenarioFault("", "no actor \"\(name)\"") }
        switch actor.kind {
        case .nobody: return []
        case .complainant:
            guard let complaint, let own = codes[name] else { return [] }
            let code = own.first { $0.complaint == complaint } ?? own.last
            return code.map { [("Authorization", "Tracking \($0.code)")] } ?? []
        case .portal: return [("Authorization", "Bearer \(try token(name, actor.id, "", ["portalClient"]))")]
        case .staff(let body, let roles): return [("Authorization", "Bearer \(try token(name, actor.id, body, roles))")]
        }
    }

    private func token(_ actor: String, _ staff: String, _ body: String, _ roles: [String]) throws -> String {
        if let token = tokens[actor] { return token }
        let parameters: JSONValue = [
            "name": .string(actor), "staff": .string(staff), "body": .string(body), "roles": .array(roles.map { .string($0) }),
            "days": 1,
        ]
        let bus = BlockingBusClient(path: system.socket(of: "gateway"))
        let answer = try JSONValue(parsing: bus.call("kz.shagym.gateway.IssueToken", parameters: parameters.jsonBytes))
        guard let token = answer["token"]?.asString else { throw ScenarioFault("actors/\(actor)", "no token: \(answer.text)") }
        tokens[actor] = token
        return token
    }

    private func path(_ complaint: String) -> String { "/v1/complaints/\(Self.escaped(complaint))" }

    /// Everything but unreserved characters percent-encoded (RFC 3986 section 2.3).
    private static func escaped(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return text.utf8.reduce(into: "") { out, byte in
            let letter = Character(Unicode.Scalar(byte))
            if letter.isASCII, letter.isLetter || letter.isNumber || "-._~".contains(letter) {
                out.append(letter)
            } else {
                out += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
    }
}

extension ScenarioStep {
    /// What is done to what, in the story's words.
    var verb: String {
        let what =
            switch deed {
            case .file: "files"
            case .read(let part): "reads \(part ?? "the complaint")"
            case .list: "lists"
            case .lookForWork: "looks for work"
            case .upload(let paper, _): "uploads \(paper)"
            case .command(let command): command
            }
        return [what, (subject ?? name).map { "\"\($0)\"" }].compactMap { $0 }.joined(separator: " ")
    }

    func mismatch(_ deed: String, _ place: String, _ expected: String, _ found: String) -> ScenarioMismatch {
        let words = note.map { "\(deed); \($0)" } ?? deed
        return ScenarioMismatch(step: number, deed: words, place: place, expected: expected, found: found)
    }
}

extension ScenarioStep.Deed {
    /// The status when it is done.
    var ordinaryStatus: Int {
        switch self {
        case .file, .upload: 201
        case .read, .list, .lookForWork, .command: 200
        }
    }
}
