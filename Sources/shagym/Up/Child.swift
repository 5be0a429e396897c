import CPlatform
import EventLoop
import Glibc

/// One part's process: started, heard when it is ready, signalled.
final class Child {
    /// What the part says when it serves.
    struct Ready: Sendable {
        /// The TCP port it listens on; nil for parts without one.
        var port: Int?
    }

    let part: Part
    var backoff = Backoff()
    /// The process, while there is one.
    private(set) var pid: pid_t?
    /// Whether the present process serves, and since when (monotonic milliseconds).
    private(set) var servingSince: UInt64?
    /// Whether any process of this part has ever served.
    private(set) var hasServed = false

    private let loop: EventLoop
    private var readyPipe: Int32?
    private var heard: [UInt8] = []

    init(_ part: Part, on loop: EventLoop) {
        self.part = part
        self.loop = loop
    }

    /// Starts the program; `ready` is called when it says that it serves.
    /// - Returns: nil, or why it could not be started.
    func start(environment: [String: String], ready: @escaping (Ready) -> Void) -> Ending? {
        var ends: [Int32] = [-1, -1]
        let made = shagym_socket_pair(&ends)
        guard made == 0 else { return .notStarted(SystemError("socketpair", errno: -made).description) }
        // The child must inherit this end alone; the supervisor has one thread, so no other child is made meanwhile.
        let inherited = fcntl(ends[1], F_DUPFD, 10)
        close(ends[1])
        guard inherited >= 0 else {
            close(ends[0])
            return .notStarted(TextFile.reason())
        }
        let variables = environment.merging(["SHAGYM_READY_FD": String(inherited)]) { $1 }
        let child = Self.spawn(part, variables)
        close(inherited)
        guard child > 0 else {
            close(ends[0])
            return .notStarted(SystemError("exec", errno: -child).description)
        }
        pid = child
        heard = []
        readyPipe = ends[0]
        do throws(SystemError) {
            try loop.watch(ends[0], for: .readable) { [unowned self] _ in listen(ready) }
        } catch {
            closeReadyPipe()
            signal(SIGKILL)
        }
        return nil
    }

    /// Sends a signal to the process, if there is one.
    func signal(_ number: Int32) {
        if let pid { kill(pid, number) }
    }

    /// Forgets the process that has ended.
    /// - Returns: for how many milliseconds it had served; nil when it never did.
    func ended() -> Int? {
        closeReadyPipe()
        pid = nil
        defer { servingSince = nil }
        return servingSince.map { Int(loop.monotonicMilliseconds - $0) }
    }

    private static func spawn(_ part: Part, _ environment: [String: String]) -> pid_t {
        let words = ([part.program] + part.arguments).map { strdup($0) } + [nil]
        let variables = environment.map { strdup($0.key + "=" + $0.value) } + [nil]
        defer { for text in words + variables { free(text) } }
        // SIGKILL: when the supervisor itself is killed, nothing may be left behind, and what was acknowledged is synced.
        return shagym_spawn(part.program, words, variables, -1, STDERR_FILENO, STDERR_FILENO, SIGKILL)
    }

    private func listen(_ ready: (Ready) -> Void) {
        guard let readyPipe else { return }
        var buffer = [UInt8](repeating: 0, count: 512)
        let count = read(readyPipe, &buffer, buffer.count)
        if count > 0, heard.count < 4096 {
            heard += buffer[..<count]
            guard let end = heard.firstIndex(of: UInt8(ascii: "\n")) else { return }
            let line = ReadyLine(bytes: Array(heard[..<end]))
            closeReadyPipe()
            guard let line, line.part == part.name else { return signal(SIGKILL) }
            servingSince = loop.monotonicMilliseconds
            hasServed = true
            ready(Ready(port: line.port))
        } else if count == 0 || heard.count >= 4096 {
            closeReadyPipe()
        }
    }

    private func closeReadyPipe() {
        guard let descriptor = readyPipe else { return }
        readyPipe = nil
        loop.unwatch(descriptor)
        close(descriptor)
    }
}
