import StrictJSON
import TestSupport
import Testing

@Suite(.serialized) struct `The register of organisations, over HTTP` {
    private static let columns =
        "id,name.kk,name.ru,name.en,founded,organisation,day,reference,change,successors:list,archiveKeeper"
    private static let person = [(name: "On-Behalf-Of", value: "900101300017")]

    private func list(_ lines: [String]) -> [UInt8] { Array(([Self.columns] + lines).joined(separator: "\n").utf8) + [0x0A] }

    private func give(_ client: HTTPClient, _ lines: [String], _ query: String = "") throws -> JSONValue {
        let csv = [(name: "Content-Type", value: "text/csv")]
        let reply = try client.send("POST", "/v1/organisations/import\(query)", headers: csv, body: list(lines))
        #expect(reply.status == 200, "\(reply.text)")
        return try reply.json()
    }

    private func correct(
        _ system: RunningSystem,
        _ entry: Int64,
        _ actor: String,
        _ name: String,
        _ more: [(String, JSONValue)] = []
    ) throws -> HTTPReply {
        let order = JSONValue.object(JSONObject([("command", .string(name)), ("entry", .integer(entry))] + more))
        return try system.client(as: actor).post("/v1/organisations/commands", order)
    }

    private func maker(of path: String, _ portal: HTTPClient) throws -> String? {
        let view = try portal.get(path, headers: Self.person).json()
        return view["holder"]?["parts"]?[0]?["maker"]?.asString
    }

    @Test
    func
        `rules 8.3: a CSV list is entered line by line, and a wrong entry is struck out by two persons, who see requests come back`()
        throws
    {
        let system = try RunningSystem()
        try system.setClock("2026-06-08T10:00:00+05:00")
        let officer = try system.client(as: "clearance-officer")
        let lines = [
            "demo-institute,Институт,Институт,Institute,,,,,,,",
            "second,Екінші,Второй,Second,2020-01-10,,,,,,",
            "third,Үшінші,Третий,Third,,,,,,,",
            "fourth,Төртінші,,,,,,,,,",
            ",,,,,second,2024-03-01,order 5,divided,demo-institute;third,third",
            ",,,,,nobody,2024-03-01,order 6,liquidated,,",
            ",,,,,third,2024-02-30,order 7,liquidated,,",
            ",,,,,third,2024-05-01,order 8,merged,,",
        ]
        let tried = try give(officer, lines, "?dryRun=true")
        #expect(tried["entered"]?.asInteger == 4)
        #expect(try officer.get("/v1/organisations").json()["organisations"]?.asArray?.isEmpty == true)
        let entered = try give(officer, lines)
        let codes = entered["results"]?.asArray?.map { $0["problem"]?["code"]?.asString }
        #expect(
            codes == [
                nil, nil, nil, "invalid-fields", nil, "unknown-organisation", "invalid-fields", "invalid-fields",
            ],
            "\(entered)"
        )
        let unknown = entered["results"]?[5]?["problem"]
        #expect(unknown?["status"]?.asInteger == 422 && unknown?["rule"]?.asString == "R12.2", "a problem as any other")
        #expect(unknown?["detail"]?.asString?.isEmpty == false && unknown?["title"]?.asString?.isEmpty == false)
        #expect(entered["results"]?[7]?["problem"]?["fields"]?[0]?["pointer"]?.asString == "/successors")

        let opening: JSONValue = [
            "holder": ["iin": "900101300017", "name": "Үлгі Мысалов", "category": "citizen", "birthDate": "1990-01-01"],
            "desk": "almaty-bostandyk", "residence": ["region": "almaty", "isRegistered": true],
            "obligations": [
                ["id": "o1", "organisation": ["known": ["organisation": "demo-institute"]], "signedOn": "2020-03-02"]
            ],
        ]
        let portal = try system.client(as: "portal")
        let opened = try portal.post("/v1/clearances", opening, headers: Self.person)
        let path = "/v1/clearances/" + (try opened.json()["id"]?.asString ?? "")
        #expect(try maker(of: path, portal) == "head:demo-institute")
        let wrong = try give(officer, [",,,,,demo-institute,2026-06-01,order 9,liquidated,,"])
        #expect(wrong["rerouted"]?.asInteger == 1)
        #expect(try maker(of: path, portal) == "securityBody:security-almaty", "CL-19")

        let entries = try officer.get("/v1/organisations").json()["entries"]?.asArray ?? []
        let number = try #require(entries.last?["entry"]?.asInteger)
        #expect(try portal.get("/v1/organisations", headers: Self.person).json()["entries"] == nil)
        #expect(
            try correct(system, number, "clearance-officer", "proposeAnnulment", [("reasons", "another institute")]).status == 200
        )
        let alone = try correct(system, number, "clearance-officer", "approveAnnulment")
        #expect(alone.status == 403 && alone.text.contains("same-person"), "\(alone.text)")
        let approved = try correct(system, number, "legal-officer", "approveAnnulment")
        #expect(approved.status == 200, "\(approved.text)")
        #expect(try maker(of: path, portal) == "head:demo-institute")
        let last = try officer.get("/v1/organisations").json()["entries"]?.asArray?.last
        #expect(last?["annulled"]?["proposedBy"]?.asString == "clearance-officer", "it is struck out, not erased")
        #expect(try system.stop() == 0)
    }
}
