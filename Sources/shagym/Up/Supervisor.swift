import EventLoop
import Glibc

/// Starts the parts, starts again what ends, and stops everything cleanly. Confined to its loop's thread.
final class Supervisor {
    /// What happens, for whoever shows it.
    enum News {
        /// All parts serve for the first time; the gateway's port.
        case ready(port: Int?)
        /// A part serves (again).
        case serving(part: String, pid: pid_t)
        /// A part ended and will be started again.
        case ended(part: String, Ending, restartMilliseconds: Int)
        /// Parts that still do not serve after a while.
        case waiting(parts: [String], seconds: Int)
        /// Everything was asked to stop.
        case stopping
        /// A part did not stop in time and was killed.
        case killed(part: String)
    }

    private static let stopLimitMilliseconds = 10_000
    private static let failedStartsLimit = 5
    private static let patienceSeconds = 10

    private let loop: EventLoop
    private let children: [Child]
    private var environment: [String: String]
    private let news: (News) -> Void
    private var isReady = false
    private var isStopping = false
    private var gatewayPort: Int?
    /// Why everything was stopped, when it was not asked for.
    private(set) var failure: Failure?

    /// - Parameter parts: in the order in which they need each other: a later one uses the earlier ones.
    init(loop: EventLoop, parts: [Part], environment: [String: String], news: @escaping (News) -> Void) {
        self.loop = loop
        self.children = parts.map { Child($0, on: loop) }
        self.environment = environment
        self.news = news
    }

    /// The processes that run now, by part.
    var processes: [(part: String, pid: pid_t)] { children.compactMap { child in child.pid.map { (child.part.name, $0) } } }

    /// Starts all parts and runs until they have all ended again.
    /// - Throws: `SystemError` when signals cannot be watched; `Failure` when a part could not be started at all.
    func run() throws {
        try loop.watchSignals([SIGTERM, SIGINT, SIGHUP, SIGCHLD]) { [unowned self] in received($0) }
        for child in children { start(child) }
        watchPatience(after: Self.patienceSeconds)
        // A first part that cannot be started has stopped everything by now, and nothing would end the loop.
        if !isStopping || !processes.isEmpty { loop.run() }
        if let failure { throw failure }
    }

    /// Asks the parts to stop, the last one first; asked again, kills them.
    func stop() {
        if isStopping {
            for child in children { child.signal(SIGKILL) }
            return
        }
        isStopping = true
        news(.stopping)
        loop.after(milliseconds: Self.stopLimitMilliseconds) { [unowned self] in
            for child in children where child.pid != nil {
                news(.killed(part: child.part.name))
                child.signal(SIGKILL)
            }
        }
        stopNext()
    }

    private func received(_ signal: Int32) {
        if signal == SIGCHLD { collect() } else { stop() }
    }

    // MARK: Starting

    private func start(_ child: Child) {
        guard !isStopping else { return }
        let problem = child.start(environment: environment) { [unowned self] ready in serves(child, ready) }
        if let problem { startAgain(child, after: problem, served: nil) }
    }

    private func serves(_ child: Child, _ ready: Child.Ready) {
        if let port = ready.port {
            gatewayPort = port
            // Whoever knows the address must find the gateway there again after a restart.
            environment["SHAGYM_PORT"] = String(port)
        }
        if let pid = child.pid { news(.serving(part: child.part.name, pid: pid)) }
        guard !isReady, children.allSatisfy({ $0.servingSince != nil }) else { return }
        isReady = true
        news(.ready(port: gatewayPort))
    }

    private func watchPatience(after seconds: Int) {
        loop.after(milliseconds: Self.patienceSeconds * 1000) { [unowned self] in
            guard !isReady, !isStopping else { return }
            news(.waiting(parts: children.filter { $0.servingSince == nil }.map(\.part.name), seconds: seconds))
            watchPatience(after: seconds + Self.patienceSeconds)
        }
    }

    // MARK: Ending

    /// Collects every process that has ended, also orphans when this is the first process of a container.
    private func collect() {
        var status: Int32 = 0
        while true {
            let pid = waitpid(-1, &status, WNOHANG)
            if pid < 0, errno == EINTR { continue }
            guard pid > 0 else { return }
            guard let child = children.first(where: { $0.pid == pid }) else { continue }
            let served = child.ended()
            if isStopping {
                stopNext()
            } else {
                startAgain(child, after: Ending(waitStatus: status), served: served)
            }
        }
    }

    private func startAgain(_ child: Child, after ending: Ending, served: Int?) {
        let wait = child.backoff.afterEnding(served: served)
        if let hopeless = hopeless(child, ending) {
            failure = hopeless
            return stop()
        }
        news(.ended(part: child.part.name, ending, restartMilliseconds: wait))
        loop.after(milliseconds: wait) { [unowned self] in start(child) }
    }

    /// A part that has never served and will not by trying again.
    private func hopeless(_ child: Child, _ ending: Ending) -> Failure? {
        guard !child.hasServed else { return nil }
        let name = child.part.name
        switch ending {
        case .exited(ExitStatus.configuration):
            return Failure(
                "\(name) refuses to start with these settings; its own lines above say which. Nothing is left running.",
                status: ExitStatus.configuration
            )
        case .notStarted(let reason):
            return Failure("cannot start \(child.part.program): \(reason). Nothing is left running.")
        default:
            guard child.backoff.failedStarts >= Self.failedStartsLimit else { return nil }
            return Failure(
                "\(name) \(ending), \(Self.failedStartsLimit) times in a row before it served; its own lines above say why. "
                    + "Nothing is left running."
            )
        }
    }

    /// Asks the last part that still runs to stop. One after the other, because the later parts ask the earlier ones for what
    /// they are still answering.
    private func stopNext() {
        guard let child = children.last(where: { $0.pid != nil }) else { return loop.stop() }
        child.signal(SIGTERM)
    }
}
