import StrictJSON
import TestSupport
import Testing

@Suite struct `What a caller may do next` {
    @Test func `R14.1: only what is theirs to do is offered; the rest says what they lack`() throws {
        let system = try RunningSystem()
        let filing = try system.client().fileUntilAcknowledged(key: "one")
        func next(_ client: HTTPClient) throws -> JSONValue { try client.get("/v1/complaints/\(filing.id)/next-steps").json() }
        func lawful(_ answer: JSONValue) -> Set<String> {
            Set((answer["lawful"]?.asArray ?? []).compactMap { $0["command"]?.asString })
        }
        func problem(_ answer: JSONValue, _ command: String) -> String? {
            answer["forbidden"]?.asArray?.first { $0["command"]?.asString == command }?["problem"]?.asString
        }
        let executor = try next(system.client(as: "executor"))
        #expect(lawful(executor).isDisjoint(with: ["redirect", "split", "link", "assign", "withdraw"]))
        #expect(problem(executor, "assign") == "role-missing")
        let officer = try next(system.client(as: "legal-officer"))
        #expect(lawful(officer).isSuperset(of: ["assign", "withdraw"]) && problem(officer, "assign") == nil)
        // The body above sees it, but it is not with them.
        let above = try next(system.client(as: "department-head"))
        #expect(lawful(above).isEmpty && problem(above, "assign") == "not-your-body")
        #expect(above["steps"]?.asArray?.isEmpty == false, "what is due is shown to whoever may see the complaint")
        #expect(lawful(try next(system.client(following: filing))) == ["withdraw"])
    }
}
