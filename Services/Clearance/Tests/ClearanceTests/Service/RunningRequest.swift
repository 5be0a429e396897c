import Contracts
import Directory
import StrictJSON
import TestSupport
import Testing

@testable import Clearance

/// A request on its way through the running service.
struct RunningRequest {
    let service: RunningClearance
    let id: String

    /// Enters organisations a and b in the register.
    static func enter(_ lines: [OrganisationLine], at service: RunningClearance) throws -> JSONValue {
        let order = try JSONValue(parsing: StrictJSONEncoder().encode(EnterOrganisations(lines: lines)))
        let members = order.asObject?.members.map { ($0.key, $0.value) } ?? []
        let command = JSONValue.object(JSONObject([("command", "enterOrganisations")] + members))
        return try service.call(
            "ChangeOrganisations",
            ["request": .string(service.freshRequest()), "principal": People.lawyer, "command": command]
        )
    }

    static let organisations = ["a", "b"].map { OrganisationLine.organisation(Organisation(id: org($0), name: text3($0))) }

    /// - Parameter explanation: why what another request of the holder named is left out.
    static func opening(
        _ obligations: [SecrecyObligation],
        request: String,
        by principal: JSONValue = People.holder,
        because explanation: String? = "one request for each"
    ) throws -> JSONValue {
        let order = OpenClearance(
            holder: Fixture.holder(),
            desk: Fixture.desk,
            source: nil,
            exitCase: Fixture.exitCase,
            obligations: obligations,
            residence: Fixture.residence,
            explanation: explanation
        )
        let clearance = try JSONValue(parsing: StrictJSONEncoder().encode(order))
        return ["request": .string(request), "principal": principal, "clearance": clearance]
    }

    /// Opens a request about obligations with organisations of the same names.
    static func open(_ obligations: String..., at service: RunningClearance) throws -> RunningRequest {
        let parameters = try opening(obligations.map { Fixture.obligation($0) }, request: service.freshRequest())
        let reply = try service.call("Open", parameters)
        return RunningRequest(service: service, id: try #require(reply["body"]?["id"]?.asString))
    }

    func parameters(_ command: ClearanceCommand, by principal: JSONValue, request: String? = nil) throws -> JSONValue {
        let order = try JSONValue(parsing: StrictJSONEncoder().encode(command.order))
        let details = order.asObject?.members.map { ($0.key, $0.value) } ?? []
        return [
            "request": .string(request ?? service.freshRequest()), "principal": principal, "id": .string(id),
            "command": .object(JSONObject([("command", .string(command.name.rawValue))] + details)),
        ]
    }

    @discardableResult
    func run(_ command: ClearanceCommand, by principal: JSONValue) throws -> JSONValue {
        try service.call("Execute", parameters(command, by: principal))
    }

    func refusal(_ command: ClearanceCommand, by principal: JSONValue) throws -> String? {
        try service.refusal("Execute", parameters(command, by: principal))?.code
    }

    func get(_ part: String = "view", by principal: JSONValue) throws -> JSONValue {
        try #require(try service.call("Get", question(part, by: principal))["body"])
    }

    func question(_ part: String = "view", by principal: JSONValue) -> JSONValue {
        ["principal": principal, "id": .string(id), "part": .string(part)]
    }

    func sealed(_ entry: String, by principal: JSONValue, request: String? = nil) -> JSONValue {
        [
            "request": .string(request ?? service.freshRequest()), "principal": principal, "id": .string(id),
            "entry": .string(entry),
        ]
    }

    func upload(_ bytes: [UInt8], as kind: String, by principal: JSONValue, name: String = "paper") -> JSONValue {
        let request = service.freshRequest()
        return [
            "request": .string(request), "principal": principal, "id": .string(id), "kind": .string(kind), "name": .string(name),
            "mediaType": "application/pdf", "upload": .string(request), "offset": 0, "data": .string(Base64.text(bytes)),
            "last": true,
        ]
    }

    /// Uploads an annex into the compartment of the principal's body, and names it.
    func annex(_ bytes: [UInt8], named name: String, by principal: JSONValue) throws -> Document {
        let stored = try service.call("StoreDocument", upload(bytes, as: "annex", by: principal))["body"]
        let hash = try #require(stored?["sha256"]?.asString.flatMap(DocumentHash.init(rawValue:)))
        return Document(name: name, type: "application/pdf", size: Int64(bytes.count), sha256: hash)
    }

    func opening(annex: Int, of entry: String, by principal: JSONValue, request: String? = nil) -> JSONValue {
        [
            "request": .string(request ?? service.freshRequest()), "principal": principal, "id": .string(id),
            "entry": .string(entry), "annex": .integer(annex),
        ]
    }

    /// What the holder reads of the state.
    var state: String? { get throws { try get(by: People.holder)["holder"]?["state"]?.asString } }

    static func prepare(_ maker: DecisionMaker, _ outcome: ProposedOutcome = .grant(until: nil), _ grounds: SealedGrounds? = nil)
        -> ClearanceCommand
    {
        .prepare(PrepareDecision(maker: maker, outcome: outcome, grounds: grounds))
    }
}
