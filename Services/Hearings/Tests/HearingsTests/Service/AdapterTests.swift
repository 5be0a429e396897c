import Glibc
import MessageBus
import StrictJSON
import TestSupport
import Testing

@testable import Hearings

@Suite struct `Adapters at the hearings service` {
    private static let reply: JSONValue = [
        "command": "recordReply",
        "reply": [
            "body": "nationalSecurity", "receivedAt": .string(Fixture.at("2026-06-05 12:30").rfc3339),
            "documents": [try! JSONValue(parsing: Fixture.document("9").jsonBytes)],
        ],
    ]

    private static func adapter(_ system: String) -> JSONValue { ["kind": "adapter", "system": .string(system)] }

    /// A case whose inquiries were sent with a document.
    private func inquiring(at service: RunningHearings) throws -> RunningCase {
        let matter = try RunningCase.file(at: service)
        try matter.run(.register(RegisterCase()), at: "2026-06-04 10:00")
        try matter.run(.confirmCompleteness(ConfirmCompleteness()), at: "2026-06-05 10:00")
        try matter.run(.enterInMigrationPoliceIs(EnterInMigrationPoliceIs()), at: "2026-06-05 11:00")
        let paper = try matter.store("inquiry")
        try service.setClock("2026-06-05 12:00")
        try matter.give(["command": "sendInquiries", "documents": [paper]])
        try matter.give(["command": "sendToDepartment"])
        return matter
    }

    @Test func `rules 4: an adapter's user reads the messages to its system, and reports for it alone`() throws {
        let folder = try TemporaryFolder()
        let before = try RunningHearings(in: folder.path, at: "2026-06-03 10:00")
        let id = try inquiring(at: before).id
        let paper = try #require(RunningCase(id, at: before).get("documents")["documents"]?.asArray?.last?["document"])
        try before.stop()

        let service = try RunningHearings(in: folder.path, at: "2026-06-05 13:00", callers: "\(geteuid())=burkitIm")
        let matter = RunningCase(id, at: service)
        let burkit = Self.adapter("burkitIm")
        func read(_ types: JSONValue) -> JSONValue { ["reader": "r", "after": 0, "types": types] }
        let own = try service.call("kz.shagym.bus.Read", read(["kz.shagym.port.burkitIm.v1"]))
        #expect(own["events"]?.asArray?.count == 1)
        for types: JSONValue in [["kz.shagym.port.migrationPoliceIs.v1"], .null, ["kz.shagym.case.received.v1"]] {
            #expect(try service.refusal("kz.shagym.bus.Read", read(types))?.code.contains("PermissionDenied") == true)
        }
        let document: JSONValue = [
            "principal": burkit, "id": .string(id), "sha256": paper["sha256"] ?? .null, "offset": 0, "limit": 100,
        ]
        #expect(try service.call("ReadDocument", document)["size"] == paper["size"])
        #expect(
            try service.call("Get", matter.question("persons", by: burkit))["body"]?["applicant"]?["iin"]?.asString
                == "900101300017"
        )
        #expect(try service.refusal("Get", matter.question("view", by: burkit))?.code == "not-found")
        for principal in [People.executor, Self.adapter("migrationPoliceIs"), People.complaints] {
            #expect(try service.refusal("Execute", matter.wire(Self.reply, by: principal))?.code == "forbidden")
        }
        #expect(try service.refusal("List", ["principal": People.executor])?.code.contains("PermissionDenied") == true)
        // The command itself is taken up to the document, which nobody stored.
        #expect(try service.refusal("Execute", matter.wire(Self.reply, by: burkit))?.code == "document-not-stored")
        try service.stop()
    }

    @Test func `R9.2 to R9.13: each system reports what it may know, about cases it was told of`() throws {
        let folder = try TemporaryFolder()
        let service = try RunningHearings(in: folder.path, at: "2026-06-03 10:00")
        let matter = try inquiring(at: service)
        let paper = try matter.store("reply")
        func report(_ body: String) -> JSONValue {
            [
                "command": "recordReply",
                "reply": [
                    "body": .string(body), "documents": [paper], "receivedAt": .string(Fixture.at("2026-06-05 12:00").rfc3339),
                ],
            ]
        }
        let confirm: JSONValue = ["command": "confirmByDepartment", "answer": "permit", "document": paper]
        let expected: [(String, JSONValue, String?)] = [
            ("burkitIm", report("justice"), "role-missing"), ("burkitIm", confirm, "role-missing"),
            ("burkitIm", report("nationalSecurity"), nil), ("migrationPoliceIs", report("justice"), nil),
            ("migrationPoliceIs", ["command": "withdraw", "document": paper], "role-missing"),
            ("serviceMonitoringIs", report("justice"), "role-missing"), ("personalCabinet", report("justice"), "not-found"),
            ("mobilisationGateway", ["command": "confirmMilitaryRemoval", "document": paper], "not-found"),
        ]
        for (system, command, code) in expected {
            let found = try service.refusal("Execute", matter.wire(command, by: Self.adapter(system)))?.code
            #expect(found == code, "\(system)")
        }
        #expect(
            try service.refusal("Get", matter.question("persons", by: Self.adapter("serviceMonitoringIs")))?.code
                == "no-such-part"
        )
        let answered = try matter.give(report("defence"), by: Self.adapter("migrationPoliceIs"))
        #expect(answered["body"]?.asObject?.keys.sorted() == ["id", "stage"], "a report shows nothing of the case")
        try service.stop()
    }
}
