import CivilTime
import Directory
import EventLoop
import Law
import MessageBus
import StrictJSON
import Synchronization
import TestSupport

@testable import Hearings
@testable import ServiceKit

/// The hearings service in this process, with its real journal and socket below a folder and a clock that stands until it is set.
final class RunningHearings: Sendable {
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
    private let socket: String
    private let requests = Atomic(0)
    private let run: String

    /// Starts it and waits until it answers.
    /// - Parameters:
    ///   - time: what its clock shows, `2026-06-03 10:00`.
    ///   - callers: which user has which role, as in `SHAGYM_BUS_UIDS`.
    init(
        _ service: some ServiceDefinition = HearingsService(),
        in folder: String,
        at time: String,
        calendar: WorkingCalendar = Fixture.calendar,
        answerDays: Int = 0,
        callers: String = ""
    ) throws {
        let checkout = "/" + #filePath.split(separator: "/").dropLast(6).joined(separator: "/")
        let environment = [
            "SHAGYM_DATA": folder, "SHAGYM_RESOURCES": checkout + "/Shared/Resources", "SHAGYM_TRAINING": "1",
            "SHAGYM_BUS_UIDS": callers,
        ]
        let settings = try ServiceSettings(part: "hearings", environment: environment)
        socket = settings.socket
        run = time
        for path in [settings.folder, String(settings.socket.dropLast("/bus.sock".count))] { try FileBytes.makeFolder(path) }
        let clock = TrainingClock()
        clock.set(Fixture.at(time))
        let surroundings = Surroundings(
            calendar: calendar,
            bodies: Fixture.sixDays,
            law: .recommended,
            clock: clock,
            log: ServiceLog(part: "hearings", clock: clock),
            metrics: Metrics(),
            secret: [],
            simulatedAnswerDays: answerDays
        )
        let shared = shared
        PlatformThread.start {
            do {
                let loop = try EventLoop()
                let host = ServiceHost(
                    service,
                    settings: settings,
                    surroundings: surroundings,
                    loop: loop,
                    version: "test"
                )
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
        _ = try awaiting("the hearings service serves") {
            if let failure = shared.state.withLock({ $0.failure }) { throw LimitExceeded(failure) }
            return try? BlockingBusClient(path: path).call("org.varlink.service.GetInfo", timeoutMilliseconds: 1_000)
        }
    }

    /// Ends it in order.
    func stop() throws { try end(.stop) }

    /// Ends it at once, whatever it is doing.
    func kill() throws { try end(.kill) }

    private func end(_ order: Order) throws {
        shared.state.withLock { $0.orders }?.post(order)
        let shared = shared
        _ = try awaiting("the hearings service ends") { shared.state.withLock { $0.hasEnded } ? true : nil }
    }

    // MARK: Asking

    /// Calls a method of the interface; again when it is told to come again.
    /// - Throws: `BusCallFailure.error` when it is refused.
    func bytes(_ method: String, _ parameters: JSONValue) throws -> [UInt8] {
        let name = method.contains(".") ? method : "kz.shagym.hearings." + method
        return try awaiting("an answer to \(method)") {
            do {
                return try BlockingBusClient(path: socket).call(name, parameters: parameters.jsonBytes)
            } catch BusCallFailure.error("kz.shagym.bus.Busy", _) { return nil }
        }
    }

    func call(_ method: String, _ parameters: JSONValue) throws -> JSONValue {
        try JSONValue(parsing: bytes(method, parameters))
    }

    /// The code a call is refused with, and the whole refusal; nil when it is not refused.
    func refusal(_ method: String, _ parameters: JSONValue) throws -> (code: String, all: JSONValue)? {
        do {
            _ = try call(method, parameters)
            return nil
        } catch BusCallFailure.error(let name, let parameters) {
            let all = (try? JSONValue(parsing: parameters)) ?? .null
            return (all["code"]?.asString ?? name, all)
        }
    }

    /// Sets the clock; what becomes due by then is recorded before anything else.
    func setClock(_ time: String) throws {
        _ = try call("kz.shagym.training.SetClock", ["now": .string(Fixture.at(time).rfc3339)])
    }

    /// A key no other call has used.
    func freshRequest() -> String { "\(run)-\(requests.add(1, ordering: .relaxed).newValue)" }
}
