import CivilTime
import EventLoop
import Glibc
import Law
import MessageBus
import StrictJSON
import Synchronization
import TestSupport

@testable import ServiceKit

/// Waits until something is so.
func until(_ what: String, _ condition: () throws -> Bool) throws {
    _ = try awaiting(what) { try condition() ? true : nil }
}

/// A tiny service that runs in this process on its own threads, with its real journal and socket below a folder.
final class RunningService: Sendable {
    private enum Order {
        case stop
        case kill
    }

    private struct State {
        var orders: Mailbox<Order>?
        var busThread = ""
        var failure: String?
        var hasEnded = false
    }

    private final class Shared: Sendable {
        let state = Mutex(State())
    }

    private let shared = Shared()
    let service: TinyService
    let socket: String

    private static let facts: LegalFacts? = try? LegalFacts(resources: resources(), law: .recommended)

    private static func resources() throws -> Resources {
        let folder = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        return try Resources(setting: "/" + folder + "/Resources")
    }

    /// What a service is given to work with.
    static func surroundings(part: String, law: LawSettings) throws -> Surroundings {
        guard let facts else { throw LimitExceeded("the calendar and the directory cannot be read") }
        return Surroundings(
            calendar: facts.calendar,
            bodies: facts.bodies,
            law: law,
            clock: SystemClock(),
            log: ServiceLog(part: part, clock: SystemClock()),
            metrics: Metrics(),
            secret: []
        )
    }

    /// Starts it and waits until it answers.
    /// - Parameter faults: how its storage fails, in the form of `FaultInjector`.
    init(_ service: TinyService, in folder: String, faults: String? = nil) throws {
        self.service = service
        var environment = ["SHAGYM_DATA": folder, "SHAGYM_RESOURCES": try Self.resources().folder]
        environment["SHAGYM_JOURNAL_FAULTS"] = faults
        let settings = try ServiceSettings(part: service.name, environment: environment)
        socket = settings.socket
        for path in [settings.folder, String(settings.socket.dropLast("/bus.sock".count))] { try FileBytes.makeFolder(path) }
        let surroundings = try Self.surroundings(part: service.name, law: settings.law)
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
                shared.state.withLock {
                    $0.orders = orders
                    $0.busThread = threadName()
                }
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
        _ = try awaiting("\(service.name) serves") {
            if let failure = shared.state.withLock({ $0.failure }) { throw LimitExceeded(failure) }
            return try? BlockingBusClient(path: socket).call("kz.shagym.service.Health", timeoutMilliseconds: 1_000)
        }
    }

    /// Ends it in order.
    func stop() throws { try end(.stop) }

    /// Ends it at once, whatever it is doing.
    func kill() throws { try end(.kill) }

    private func end(_ order: Order) throws {
        shared.state.withLock { $0.orders }?.post(order)
        let shared = shared
        try until("\(service.name) ends") { shared.state.withLock { $0.hasEnded } }
    }

    // MARK: Asking

    /// Calls a method; again when it is told to come again.
    func call(_ method: String, _ parameters: [UInt8] = Array("{}".utf8)) throws -> JSONValue {
        try awaiting("an answer to \(method)") {
            do {
                return try JSONValue(parsing: try BlockingBusClient(path: socket).call(method, parameters: parameters))
            } catch BusCallFailure.error("kz.shagym.bus.Busy", _) { return nil }
        }
    }

    /// The name of the error a call is refused with; nil when it is not.
    func refusal(_ method: String, _ parameters: [UInt8]) throws -> String? {
        do {
            _ = try call(method, parameters)
            return nil
        } catch BusCallFailure.error(let name, let parameters) {
            return String(name.split(separator: ".").last ?? "") + " " + String(decoding: parameters, as: UTF8.self)
        }
    }

    /// Records a note.
    func note(_ text: String, subject: String = "s", request: String) throws {
        _ = try call(
            "kz.shagym.\(service.name).Note",
            object {
                $0.field("request", request)
                $0.field("subject", subject)
                $0.field("text", text)
            }
        )
    }

    /// The texts of the log's events of one type, in order.
    func texts(_ type: String) throws -> [String] {
        var texts: [String] = []
        var after: Int64 = 0
        while true {
            let page = try call(
                "kz.shagym.bus.Read",
                object {
                    $0.field("reader", "test"); $0.field("after", after)
                }
            )
            let events = page["events"]?.asArray ?? []
            texts += events.filter { $0["type"]?.asString == type }.compactMap { $0["data"]?["text"]?.asString }
            after = page["next"]?.asInteger ?? after
            if after >= page["head"]?.asInteger ?? 0 { return texts }
        }
    }

    func status() throws -> JSONValue { try call("kz.shagym.bus.Status") }

    /// What `Status` says of the first followed log.
    func followed() throws -> JSONValue? { try status()["followed"]?.asArray?.first }

    func metrics() throws -> String { try call("kz.shagym.service.Metrics")["text"]?.asString ?? "" }

    func parked() throws -> [JSONValue] { try call("kz.shagym.bus.ListParked")["parked"]?.asArray ?? [] }

    /// How often each of its two threads has fallen asleep (proc(5), voluntary_ctxt_switches): bus, then writing.
    func sleeps() throws -> (bus: Int, writing: Int) {
        (
            try Self.sleeps(of: shared.state.withLock { $0.busThread }),
            try Self.sleeps(of: service.behaviour.writerThread.withLock { $0 })
        )
    }

    private static func sleeps(of thread: String) throws -> Int {
        let text = String(decoding: try FileBytes.read("/proc/\(thread)/status"), as: UTF8.self)
        for line in text.split(separator: "\n") where line.hasPrefix("voluntary_ctxt_switches:") {
            if let count = line.split(separator: "\t").last.flatMap({ Int($0) }) { return count }
        }
        throw LimitExceeded("no count of sleeps in \(text)")
    }
}
