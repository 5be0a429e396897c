import Glibc
import StrictJSON
import TestSupport
import Testing

@testable import shagym

@Suite(.serialized) struct `shagym up` {
    private func up(_ words: [String], environment: [String: String] = [:]) throws -> ProgramRun {
        try ProgramRun("shagym", ["up", "--port", "0"] + words, environment: environment)
    }

    private func isGone(_ pids: [pid_t]) throws {
        try awaiting("processes \(pids) end") { pids.contains(where: ChildProcess.isRunning) ? nil : () }
    }

    @Test func `takes any free port, says where it is, and keeps everything to its own user`() throws {
        let folder = try TemporaryFolder()
        let first = try RunningSystem(in: folder)
        let second = try RunningSystem()
        #expect(first.port != second.port)
        for system in [first, second] { #expect(try system.client().get("/health/ready").status == 200) }
        for path in [
            first.data, first.data + "/complaints", first.data + "/hearings", first.data + "/gateway", first.run + "/complaints",
            first.run + "/hearings",
        ] {
            var status = stat()
            #expect(stat(path, &status) == 0)
            #expect(status.st_mode & 0o777 == 0o700, "\(path)")
        }
        var status = stat()
        #expect(stat(try #require(first.tokens), &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test(arguments: ["complaints", "hearings", "clearance", "gateway"]) func `starts a killed part again at the same place`(
        part: String
    ) throws {
        let system = try RunningSystem()
        let before = try #require(system.pid(of: part))
        for _ in 0..<3 {
            try system.crashAndAwait(part)
            let reply = try awaiting("the system serves again") {
                let reply = try? system.client().get("/health/ready")
                return reply?.status == 200 ? reply : nil
            }
            #expect(try reply.json()["ready"]?.asBool == true)
        }
        #expect(system.pid(of: part) != before)
        #expect(ChildProcess.isRunning(system.supervisor))
    }

    @Test(arguments: [SIGTERM, SIGINT]) func `stops cleanly and leaves no process behind`(signal: Int32) throws {
        let system = try RunningSystem()
        let pids = try ["gateway", "complaints", "hearings", "clearance"].map { try #require(system.pid(of: $0)) }
        #expect(try system.stop(with: signal) == 0)
        #expect(pids.allSatisfy { !ChildProcess.isRunning($0) })
        #expect(throws: HTTPFailure.notConnected(errno: ECONNREFUSED)) { try system.client().get("/health/live") }
    }

    @Test func `its parts end with it even when it is killed`() throws {
        let system = try RunningSystem()
        let pids = try ["gateway", "complaints", "hearings", "clearance"].map { try #require(system.pid(of: $0)) }
        #expect(try system.stop(with: SIGKILL) == -SIGKILL)
        try isGone(pids)
    }

    @Test func `a second signal kills a part that does not stop`() throws {
        let system = try RunningSystem()
        let part = try #require(system.pid(of: "complaints"))
        kill(part, SIGSTOP)
        kill(system.supervisor, SIGTERM)
        try awaiting("the gateway stops first") { ChildProcess.isRunning(system.pid(of: "gateway") ?? 0) ? nil : () }
        #expect(try system.stop(with: SIGTERM, seconds: 5) == 0)
        try isGone([part])
    }

    @Test(arguments: [
        (["SHAGYM_A01_PROVIDER_WEEK": "seven"], "SHAGYM_A01_PROVIDER_WEEK"), (["SHAGYM_A14_SUPERIOR_BODY_TERM": "0"], "1 to"),
        (["SHAGYM_TRAINING": "perhaps"], "SHAGYM_TRAINING"), (["SHAGYM_RESOURCES": "/nowhere"], "/nowhere"),
        (["SHAGYM_POTR": "8080"], "SHAGYM_POTR"), (["SHAGYM_SETTINGS": "/nowhere/settings.json"], "/nowhere/settings.json"),
    ]) func `wrong settings stop the start with status 78 and name what is wrong`(settings: [String: String], named: String)
        throws
    {
        let folder = try TemporaryFolder()
        let run = try up(["--data", folder.path + "/data"], environment: settings)
        #expect(run.status == 78, "\(run.errors)")
        #expect(run.errors.contains(named), "\(run.errors)")
        #expect(run.output.isEmpty)
    }

    @Test func `each part takes its own settings and lets the other part's be`() throws {
        let folder = try TemporaryFolder()
        let settings = """
            {"SHAGYM_RATE_AUTH_FAILURES_PER_MINUTE":20,"SHAGYM_RATE_PRINCIPAL_PER_MINUTE":0,"SHAGYM_SERVICE_TIMEOUT_MS":5000,
             "SHAGYM_CORS_ORIGINS":"","SHAGYM_ACCESS_LOG":true,"SHAGYM_ADDRESS":"127.0.0.1","SHAGYM_BUS_UIDS":"4321=operator",
             "SHAGYM_A01_PROVIDER_WEEK":"fiveDay","SHAGYM_A14_SUPERIOR_BODY_TERM":15}
            """
        let system = try RunningSystem(
            environment: [
                "SHAGYM_SETTINGS": try folder.write("settings.json", Array(settings.utf8)),
                "SHAGYM_HTTP_SOCKET": folder.path + "/http.sock",
            ])
        #expect(try system.client().get("/health/ready").status == 200)
    }

    @Test(arguments: ["{\"SHAGYM_PORT\":0,}", "[]", "{\"SHAGYM_PORT\":{}}", "{\"SHAGYM_NO_SUCH\":1}"])
    func `a settings file that is not understood stops the start`(text: String) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("settings.json", Array(text.utf8))
        let run = try up(["--data", folder.path + "/data", "--settings", file])
        #expect(run.status == 78, "\(run.errors)")
    }

    @Test func `two systems never run on one data folder`() throws {
        let folder = try TemporaryFolder()
        let system = try RunningSystem(in: folder)
        let run = try up(["--data", system.data])
        #expect(run.status == 1)
        #expect(run.errors.contains("another Shagym already runs on \(system.data)"))
        #expect(try system.client().get("/health/ready").status == 200)
    }

    /// `shagym up` in a shell that first changes what it may have.
    private func up(after command: String, in folder: TemporaryFolder) throws -> ChildProcess {
        try ChildProcess(
            "/bin/sh",
            [
                "-c", command + #" && exec "$0" "$@""#, try Programs.path("shagym"), "up", "--data", folder.path + "/data", "--port", "0",
                "--json", "--until-eof",
            ],
            environment: ["PATH": "/usr/bin:/bin"],
            errorFile: folder.path + "/log"
        )
    }

    @Test func `a first part that cannot be started stops the start too`() throws {
        let folder = try TemporaryFolder()
        // Too few for one more process: its end of the pipe is number 10.
        #expect(try up(after: "ulimit -n 10", in: folder).finish().status == 1)
        let errors = FileText.text(folder.path + "/log")
        #expect(errors.contains("cannot start") && errors.contains("Nothing is left running."), "\(errors)")
    }

    @Test func `the gateway may have as many connections as it says, whatever it is given at first`() throws {
        let folder = try TemporaryFolder()
        let process = try up(after: "ulimit -Sn 300", in: folder)
        let limit = Limit(seconds: 60)
        var ready: JSONValue?
        while ready?["event"] != "ready" {
            ready = try JSONValue(parsing: try #require(try process.nextLine(limit), "\(FileText.text(folder.path + "/log"))"))
        }
        let pid = try #require(ready?["parts"]?["gateway"]?.asInteger)
        let row = try #require(FileText.text("/proc/\(pid)/limits").split(separator: "\n").first { $0.hasPrefix("Max open files") })
        let numbers = row.split(separator: " ").compactMap { Int($0) }
        #expect(numbers.count == 2 && numbers[0] == min(numbers[1], 4_224), "\(row)")
        process.closeInput()
        #expect(try process.finish().status == 0)
    }

    @Test func `a port that is taken stops the start and leaves no process behind`() throws {
        let system = try RunningSystem()
        let folder = try TemporaryFolder()
        let run = try ProgramRun("shagym", ["up", "--data", folder.path + "/data", "--port", String(system.port)])
        #expect(run.status != 0)
        #expect(run.errors.contains("Nothing is left running."))
    }

    @Test func `a sockets' folder with too long a name is refused before anything is made`() throws {
        let folder = try TemporaryFolder()
        let name = folder.path + "/" + String(repeating: "long", count: 25)
        let run = try up(["--data", name])
        #expect(run.status == 78)
        #expect(run.errors.contains("--run"))
        #expect(access(name, F_OK) != 0)
    }

    @Test func `for people it says where it is and shows a command that files a complaint`() throws {
        let folder = try TemporaryFolder()
        let process = try ChildProcess(
            try Programs.path("shagym"),
            ["up", "--data", folder.path + "/data", "--port", "0", "--until-eof"],
            environment: ["PATH": "/usr/bin:/bin"],
            errorFile: folder.path + "/log"
        )
        let limit = Limit(seconds: 60)
        var lines: [String] = []
        while !lines.contains(where: { $0.contains("Ctrl-C") }) {
            lines.append(try #require(try process.nextLine(limit), "\(FileText.text(folder.path + "/log"))"))
        }
        let address = try #require(lines.first { $0.contains("Address") }?.split(separator: " ").last)
        let port = try #require(address.split(separator: ":").last.flatMap { Int($0) })
        let command = try #require(lines.first { $0.contains("curl") })
        #expect(command.contains("\(address)/v1/complaints"))
        let quoted = try #require(command.split(separator: "'").last)
        #expect(String(quoted) == ExampleComplaint.json)
        let reply = try HTTPClient(port: port).post("/v1/complaints", Array(quoted.utf8))
        #expect(reply.status == 201, "\(reply.text)")
        process.closeInput()
        #expect(try process.finish().status == 0)
    }
}
