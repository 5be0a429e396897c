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

    @Test func `say that nothing runs with the status for that`() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun("shagym", ["status", "--data", folder.path])
        #expect(run.status == 69 && run.errors.contains("no service runs"))
    }
}
