import StrictJSON

extension ScenarioPlayer {
    /// Does what a step says.
    func carryOut(_ step: ScenarioStep) throws -> HTTPReply {
        let subject = step.subject.map(names.subject)
        let who = try credentials(of: step.actor, on: subject)
        let path = path(subject ?? "")
        switch step.deed {
        case .file: return try file(step, headers: who)
        case .handIn: return try handIn(step, headers: who)
        case .read(let part, let filter):
            return try client.get((part.map { "\(path)/\($0)" } ?? path) + query(filter), headers: who)
        case .list(let what, let filter): return try client.get("/v1/\(what)" + query(filter), headers: who)
        case .lookForWork(let what): return try client.get("/v1/work" + query(what.map { ["of": $0] } ?? [:]), headers: who)
        case .askForClearance: return try client.post("/v1/clearances", try names.filled(step.details ?? .null), headers: who)
        case .openSealed(let entry): return try client.post("\(path)/sealed", ["entry": .string(entry)], headers: who)
        case .enterOrganisations:
            let lines = try names.filled(step.details ?? .null)
            let order: JSONValue = ["command": "enterOrganisations", "lines": lines]
            return try client.post("/v1/organisations/commands", order, headers: who)
        case .upload(let paper, let role):
            guard let paper = story.papers[paper] else { throw ScenarioFault("steps/\(step.number)", "no such paper") }
            let word = names.isCase(subject ?? "") ? "kind" : "role"
            let asWhat = role.map { "&\(word)=\(Self.escaped($0))" } ?? ""
            let target = "\(path)/documents?name=\(Self.escaped(paper.name))\(asWhat)"
            return try client.send("POST", target, headers: who + [("Content-Type", paper.type)], body: paper.bytes)
        case .arrange: return try arrange(step, headers: who)
        case .planDay: return try client.post("/v1/hearings/plan-day", try names.filled(step.details ?? .null), headers: who)
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

    private func handIn(_ step: ScenarioStep, headers: [(name: String, value: String)]) throws -> HTTPReply {
        let reply = try client.post("/v1/cases", try names.filled(step.details ?? .null), headers: headers)
        if reply.status == 201 { names.noteCase(try reply.json()) }
        return reply
    }

    /// The first refusal, or the last answer.
    private func arrange(_ step: ScenarioStep, headers: [(name: String, value: String)]) throws -> HTTPReply {
        guard let commands = try names.filled(step.details ?? .null).asArray, let last = commands.last else {
            throw ScenarioFault("", "the resources are no list of commands")
        }
        for command in commands.dropLast() {
            let reply = try client.post("/v1/hearing-resources/commands", command, headers: headers)
            guard reply.status == 200 else { return reply }
        }
        return try client.post("/v1/hearing-resources/commands", last, headers: headers)
    }

    /// Where a complaint, a case or a clearance request is.
    func path(_ subject: String) -> String {
        // Requests are numbered in a series of their own, which no body uses.
        let kind = subject.hasPrefix("CL-") ? "clearances" : names.isCase(subject) ? "cases" : "complaints"
        return "/v1/\(kind)/\(Self.escaped(subject))"
    }

    private func query(_ filter: [String: String]) -> String {
        guard !filter.isEmpty else { return "" }
        return "?" + filter.sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.escaped($0.value))" }.joined(separator: "&")
    }

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
