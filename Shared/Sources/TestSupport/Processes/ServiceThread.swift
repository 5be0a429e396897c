import CivilTime
import EventLoop
import MessageBus
import ServiceKit
import StrictJSON
import Synchronization

/// A service in this process, on threads of its own, with its real journal and socket below a folder.
public final class ServiceThread: Sendable {
    private enum Order {
        case stop
        case kill
    }

    private struct State {
        var orders: Mailbox<Order>?
        var failure: String?
        var hasEnded = false
    }

    private final class Shared: Sendable {
        let state = Mutex(State())
    }

    private let shared = Shared()
    /// The service's name.
    public let name: String
    /// Where it listens.
    public let socket: String
    /// Where its journal lies.
    public let folder: String

    /// Starts it and waits until it answers.
    /// - Parameters:
    ///   - folder: where data and socket go.
    ///   - variables: settings beside the folder, as in the environment.
    ///   - isStarting: runs on the bus thread before it serves.
    ///   - surroundings: what it is given to work with.
    public init(
        _ service: some ServiceDefinition,
        in folder: String,
        variables: [String: String],
        isStarting: @escaping @Sendable () -> Void = {},
        surroundings: (ServiceSettings) throws -> Surroundings
    ) throws {
        let environment = variables.merging(["SHAGYM_DATA": folder]) { _, own in own }
        let settings = try ServiceSettings(part: service.name, environment: environment)
        name = service.name
        socket = settings.socket
        self.folder = settings.folder
        for path in [settings.folder, String(settings.socket.dropLast("/bus.sock".count))] { try FileBytes.makeFolder(path) }
        let given = try surroundings(settings)
        let shared = shared
        PlatformThread.start {
            do {
                let loop = try EventLoop()
                let host = ServiceHost(service, settings: settings, surroundings: given, loop: loop, version: "test")
                let orders = loop.makeMailbox { [weak host] (orders: [Order]) in
                    for order in orders {
                        switch order {
                        case .stop: host?.stop()
                        case .kill: host?.kill()
                        }
                    }
                }
                shared.state.withLock { $0.orders = orders }
                isStarting()
                host.start()
                loop.run()
                shared.state.withLock { $0.failure = host.failure.map { "\($0)" } }
            } catch {
                shared.state.withLock { $0.failure = "\(error)" }
            }
            shared.state.withLock {
                $0.orders = nil
                $0.hasEnded = true
            }
        }
        let path = socket
        _ = try awaiting("\(name) serves") {
            if let failure = shared.state.withLock({ $0.failure }) { throw LimitExceeded(failure) }
            return try? BlockingBusClient(path: path).call("org.varlink.service.GetInfo", timeoutMilliseconds: 1_000)
        }
    }

    /// Ends it in order.
    public func stop() throws { try end(.stop) }

    /// Ends it at once, whatever it is doing.
    public func kill() throws { try end(.kill) }

    private func end(_ order: Order) throws {
        shared.state.withLock { $0.orders }?.post(order)
        let shared = shared
        _ = try awaiting("\(name) ends") { shared.state.withLock { $0.hasEnded } ? true : nil }
    }

    // MARK: Asking

    /// Calls a method, without a dot one of the service's own interface; again when it is told to come again.
    /// - Throws: `BusCallFailure.error` when it is refused.
    public func bytes(_ method: String, _ parameters: JSONValue = [:]) throws -> [UInt8] {
        let full = method.contains(".") ? method : "kz.shagym.\(name).\(method)"
        return try awaiting("an answer to \(method)") {
            do {
                return try BlockingBusClient(path: socket).call(full, parameters: parameters.jsonBytes)
            } catch BusCallFailure.error("kz.shagym.bus.Busy", _) { return nil }
        }
    }

    /// The same, the answer read.
    public func call(_ method: String, _ parameters: JSONValue = [:]) throws -> JSONValue {
        try JSONValue(parsing: bytes(method, parameters))
    }

    /// The code a call is refused with, and the whole refusal; nil when it is not refused.
    public func refusal(_ method: String, _ parameters: JSONValue) throws -> (code: String, all: JSONValue)? {
        do {
            _ = try call(method, parameters)
            return nil
        } catch BusCallFailure.error(let name, let parameters) {
            let all = (try? JSONValue(parsing: parameters)) ?? .null
            return (all["code"]?.asString ?? name, all)
        }
    }

    /// Sets the clock; what becomes due by then is recorded before anything else.
    public func setClock(_ now: Instant) throws { _ = try call("kz.shagym.training.SetClock", ["now": .string(now.rfc3339)]) }
}
