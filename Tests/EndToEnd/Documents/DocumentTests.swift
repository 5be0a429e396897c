import Journal
import StrictJSON
import TestSupport
import Testing

@Suite struct `Documents of a complaint` {
    private func upload(_ client: HTTPClient, _ id: String, _ text: String, role: String? = nil) throws -> HTTPReply {
        let target = "/v1/complaints/\(id)/documents?name=paper.txt" + (role.map { "&role=\($0)" } ?? "")
        return try client.send("POST", target, headers: [("Content-Type", "text/plain")], body: Array(text.utf8))
    }

    private func entry(_ text: String) -> JSONValue {
        [
            "name": "paper.txt", "type": "text/plain", "size": .integer(text.utf8.count),
            "sha256": .string(SHA256.hash(Array(text.utf8)).hex),
        ]
    }

    private func code(_ reply: HTTPReply) throws -> String? { try reply.json()["type"]?.asString }

    @Test func `are so many at most; one that is there already may come again`() throws {
        let system = try RunningSystem(environment: ["SHAGYM_DOCUMENTS_PER_MATTER": "2"])
        let filing = try system.client().fileUntilAcknowledged(key: "one")
        let filer = system.client(following: filing)
        for text in ["first", "second", "second"] { #expect(try upload(filer, filing.id, text).status == 201) }
        let third = try upload(filer, filing.id, "third")
        #expect(third.status == 413)
        #expect(try code(third) == "urn:shagym:problem:too-many-documents")
        #expect(
            try system.client(as: "executor").get("/v1/complaints/\(filing.id)/documents").json()["documents"]?.asArray?.count
                == 2
        )
        #expect(
            try upload(system.client(as: "executor"), filing.id, "decision", role: "answer").status == 201,
            "the filer takes no room from the bodies"
        )
        let other = try system.client().fileUntilAcknowledged(key: "two")
        #expect(try upload(system.client(following: other), other.id, "third").status == 201, "each complaint has its own room")
    }

    @Test func `have so many bytes together at most, for each side`() throws {
        let system = try RunningSystem(environment: ["SHAGYM_DOCUMENTS_MIB_PER_MATTER": "1"])
        let filing = try system.client().fileUntilAcknowledged(key: "one")
        let large = String(repeating: "a", count: 700 << 10)
        #expect(try upload(system.client(following: filing), filing.id, large).status == 201)
        let second = try upload(system.client(following: filing), filing.id, large + "b")
        #expect(second.status == 413)
        #expect(try code(second) == "urn:shagym:problem:too-many-documents")
        #expect(try upload(system.client(as: "executor"), filing.id, large + "c", role: "answer").status == 201)
        #expect(try upload(system.client(as: "executor"), filing.id, large + "d", role: "answer").status == 413)
        let before = try system.events()
        #expect(try upload(system.client(following: filing), filing.id, "small").status == 201)
        #expect(try system.events() == before + 1)
    }

    @Test func `R15.2: a hash stored with another complaint opens nothing, by whomever it is named`() throws {
        let system = try RunningSystem()
        let secret = try system.client().fileUntilAcknowledged(key: "one")
        #expect(try upload(system.client(following: secret), secret.id, "confidential").status == 201)
        let named = SampleFiling.json { $0["attachments"] = .array([entry("confidential")]) }
        let thief = try system.client().fileUntilAcknowledged(named, key: "two")
        let hash = SHA256.hash(Array("confidential".utf8)).hex
        let filer = system.client(following: thief)
        #expect(try filer.get("/v1/complaints/\(thief.id)/documents/\(hash)").status == 404)

        let staff = try system.client(as: "executor")
        let assigned = try system.client(as: "legal-officer").post(
            "/v1/complaints/\(thief.id)/commands",
            ["command": "assign", "officer": "executor"]
        )
        #expect(assigned.status == 200, "\(assigned.text)")
        let answer: JSONValue = [
            "command": "answerDemand", "demand": "d1",
            "answer": ["result": "met", "act": "order", "document": entry("confidential")],
        ]
        let refused = try staff.post("/v1/complaints/\(thief.id)/commands", answer)
        #expect(refused.status == 422)
        #expect(try code(refused) == "urn:shagym:problem:document-not-stored")
        #expect(try staff.get("/v1/complaints/\(thief.id)/documents/\(hash)").status == 404)

        // Uploaded with this complaint it may be named.
        #expect(try upload(staff, thief.id, "confidential", role: "answer").status == 201)
        let taken = try staff.post("/v1/complaints/\(thief.id)/commands", answer)
        #expect(taken.status == 200, "\(taken.text)")
    }
}
