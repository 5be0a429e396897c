import MessageBus
import StrictJSON
import TestSupport
import Testing

/// What operators ask a running system about its logs.
@Suite struct `shagym status, parked and resume` {
    @Test func `show a system in which nothing waits, and refuse to decide about what is not there`() throws {
        let system = try RunningSystem()
        let places = ["--data", system.data]
        let status = try ProgramRun("shagym", ["status"] + places)
        #expect(status.status == 0, "\(status.errors)")
        #expect(status.output.contains("complaints") && status.output.contains("parked events 0"))
        let json = try JSONValue(parsing: try ProgramRun("shagym", ["status", "complaints", "--json"] + places).output)
        #expect(json["service"]?.asString == "complaints" && json["epoch"]?.asString?.isEmpty == false)
        #expect(json["followed"]?.asArray?.count == 1 && json["outgoing"]?.asArray?.isEmpty == true, "it follows the hearings")
        let parked = try ProgramRun("shagym", ["parked", "list", "complaints"] + places)
        #expect(parked.status == 0 && parked.output.contains("Nothing is parked."))
        let skip = try ProgramRun("shagym", ["parked", "skip", "complaints", "/hearings", "4", "--reason", "r"] + places)
        #expect(skip.status == 1 && skip.errors.contains("event 4 of /hearings is not parked"))
        let resume = try ProgramRun("shagym", ["resume", "complaints", "hearings", "--after", "4", "--reason", "r"] + places)
        #expect(resume.status == 1 && resume.errors.contains("has not stopped following /hearings"))
    }

    @Test func `what the commands show stands on the web too, with the last copy and how it ended, also after a restart`() throws {
        let folder = try TemporaryFolder()
        let system = try RunningSystem(in: folder)
        func parts() throws -> [JSONValue] {
            let answer = try system.client(as: "operator").get("/v1/operations")
            #expect(answer.status == 200, "\(answer.text)")
            return try answer.json()["services"]?.asArray ?? []
        }
        #expect(try parts().allSatisfy { $0["health"]?["backup"] == nil && $0["parked"]?.asArray?.isEmpty == true })
        let copy = folder.path + "/copy"
        #expect(try ProgramRun("shagym", ["backup", copy, "complaints", "--data", system.data], seconds: 60).status == 0)
        #expect(try parts()[0]["health"]?["backup"]?["done"]?.asBool == true)
        // A copy that is there is not written over.
        let again = JSONValue.object(["folder": .string(copy)]).jsonBytes
        #expect(throws: BusCallFailure.self) {
            try BlockingBusClient(path: system.socket(of: "complaints")).call("kz.shagym.service.Backup", parameters: again)
        }
        let settings = try parts()[0]["settings"]?.asArray ?? []
        #expect(settings.contains { $0["name"]?.asString == "SHAGYM_A01_PROVIDER_WEEK" && $0["given"]?.asBool == false })
        let last = try parts()[0]["health"]?["backup"]
        #expect(last?["done"]?.asBool == false)
        #expect(try system.stop() == 0)
        let kept = try JSONValue(parsing: FileText.bytes(system.data + "/complaints/last-backup.json"))
        #expect(kept == last && kept["at"]?.asString?.isEmpty == false)
    }

    @Test func `say that nothing runs with the status for that`() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun("shagym", ["status", "--data", folder.path])
        #expect(run.status == 69 && run.errors.contains("no service runs"))
    }
}
