import StrictJSON
import TestSupport
import Testing

@Suite(.serialized) struct `A complaint through the whole system` {
    @Test func `is filed, followed by its code, seen by its body, and its receipt verifies offline`() throws {
        let folder = try TemporaryFolder()
        let system = try RunningSystem(in: folder)
        let reply = try system.client().file(key: "the-first")
        let filing = try AcknowledgedFiling(reply)
        #expect(reply.headers["location"] == "/v1/complaints/\(filing.id)")
        #expect(filing.runningNumber == 1)

        #expect(
            try system.client(following: filing).get("/v1/complaints/\(filing.id)").json()["number"]?.asString == filing.number
        )
        #expect(try system.client(as: "registrar").get("/v1/complaints/\(filing.id)").status == 200)
        #expect(try system.client().get("/v1/complaints/\(filing.id)").status != 200, "not without a code")

        let receipt = try folder.write("receipt.json", reply.body)
        let check = try ProgramRun("shagym", ["receipt", "verify", receipt, "--json"])
        #expect(check.status == 0, "\(check.output)")
        #expect(try JSONValue(parsing: check.output)["holds"]?.asBool == true)
    }

    @Test func `tried in a dry run gives out no tracking code: the number and its code go to whoever files next`() throws {
        let system = try RunningSystem(demo: false)
        let tried = try system.client().post("/v1/complaints?dryRun=true", SampleFiling.json()).json()
        #expect(tried["number"]?.asString?.isEmpty == false)
        #expect(tried["trackingCode"] == nil && tried["receipt"] == nil)
        let filing = try AcknowledgedFiling(try system.client().file())
        #expect(filing.number == tried["number"]?.asString)
    }

    @Test func `shows its events to shagym follow as they are recorded`() throws {
        let system = try RunningSystem()
        _ = try AcknowledgedFiling(try system.client().file())
        let follower = try ChildProcess(
            try Programs.path("shagym"),
            ["follow", "complaints", "--data", system.data, "--after", "0", "--json"],
            environment: ["PATH": "/usr/bin:/bin"]
        )
        let limit = Limit(seconds: 30)
        let first = try JSONValue(parsing: try #require(try follower.nextLine(limit)))
        #expect(first["sequence"]?.asString == "00000000000000000001")
        #expect(first["source"]?.asString == "/complaints")
        let before = try system.events()
        _ = try AcknowledgedFiling(try system.client().file())
        var last = first
        while last["sequence"]?.asString.flatMap({ Int64($0) }) != before + 1 {
            last = try JSONValue(parsing: try #require(try follower.nextLine(limit)))
        }
        #expect(last["specversion"]?.asString == "1.0")
    }

    @Test func `tokens are issued, used, listed without their secret, and end when revoked`() throws {
        let system = try RunningSystem(demo: false)
        let places = ["--data", system.data]
        let issued = try ProgramRun(
            "shagym",
            [
                "token", "issue", "--staff", "a.serikova", "--body", SampleFiling.provider, "--roles", "registrar", "--days", "1",
                "--json",
            ]
                + places
        )
        #expect(issued.status == 0, "\(issued.errors)")
        let answer = try JSONValue(parsing: issued.output)
        let token = try #require(answer["token"]?.asString)
        let id = try #require(answer["id"]?.asString)
        let client = system.client()
        client.headers = [("Authorization", "Bearer \(token)")]
        #expect(try client.get("/v1/complaints").status == 200)

        let list = try ProgramRun("shagym", ["token", "list"] + places)
        #expect(list.output.contains(id))
        #expect(list.output.contains("a.serikova"))
        #expect(!list.output.contains(token))

        #expect(try ProgramRun("shagym", ["token", "revoke", id] + places).status == 0)
        #expect(try client.get("/v1/complaints").status == 401)
        let wrong = try ProgramRun(
            "shagym",
            ["token", "issue", "--staff", "x", "--body", "no-such-body", "--roles", "registrar"] + places
        )
        #expect(wrong.status == 1)
        #expect(wrong.errors.contains("body"))
    }

    @Test(arguments: [["token", "list"], ["follow", "complaints"]]) func `commands say how to go on when no system runs`(
        words: [String]
    ) throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun("shagym", words + ["--data", folder.path])
        #expect(run.status == 69)
        #expect(run.errors.contains("shagym up"))
    }

    @Test func `shagym verify reads a stopped journal and finds a changed byte`() throws {
        let folder = try TemporaryFolder()
        let system = try RunningSystem(in: folder)
        for number in 1...5 {
            _ = try AcknowledgedFiling(try system.client().file(SampleFiling.json(circumstances: "Шағым \(number)")))
        }
        let asked = try ProgramRun("shagym", ["verify", "--data", system.data, "--json"])
        #expect(asked.status == 0, "\(asked.output)\(asked.errors)")
        try system.stop()
        let read = try ProgramRun("shagym", ["verify", "--data", system.data, "--json"])
        #expect(read.output == asked.output, "the same finding, asked or read")

        let database = system.data + "/complaints/complaints.sqlite"
        var bytes = FileText.bytes(database)
        let words = Array("Шағым 3".utf8)
        let place = try #require(
            bytes.indices.dropLast(words.count).first { bytes[$0..<($0 + words.count)].elementsEqual(words) }
        )
        bytes[place + words.count - 1] = UInt8(ascii: "4")
        _ = try folder.write("data/complaints/complaints.sqlite", bytes)
        let changed = try ProgramRun("shagym", ["verify", "--data", system.data])
        #expect(changed.status == 1)
        #expect(changed.output.contains("DAMAGED"))
    }
}
