import CivilTime
import Contracts
import EventLoop
import HTTPServer
import Law
import ServiceKit

/// The gateway: one loop on one thread with the HTTP server, the ways to the services, and the gateway's own bus socket.
/// Everything it does happens on that thread, one thing after the other.
final class GatewayServer {
    /// What it was told at its start.
    let settings: GatewaySettings
    /// The law.
    private(set) var law: LawCore
    /// The loop everything runs on.
    let loop: EventLoop
    private let complaints: ServiceLink
    private let hearings: ServiceLink
    private let clearance: ServiceLink
    /// The clock that answers "now" for the gateway itself.
    let clock: any Clock
    /// The clock that can be set; nil unless training.
    let trainingClock: TrainingClock?
    /// The tokens.
    let tokens: TokenBook
    /// `openapi.json` as it is served.
    let openAPI: OpenAPIFile
    /// The pages for people.
    let console: ConsoleFiles
    /// All operations.
    let routes: RouteTable
    /// Where lines about what happens go.
    let log: ServiceLog
    /// Where a line about each answer goes; nil when it is not wanted.
    let accessLog: AccessLog?
    /// What each listener takes in at most.
    let limits: HTTPLimits
    /// The open streams of changes.
    private(set) lazy var changes = ChangeDesk(self)
    /// What is counted.
    var metrics = GatewayMetrics()

    private var filings: RateLimit
    private var failures: RateLimit
    private var requests: RateLimit
    private let milliseconds: () -> UInt64
    private let requestPrefix = Entropy.hex(12) + "-"
    private var requestCount = 0
    private var chance: [UInt8] = []
    private(set) var servers: [HTTPServer] = []

    /// Makes the gateway; it listens after `listen()`.
    /// - Parameters:
    ///   - limits: what each listener takes in at most.
    ///   - milliseconds: the clock of the rate limits; it never goes back.
    init(
        loop: EventLoop,
        settings: GatewaySettings,
        law: LawCore,
        openAPI: OpenAPIFile,
        console: ConsoleFiles,
        tokens: TokenBook,
        log: ServiceLog,
        machineClock: any Clock,
        trainingClock: TrainingClock?,
        limits: HTTPLimits = HTTPLimits(),
        milliseconds: (() -> UInt64)? = nil
    ) {
        self.loop = loop
        self.settings = settings
        self.law = law
        self.openAPI = openAPI
        self.console = console
        self.tokens = tokens
        self.log = log
        self.limits = limits
        accessLog = settings.accessLog ? AccessLog(loop: loop, clock: machineClock) : nil
        self.trainingClock = trainingClock
        clock = machineClock
        routes = RouteTable.all(training: trainingClock != nil)
        filings = RateLimit(perMinute: settings.filingsPerMinute)
        failures = RateLimit(perMinute: settings.failuresPerMinute)
        requests = RateLimit(perMinute: settings.requestsPerMinute)
        self.milliseconds = milliseconds ?? { loop.monotonicMilliseconds }
        var measured: (ServiceLink.Measure) -> Void = { _ in }
        func link(_ service: ServiceName) -> ServiceLink {
            ServiceLink(
                loop: loop,
                name: service.rawValue,
                path: "\(settings.run)/\(service.rawValue)/bus.sock",
                timeout: settings.serviceTimeout,
                window: settings.retryWindow
            ) { measured($0) }
        }
        complaints = link(.complaints)
        hearings = link(.hearings)
        clearance = link(.clearance)
        measured = { [weak self] measure in
            switch measure {
            case .answered(let microseconds): self?.metrics.called(microseconds: microseconds)
            case .retried: self?.metrics.retried()
            }
        }
    }

    /// Starts listening.
    /// - Throws: `SystemError` when an address is not to be had.
    func listen() throws(SystemError) {
        servers.append(
            try HTTPServer(loop: loop, configuration: configuration(.tcp(address: settings.address, port: settings.port))) {
                [weak self] in self?.receive($0, $1)
            }
        )
        if let path = settings.httpSocket {
            servers.append(
                try HTTPServer(loop: loop, configuration: configuration(.unix(path: path, mode: 0o660))) {
                    [weak self] in self?.receive($0, $1)
                }
            )
        }
    }

    /// The way to a service.
    func link(_ service: ServiceName) -> ServiceLink {
        switch service {
        case .complaints: complaints
        case .hearings: hearings
        case .clearance: clearance
        }
    }

    /// The ways to all services.
    var services: [ServiceLink] { ServiceName.allCases.map(link) }

    /// The TCP port that is listened on.
    var port: UInt16 { servers.first?.port ?? 0 }

    /// Stops accepting, lets running requests finish, then calls `done`.
    func stop(withinMilliseconds limit: Int, _ done: @escaping () -> Void) {
        changes.stop()
        var left = servers.count
        guard left > 0 else { return done() }
        for server in servers {
            server.stop(withinMilliseconds: limit) {
                left -= 1
                if left == 0 { done() }
            }
        }
    }

    /// An id for a call without a key of the caller's: unique by the chance drawn at the start, and in order after it, because
    /// the ledger of requests is an index, and ids by chance would touch a page of it each.
    func nextRequestID() -> String {
        requestCount += 1
        let number = String(requestCount, radix: 16)
        return requestPrefix + String(repeating: "0", count: max(0, 12 - number.utf8.count)) + number
    }

    /// Unpredictable bytes as hexadecimal text, drawn from the kernel in larger lots.
    func randomHex(_ count: Int) -> String {
        if chance.count < count { chance = Entropy.bytes(4096) }
        let taken = chance.suffix(count)
        chance.removeLast(count)
        return Hexadecimal.text(taken)
    }

    /// Answers questions about dates by another calendar from now on.
    func use(_ calendar: WorkingCalendar) {
        law.calendar = calendar
    }

    // MARK: Rate limits

    /// Takes an anonymous filing of this client's.
    /// - Returns: the seconds to wait when there were too many.
    func takeFiling(_ exchange: Exchange) -> Int? { count(filings.take(exchange.clientKey, at: milliseconds()), "filing") }

    /// Whether this client has failed to show true credentials too often.
    func tooManyFailures(_ exchange: Exchange) -> Int? {
        count(failures.isExhausted(exchange.clientKey, at: milliseconds()), "authentication")
    }

    /// Takes a failed authentication of this client's.
    func takeFailure(_ exchange: Exchange) -> Int? {
        count(failures.take(exchange.clientKey, at: milliseconds()), "authentication")
    }

    /// Takes a request of this caller's; of callers without credentials each address is counted by itself.
    func takeRequest(_ exchange: Exchange) -> Int? {
        let key = exchange.caller.kind == .anonymous ? exchange.clientKey : exchange.caller.key
        return count(requests.take(key, at: milliseconds()), "principal")
    }

    private func count(_ seconds: Int?, _ limit: String) -> Int? {
        if seconds != nil { metrics.rateLimited(limit) }
        return seconds
    }

    /// Notes what a service said no to: a wrong tracking code is a failed authentication, garbage is for the operator.
    func note(_ trouble: ServiceTrouble, _ exchange: Exchange) {
        switch trouble {
        case .refused(let problem):
            guard exchange.caller.kind == .tracking, problem.kind == .notFound || problem.kind == .unauthenticated else { return }
            _ = takeFailure(exchange)
        case .garbage: log.write(.error, "garbageFromService", [("route", .name(exchange.route?.operationID ?? ""))])
        case .notOffered(let name):
            log.write(.error, "callNotOffered", [("route", .name(exchange.route?.operationID ?? "")), ("error", .name(name))])
        case .requestReused, .unavailable, .invalidParameter, .waitsBehind, .tooLong: break
        }
    }
}
