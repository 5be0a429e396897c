import Glibc
import StrictJSON
import Synchronization

/// The whole system as it is started by `shagym up`, in a folder and on a port of its own.
///
/// It stops when the value goes away or the test program ends.
public final class RunningSystem: Sendable {
    private struct State: ~Copyable {
        var process: ChildProcess
        var processes: [String: pid_t]
        var ended: [String: Int] = [:]
    }

    /// The TCP port of the gateway.
    public let port: Int
    /// The data folder.
    public let data: String
    /// The folder of the sockets.
    public let run: String
    /// The file with the demo tokens, when they were asked for.
    public let tokens: String?
    /// Where the log lines of all parts go.
    public let log: String
    /// The process id of `shagym up`.
    public let supervisor: pid_t
    private let folder: TemporaryFolder
    private let state: Mutex<State>

    /// Starts the system and waits until it serves.
    /// - Parameters:
    ///   - folder: where the data lie; give one to start again on the data of an earlier system.
    ///   - environment: settings beside the defaults.
    ///   - demo: whether to issue the demo tokens.
    ///   - port: the gateway's TCP port; 0 takes any.
    public init(
        in folder: TemporaryFolder? = nil,
        environment: [String: String] = [:],
        demo: Bool = true,
        port: Int = 0
    ) throws {
        let folder = try folder ?? TemporaryFolder()
        self.folder = folder
        log = folder.path + "/log"
        // Tests file faster than any person.
        var variables = ["PATH": "/usr/bin:/bin", "LANG": "C", "SHAGYM_RATE_FILING_PER_MINUTE": "0"]
        variables.merge(environment) { $1 }
        let process = try ChildProcess(
            try Programs.path("shagym"),
            ["up", "--data", folder.path + "/data", "--port", String(port), "--training", "--json", "--until-eof"]
                + (demo ? ["--demo"] : []),
            environment: variables,
            errorFile: log
        )
        let ready = try Self.awaitReady(process, log: log)
        guard let port = ready["port"]?.asInteger, let data = ready["data"]?.asString, let run = ready["run"]?.asString else {
            throw LimitExceeded("the ready line lacks port, data or run")
        }
        self.port = Int(port)
        self.data = data
        self.run = run
        tokens = ready["tokens"]?.asString
        supervisor = process.pid
        var processes: [String: pid_t] = [:]
        for member in ready["parts"]?.asObject?.members ?? [] {
            processes[member.key] = member.value.asInteger.map { pid_t($0) }
        }
        state = Mutex(State(process: process, processes: processes))
    }

    private static func awaitReady(_ process: ChildProcess, log: String) throws -> JSONValue {
        let limit = Limit(seconds: 60)
        while let line = try process.nextLine(limit) {
            let value = try JSONValue(parsing: line)
            if value["event"]?.asString == "ready" { return value }
        }
        throw LimitExceeded("shagym up ended before it was ready:\n\(FileText.text(log))")
    }

    /// A new connection to the gateway.
    public func client() -> HTTPClient { HTTPClient(port: port) }

    /// The bus socket of a part.
    public func socket(of part: String) -> String { "\(run)/\(part)/bus.sock" }

    /// The process id of a part as last heard.
    public func pid(of part: String) -> pid_t? { state.withLock { $0.processes[part] } }

    /// Ends a part with SIGKILL, as a crash would, and does not wait.
    public func crash(_ part: String) throws {
        guard let pid = pid(of: part) else { throw LimitExceeded("no part \(part) runs") }
        kill(pid, SIGKILL)
    }

    /// Ends a part with SIGKILL and waits until it serves again.
    public func crashAndAwait(_ part: String) throws {
        try crash(part)
        try awaitReturn(of: part)
    }

    /// Waits until a part that was ended serves again.
    public func awaitReturn(of part: String, seconds: Double = 30) throws {
        let limit = Limit(seconds: seconds)
        try state.withLock { state in
            let before = state.processes[part]
            while state.processes[part] == before {
                guard let line = try state.process.nextLine(limit) else {
                    throw LimitExceeded("shagym up ended:\n\(FileText.text(log))")
                }
                let news = try JSONValue(parsing: line)
                if news["event"]?.asString == "serving", let part = news["part"]?.asString, let pid = news["pid"]?.asInteger {
                    state.processes[part] = pid_t(pid)
                }
            }
        }
    }

    /// Asks the whole system to stop and waits for its end.
    /// - Returns: the exit status of `shagym up`; negative for a signal.
    @discardableResult
    public func stop(with signal: Int32 = SIGTERM, seconds: Double = 30) throws -> Int32 {
        try state.withLock { state in
            state.process.signal(signal)
            return try state.process.finish(seconds: seconds).status
        }
    }
}
