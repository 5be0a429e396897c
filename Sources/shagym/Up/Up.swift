import CPlatform
import EventLoop
import Glibc
import ServiceKit

/// One run of `shagym up`, confined to the main thread.
final class Up {
    private let places: Places
    private let environment: [String: String]
    private let isJSON: Bool
    private let wantsDemo: Bool
    private let untilEndOfInput: Bool
    private let loop: EventLoop
    private let log = ServiceLog(part: "supervisor", clock: SystemClock())
    private var supervisor: Supervisor?

    init(_ invocation: Invocation) throws {
        var environment = ProcessEnvironment.all
        let port = try invocation.integer("port", in: 0...65_535)
        places = try Places(
            data: invocation.value("data"),
            run: invocation.value("run"),
            settings: invocation.value("settings"),
            environment: environment
        )
        environment["SHAGYM_DATA"] = places.data
        environment["SHAGYM_RUN"] = places.run
        environment["SHAGYM_SETTINGS"] = places.settingsFile
        if let port { environment["SHAGYM_PORT"] = String(port) }
        if invocation.has("training") { environment["SHAGYM_TRAINING"] = "true" }
        self.environment = environment
        isJSON = invocation.has("json")
        wantsDemo = invocation.has("demo")
        untilEndOfInput = invocation.has("until-eof")
        loop = try EventLoop()
    }

    func run() throws -> Int32 {
        let parts = try Part.all()
        _ = shagym_set_umask(0o077)
        try Folders.make(places.data)
        try Folders.claim(places.data)
        for part in parts {
            try Folders.make("\(places.data)/\(part.name)")
            try Folders.make("\(places.run)/\(part.name)")
        }
        let supervisor = Supervisor(loop: loop, parts: parts, environment: environment) { [unowned self] in tell($0) }
        self.supervisor = supervisor
        if untilEndOfInput { try watchInput() }
        try supervisor.run()
        return ExitStatus.done
    }

    private func watchInput() throws {
        do throws(SystemError) {
            try loop.watch(STDIN_FILENO, for: .readable) { [unowned self] _ in
                var buffer = [UInt8](repeating: 0, count: 4096)
                let count = read(STDIN_FILENO, &buffer, buffer.count)
                guard count == 0 || count < 0 && errno != EAGAIN && errno != EINTR else { return }
                loop.unwatch(STDIN_FILENO)
                supervisor?.stop()
            }
        } catch {
            throw UsageError("--until-eof needs a pipe or a terminal as standard input (\(error))")
        }
    }

    // MARK: Telling

    private func tell(_ news: Supervisor.News) {
        switch news {
        case .ready(let port):
            announce(port: port)
        case .serving(let part, let pid):
            log.write(.info, "partServes", [("name", .name(part)), ("pid", .number(Int64(pid)))])
            if isJSON { Announcement.serving(part: part, pid: pid) }
        case .ended(let part, let ending, let wait):
            log.write(
                .warning,
                "partEnded",
                [("name", .name(part)), ("how", .name("\(ending)")), ("restartMs", .number(Int64(wait)))]
            )
            if isJSON { Announcement.ended(part: part, ending) }
        case .waiting(let parts, let seconds):
            Terminal.complain(
                "still waiting for \(parts.joined(separator: " and ")) (\(seconds) s); a long journal is checked at the start"
            )
        case .stopping:
            log.write(.info, "stopping")
        case .killed(let part):
            log.write(.warning, "partKilled", [("name", .name(part))])
        }
    }

    private func announce(port: Int?) {
        guard let supervisor, let port else { return }
        let announcement = Announcement(
            address: "http://\(host):\(port)",
            port: port,
            places: places,
            processes: supervisor.processes,
            isTraining: environment["SHAGYM_TRAINING"] == "true"
        )
        guard wantsDemo else { return show(announcement) }
        let tokens = DemoTokens(
            loop: loop,
            socket: places.socket(of: "gateway"),
            file: places.data + "/demo-tokens.json"
        ) { [self] result in
            var announcement = announcement
            switch result {
            case .success(let path): announcement.tokens = path
            case .failure(let failure): Terminal.complain("no demo tokens: \(failure.description)")
            }
            show(announcement)
        }
        tokens.issue()
    }

    private func show(_ announcement: Announcement) {
        Terminal.print(isJSON ? announcement.json : announcement.text)
    }

    /// The name under which this machine's own programs reach the gateway.
    private var host: String {
        switch environment["SHAGYM_ADDRESS"] {
        case nil, "", "0.0.0.0": "127.0.0.1"
        case "::": "[::1]"
        case .some(let address): address.contains(":") ? "[\(address)]" : address
        }
    }
}
