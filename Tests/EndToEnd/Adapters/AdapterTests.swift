import Glibc
import MessageBus
import ServiceKit
import StrictJSON
import TestSupport
import Testing

/// `shagym adapter` and `shagym answer`, with all parts running.
@Suite(.serialized) struct `Adapters of other information systems` {
    private let folder: TemporaryFolder
    private let system: RunningSystem

    init() throws {
        folder = try TemporaryFolder()
        system = try RunningSystem()
    }

    /// A case on its way to the inquiries, with everything that is told about it.
    private func inquiring(_ key: String) throws -> String {
        try system.setClock(CaseWay.filed)
        let id = try system.openCase(key: key)
        try system.setClock(CaseWay.registered)
        let paper = try system.registerCase(id)
        for step in CaseWay.grant.steps(paper: paper).prefix(4) {
            try system.setClock(step.moment)
            try system.take(step, on: id)
        }
        return id
    }

    /// The ids of the events of a type, in the order of the log.
    private func logged(_ type: String) throws -> [String] {
        let question: JSONValue = ["reader": "test", "after": 0, "limit": 1_000, "types": [.string(type)]]
        let bytes = try BlockingBusClient(path: system.socket(of: "hearings"))
            .call("kz.shagym.bus.Read", parameters: question.jsonBytes)
        return try JSONValue(parsing: bytes)["events"]?.asArray?.compactMap { $0["id"]?.asString } ?? []
    }

    private func start(_ name: String, _ words: [String]) throws -> ChildProcess {
        try ChildProcess(
            try Programs.path("shagym"),
            ["adapter", name, "--state", folder.path + "/" + name, "--data", system.data] + words,
            environment: ["PATH": "/usr/bin:/bin"],
            errorFile: folder.path + "/" + name + ".log",
            keepsInput: false
        )
    }

    private func write(_ text: String, to name: String) throws { _ = try folder.write(name, Array(text.utf8)) }

    /// A program that takes messages: it writes each to the end of a file and then fails sometimes, as programs do.
    private func program(taking file: String) throws -> String {
        let path = folder.path + "/take"
        let text = """
            #!/bin/sh
            message=$(cat)
            printf '%s\\n' "$message" >> '\(file)'
            count=$(wc -l < '\(file)')
            [ $((count % 5)) -ne 0 ]
            """
        _ = try folder.write("take", Array(text.utf8))
        chmod(path, 0o700)
        return path
    }

    @Test func `a message is lost by no kill -9, comes in order, and a second delivery has the same id`() throws {
        let type = "kz.shagym.port.serviceMonitoringIs.v1"
        for key in ["a", "b", "c"] { _ = try inquiring(key) }
        let expected = try logged(type)
        #expect(expected.count >= 9)
        let file = folder.path + "/taken"
        let take = try program(taking: file)
        func taken() -> [String] {
            FileText.text(file).split(separator: "\n")
                .compactMap { try? JSONValue(parsing: String($0)) }.compactMap { $0["id"]?.asString }
        }
        for goal in stride(from: 1, to: expected.count, by: 2) {
            let adapter = try start("serviceMonitoringIs", ["--", take])
            try awaiting("message \(goal)", seconds: 30) { taken().count >= goal ? () : nil }
            adapter.signal(SIGKILL)
            _ = try adapter.finish()
        }
        let last = try start("serviceMonitoringIs", ["--", take])
        try awaiting("all messages", seconds: 30) { Set(taken()).count == expected.count ? () : nil }
        let later = try inquiring("d")
        let all = try logged(type)
        try awaiting("those of \(later)", seconds: 30) { Set(taken()).count == all.count ? () : nil }
        last.signal(SIGKILL)
        _ = try last.finish()
        var firsts: [String] = []
        for id in taken() where !firsts.contains(id) { firsts.append(id) }
        #expect(firsts == all, "each for the first time in the order of the log")
        #expect(taken().count > all.count, "a program that fails after it took a message gets it again, with the same id")
    }

    @Test func `a message that is never taken is set aside by two people, kept whole, and those after it follow`() throws {
        _ = try inquiring("aside")
        let expected = try logged("kz.shagym.port.serviceMonitoringIs.v1")
        let taken = folder.path + "/taken"
        // Takes all but the first message.
        let text = """
            #!/bin/sh
            message=$(cat)
            case "$message" in *'"id":"\(expected[0])"'*) exit 1;; esac
            printf '%s\\n' "$message" >> '\(taken)'
            """
        _ = try folder.write("choosy", Array(text.utf8))
        chmod(folder.path + "/choosy", 0o700)
        let state = folder.path + "/serviceMonitoringIs"
        var adapter = try start("serviceMonitoringIs", ["--", folder.path + "/choosy"])
        try awaiting("it fails", seconds: 30) { FileText.text(state + ".log").contains("notHandedOver") ? () : nil }
        let name = try #require(FileBytes.names(in: state + "/handing").first { !$0.hasPrefix(".") })
        let number = try #require(Int(name))
        func aside(_ number: Int, _ person: String, _ reason: String = "sent on paper") throws -> ProgramRun {
            try ProgramRun(
                "shagym",
                ["aside", "serviceMonitoringIs", "\(number)", "--state", state, "--reason", reason, "--person", person]
            )
        }
        #expect(try aside(number + 1, "one").status == 1, "only the one that holds up the others")
        #expect(try aside(number, "one", " ").status == 64)
        for person in ["one", "One "] {
            let run = try aside(number, person)
            #expect(run.status == 0 && run.output.contains("Proposed"), "\(run.output)\(run.errors)")
        }
        #expect(!FileBytes.exists(taken), "one person alone lets nothing pass")
        let done = try aside(number, "two", "seen, note 17")
        #expect(done.status == 0 && done.output.contains("Done"), "\(done.output)\(done.errors)")
        func ids() -> [String] {
            FileText.text(taken).split(separator: "\n").compactMap { try? JSONValue(parsing: String($0))["id"]?.asString }
        }
        try awaiting("the others", seconds: 30) { ids().count == expected.count - 1 ? () : nil }
        #expect(ids() == Array(expected.dropFirst()) && FileText.text(state + ".log").contains("setAside"))
        let kept = try JSONValue(parsing: FileText.text("\(state)/aside/\(name)/message.json"))
        #expect(kept["id"]?.asString == expected[0])
        let decision = try JSONValue(parsing: FileText.text("\(state)/aside/\(name).json"))
        #expect(decision["proposed"]?["by"]?.asString == "One " && decision["confirmed"]?["reason"]?.asString == "seen, note 17")
        // Killed before it stored that it went on, it goes on again without the message.
        adapter.signal(SIGKILL)
        _ = try adapter.finish()
        _ = try folder.write("serviceMonitoringIs/position.json", Array(#"{"system":"serviceMonitoringIs","after":0}"#.utf8))
        adapter = try start("serviceMonitoringIs", ["--", folder.path + "/choosy"])
        try awaiting("the others again", seconds: 30) { ids().count == 2 * (expected.count - 1) ? () : nil }
        #expect(!ids().contains(expected[0]) && FileBytes.exists("\(state)/aside/\(name)/message.json"))
        adapter.signal(SIGKILL)
        _ = try adapter.finish()
        // Killed after its program took the message while they decided, before it stored that: it goes on without either.
        let own = "\(state)/aside/\(name)"
        try #require(!FileBytes.exists("\(state)/handing/\(name)"))
        #expect(rename(own, folder.path + "/kept") == 0)
        _ = try folder.write("serviceMonitoringIs/position.json", Array(#"{"system":"serviceMonitoringIs","after":0}"#.utf8))
        adapter = try start("serviceMonitoringIs", ["--", folder.path + "/choosy"])
        try awaiting("the others once more", seconds: 30) { ids().count == 3 * (expected.count - 1) ? () : nil }
        adapter.signal(SIGKILL)
        _ = try adapter.finish()
        #expect(rename(folder.path + "/kept", own) == 0)
        // The number alone decides nothing: a restored log gives it to another message, which must be handed over.
        let files = ["aside/\(name).json", "aside/\(name)/message.json"]
        for file in files {
            let text = FileText.text("\(state)/\(file)").replacing(expected[0], with: "of-another-log")
            _ = try folder.write("serviceMonitoringIs/\(file)", Array(text.utf8))
        }
        _ = try folder.write("serviceMonitoringIs/position.json", Array(#"{"system":"serviceMonitoringIs","after":0}"#.utf8))
        adapter = try start("serviceMonitoringIs", ["--", folder.path + "/choosy"])
        try awaiting("it is tried", seconds: 30) { FileBytes.exists("\(state)/handing/\(name)/message.json") ? () : nil }
        let refused = try aside(number, "one")
        #expect(refused.status == 1 && refused.errors.contains("another log"), "\(refused.output)\(refused.errors)")
        #expect(FileText.text("\(state)/aside/\(name)/message.json").contains("of-another-log"))
        adapter.signal(SIGKILL)
        _ = try adapter.finish()
    }

    @Test func `a folder takes messages whole, with the documents, and what comes back is recorded once`() throws {
        let id = try inquiring("one")
        let adapter = try start("burkitIm", [])
        let outbox = folder.path + "/burkitIm/outbox"
        let place = try awaiting("the message", seconds: 30) { FileBytes.names(in: outbox).first { !$0.hasPrefix(".") } }
        adapter.signal(SIGTERM)
        _ = try adapter.finish()
        let message = try JSONValue(parsing: FileText.text("\(outbox)/\(place)/message.json"))
        #expect(message["event"]?["data"]?["subject"]?.asString == "securityApprovalRequested")
        #expect(message["persons"]?["applicant"]?["iin"]?.asString == "900101300017")
        let file = try #require(message["documents"]?[0]?["file"]?.asString)
        #expect(FileText.text("\(outbox)/\(place)/\(file)") == String(decoding: SampleCase.paper, as: UTF8.self))

        // After a restore the numbers begin anew: a message of the old log must not pass for the new one's.
        let laid = "burkitIm/outbox/\(place)/message.json"
        let text = FileText.text(folder.path + "/" + laid)
        try write(text.replacing(#""id":""#, with: #""id":"old-"#, maxReplacements: 1), to: laid)
        unlink(folder.path + "/burkitIm/position.json")
        let restarted = try start("burkitIm", [])
        _ = try awaiting("it waits", seconds: 30) {
            FileText.text(folder.path + "/burkitIm.log").contains("messageOfAnotherLog") ? true : nil
        }
        #expect(FileText.text(folder.path + "/" + laid).contains("old-"))
        restarted.signal(SIGTERM)
        _ = try restarted.finish()

        try write("%PDF-1.4 reply", to: "reply.pdf")
        func answer(_ name: String, _ command: String) throws -> ProgramRun {
            try write(command, to: "reply.json")
            return try ProgramRun("shagym", ["answer", name, id, folder.path + "/reply.json", "--data", system.data])
        }
        func reply(of body: String) -> String {
            #"{"command":"recordReply","reply":{"body":"\#(body)","receivedAt":"2026-06-05T10:00:00+05:00","#
                + #""documents":[{"file":"reply.pdf","type":"application/pdf"}]}}"#
        }
        for _ in 1...2 {
            let run = try answer("burkitIm", reply(of: "nationalSecurity"))
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output.contains(id) && !run.output.contains("Мысалов"), "it learns nothing of the case")
        }
        let other = try answer("burkitIm", reply(of: "justice"))
        #expect(other.status == 1, "R9.3: only the reply of the National Security Committee comes through it")
        let confirm = #"{"command":"confirmByDepartment","answer":"permit","document":{"file":"reply.pdf"}}"#
        #expect(try answer("burkitIm", confirm).status == 1)
        #expect(try answer("mobilisationGateway", confirm).status == 1, "it was told nothing of this case")
        let events = try system.client(as: "executor").get("/v1/cases/\(id)/events").json()["events"]?.asArray ?? []
        let replies = events.filter { $0["type"]?.asString?.contains("replyRecorded") == true }
        #expect(replies.count == 1 && replies[0]["data"]?["stamp"]?["by"]?["system"]?.asString == "burkitIm")
    }

    @Test func `it starts only where it can go on: one for each folder, from a position that is its own`() throws {
        let adapter = try start("serviceMonitoringIs", [])
        _ = try awaiting("it follows", seconds: 30) {
            FileText.text(folder.path + "/serviceMonitoringIs.log").contains("following") ? true : nil
        }
        let places = ["--state", folder.path + "/serviceMonitoringIs", "--data", system.data]
        let second = try ProgramRun("shagym", ["adapter", "serviceMonitoringIs"] + places)
        #expect(second.status == 1 && second.errors.contains("another adapter uses"))
        adapter.signal(SIGKILL)
        _ = try adapter.finish()
        try write(#"{"system":"burkitIm","after":3}"#, to: "serviceMonitoringIs/position.json")
        let foreign = try ProgramRun("shagym", ["adapter", "serviceMonitoringIs"] + places)
        #expect(foreign.status == 1 && foreign.errors.contains("is not the position of an adapter of serviceMonitoringIs"))
        let epoch = #"{"system":"serviceMonitoringIs","epoch":"00000000000000000000000000000000","after":0}"#
        try write(epoch, to: "serviceMonitoringIs/position.json")
        let restored = try ProgramRun("shagym", ["adapter", "serviceMonitoringIs"] + places)
        #expect(restored.status == 1 && restored.errors.contains("recreated or restored"))
        #expect(try ProgramRun("shagym", ["adapter", "burkit"] + places).status == 64)
    }
}
