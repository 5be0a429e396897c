import CivilTime
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
    private let thread: ServiceThread
    private let busThread: Named
    let service: TinyService
    var socket: String { thread.socket }

    private final class Named: Sendable {
        let name = Mutex("")
    }

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
        var variables = ["SHAGYM_RESOURCES": try Self.resources().folder]
        variables["SHAGYM_JOURNAL_FAULTS"] = faults
        let named = Named()
        busThread = named
        let isStarting: @Sendable () -> Void = { named.name.withLock { $0 = threadName() } }
        thread = try ServiceThread(service, in: folder, variables: variables, isStarting: isStarting) { settings in
            try Self.surroundings(part: service.name, law: settings.law)
        }
    }

    /// Ends it in order.
    func stop() throws { try thread.stop() }

    /// Ends it at once, whatever it is doing.
    func kill() throws { try thread.kill() }

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
            try Self.sleeps(of: busThread.name.withLock { $0 }),
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
