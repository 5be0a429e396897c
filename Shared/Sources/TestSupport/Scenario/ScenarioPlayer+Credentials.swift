import MessageBus
import StrictJSON

extension ScenarioPlayer {
    /// Who files has no credentials; who filed has the code of that complaint, or tries the newest one elsewhere.
    func credentials(of name: String, on complaint: String?) throws -> [(name: String, value: String)] {
        guard let actor = story.actors[name] else { throw ScenarioFault("", "no actor \"\(name)\"") }
        switch actor.kind {
        case .nobody: return []
        case .complainant:
            guard let complaint, let own = codes[name] else { return [] }
            let code = own.first { $0.complaint == complaint } ?? own.last
            return code.map { [("Authorization", "Tracking \($0.code)")] } ?? []
        case .portal(let person):
            let bearer = ("Authorization", "Bearer \(try token(name, actor.id, "", ["portalClient"]))")
            return [bearer] + (person.map { [("On-Behalf-Of", $0)] } ?? [])
        case .staff(let body, let roles, let person):
            return [("Authorization", "Bearer \(try token(name, actor.id, body, roles, person))")]
        }
    }

    private func token(_ actor: String, _ staff: String, _ body: String, _ roles: [String], _ person: String? = nil) throws
        -> String
    {
        if let token = tokens[actor] { return token }
        var parameters: JSONObject = [
            "name": .string(actor), "staff": .string(staff), "body": .string(body), "roles": .array(roles.map { .string($0) }),
            "days": 1,
        ]
        if let person { parameters["iin"] = .string(person) }
        let bus = BlockingBusClient(path: system.socket(of: "gateway"))
        let answer = try JSONValue(parsing: bus.call("kz.shagym.gateway.IssueToken", parameters: JSONValue.object(parameters).jsonBytes))
        guard let token = answer["token"]?.asString else { throw ScenarioFault("actors/\(actor)", "no token: \(answer.text)") }
        tokens[actor] = token
        return token
    }
}
