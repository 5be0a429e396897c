import EventLoop
import Law
import MessageBus
import StrictJSON
import Synchronization
import TestSupport

@testable import ServiceKit

/// A service in this process, with its real journal and socket below a folder and a clock that stands until it is set.
final class RunningPart: Sendable {
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
    let name: String
    let socket: String
    /// Where its journal lies.
    let folder: String

    /// Starts it and waits until it answers.
    /// - Parameter time: what its clock shows, `2026-06-03 10:00`.
    init(_ service: some ServiceDefinition, in folder: String, at time: String) throws {
        let environment = [
            "SHAGYM_DATA": folder, "SHAGYM_RESOURCES": Place.checkout + "/Shared/Resources", "SHAGYM_TRAINING": "1",
        ]
        let settings = try ServiceSettings(part: service.name, environment: environment)
        name = service.name
        socket = settings.socket
        self.folder = settings.folder
        for path in [settings.folder, String(settings.socket.dropLast("/bus.sock".count))] { try FileBytes.makeFolder(path) }
        let clock = TrainingClock()
        clock.set(Place.at(time))
        let surroundings = Surroundings(
            calendar: Place.calendar,
            bodies: Place.bodies,
            law: .recommended,
            clock: clock,
            log: ServiceLog(part: service.name, clock: clock),
            metrics: Metrics(),
            secret: [1, 2, 3]
        )
        let shared = shared
        PlatformThread.start {
            do {
                let loop = try EventLoop()
                let host = ServiceHost(service, settings: settings, surroundings: surroundings, loop: loop, version: "test")
                let orders = loop.makeMailbox { [weak host] (orders: [Order]) in
                    for order in orders {
                        switch order {
                        case .stop: host?.stop()
                        // The journal is closed wherever it stands; nothing is finished, nothing is told to anybody.
                        case .kill: host?.writer?.stop()
                        }
                    }
                }
                shared.state.withLock { $0.orders = orders }
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
        _ = try awaiting("\(service.name) serves") {
            if let failure = shared.state.withLock({ $0.failure }) { throw LimitExceeded(failure) }
            return try? BlockingBusClient(path: path).call("kz.shagym.service.Health", timeoutMilliseconds: 1_000)
        }
    }

    /// Ends it in order.
    func stop() throws { try end(.stop) }

    /// Ends it at once, whatever it is doing.
    func kill() throws { try end(.kill) }

    private func end(_ order: Order) throws {
        shared.state.withLock { $0.orders }?.post(order)
        let shared = shared
        _ = try awaiting("\(name) ends") { shared.state.withLock { $0.hasEnded } ? true : nil }
    }

    /// Calls a method of its interface; again when it is told to come again.
    /// - Throws: `Refused` when it is refused.
    func call(_ method: String, _ parameters: JSONValue) throws -> JSONValue {
        let full = method.contains(".") ? method : "kz.shagym.\(name).\(method)"
        return try awaiting("an answer to \(method)") {
            do {
                return try JSONValue(parsing: BlockingBusClient(path: socket).call(full, parameters: parameters.jsonBytes))
            } catch BusCallFailure.error("kz.shagym.bus.Busy", _) {
                return nil
            } catch BusCallFailure.error(let name, let parameters) {
                throw Refused(name: name, parameters: String(decoding: parameters, as: UTF8.self))
            }
        }
    }

    /// Sets the clock; what becomes due by then is recorded before anything else.
    func setClock(_ time: String) throws { _ = try call("kz.shagym.training.SetClock", ["now": .string(Place.at(time).rfc3339)]) }

    /// Every event of the log, in order.
    func log() throws -> [JSONValue] {
        var events: [JSONValue] = []
        var after: Int64 = 0
        while true {
            let page = try call("kz.shagym.bus.Read", ["reader": "test", "after": .number(JSONNumber(after)), "limit": 500])
            events += page["events"]?.asArray ?? []
            after = page["next"]?.asInteger ?? after
            if after >= page["head"]?.asInteger ?? 0 { return events }
        }
    }
}

/// A call was refused; readable where a test shows it.
struct Refused: Error {
    let name: String
    let parameters: String
}
