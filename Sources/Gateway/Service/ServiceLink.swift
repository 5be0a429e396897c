import Contracts
import EventLoop
import MessageBus
import StrictJSON

/// The way to one service: pipelined connections over its socket, and the patience for a service that is just restarting.
///
/// A call that did not get through, or was refused as busy, is made again with the same bytes, and so with the same request
/// id, until the window is over: a service that was killed and came back answers it once. Questions go over a connection of
/// their own, because answers come in the order of the calls and reading need not wait for somebody else's commit.
final class ServiceLink {
    /// Between two attempts, in milliseconds; the client itself does not try to connect more often.
    private static let pause = 25

    /// Which connection a call takes.
    enum Lane {
        /// Changes something.
        case commands
        /// Only reads.
        case questions
    }

    /// The service's short name.
    let name: String
    /// Whether the last call was answered.
    private(set) var isUp = false

    private let loop: EventLoop
    private let commands: BusClient
    private let questions: BusClient
    private let timeout: Int
    private let window: UInt64
    private let measure: (Measure) -> Void

    /// What happened to a call, for counting.
    enum Measure {
        /// It was answered after so many microseconds.
        case answered(UInt64)
        /// It is made again.
        case retried
    }

    /// - Parameters:
    ///   - timeout: milliseconds until a call has failed.
    ///   - window: milliseconds during which a call is made again.
    init(loop: EventLoop, name: String, path: String, timeout: Int, window: Int, measure: @escaping (Measure) -> Void) {
        self.loop = loop
        self.name = name
        self.timeout = timeout
        self.window = UInt64(window)
        self.measure = measure
        var limits = BusClientLimits()
        limits.longestPause = 100
        commands = BusClient(loop: loop, path: path, limits: limits)
        questions = BusClient(loop: loop, path: path, limits: limits)
    }

    /// Calls a method; `completion` runs exactly once, on the loop.
    func call(
        _ method: String,
        _ parameters: [UInt8],
        lane: Lane,
        trace: TraceParent? = nil,
        completion: @escaping (Result<ServiceReply, ServiceTrouble>) -> Void
    ) {
        let began = loop.monotonicMilliseconds
        attempt(Call(method: method, parameters: parameters, lane: lane, trace: trace, began: began, completion: completion))
    }

    /// Closes the connections; waiting calls fail.
    func close() {
        commands.close()
        questions.close()
    }

    private struct Call {
        let method: String
        let parameters: [UInt8]
        let lane: Lane
        let trace: TraceParent?
        let began: UInt64
        let completion: (Result<ServiceReply, ServiceTrouble>) -> Void
    }

    private func attempt(_ call: Call) {
        let client = call.lane == .commands ? commands : questions
        let sent = MonotonicTime.microseconds
        client.call(call.method, parameters: call.parameters, trace: call.trace, timeoutMilliseconds: timeout) { [self] result in
            switch result {
            case .success(let result):
                isUp = true
                measure(.answered(MonotonicTime.microseconds - sent))
                call.completion(.success(ServiceReply(result)))
            case .failure(.error(let name, let parameters)):
                isUp = true
                measure(.answered(MonotonicTime.microseconds - sent))
                refused(call, name, parameters)
            case .failure(.notConnected(.tooLong)): call.completion(.failure(.tooLong))
            case .failure(.notConnected), .failure(.lost):
                isUp = false
                retry(call, after: Self.pause, or: .unavailable(retryAfterSeconds: 1))
            case .failure(.timedOut):
                isUp = false
                call.completion(.failure(.unavailable(retryAfterSeconds: 1)))
            }
        }
    }

    private func refused(_ call: Call, _ name: String, _ parameters: [UInt8]) {
        switch name {
        case "kz.shagym.bus.Busy":
            let wait = (try? JSONValue(parsing: parameters))?["retryAfterMs"]?.asInteger ?? 0
            let seconds = max(1, Int(clamping: min(wait, 60_000) + 999) / 1000)
            retry(call, after: Int(clamping: max(Int64(Self.pause), wait)), or: .unavailable(retryAfterSeconds: seconds))
        case "kz.shagym.bus.RequestReused": call.completion(.failure(.requestReused))
        case "kz.shagym.bus.WaitsBehind":
            let sequence = (try? JSONValue(parsing: parameters))?["sequence"]?.asInteger
            call.completion(.failure(.waitsBehind(sequence ?? 0)))
        case "org.varlink.service.InvalidParameter":
            let parameter = (try? JSONValue(parsing: parameters))?["parameter"]?.asString
            call.completion(.failure(.invalidParameter(parameter ?? "parameters")))
        case let name where name.hasSuffix(".Refused"):
            call.completion(.failure(Problem(wire: parameters).map(ServiceTrouble.refused) ?? .garbage))
        default: call.completion(.failure(.notOffered(name)))
        }
    }

    private func retry(_ call: Call, after milliseconds: Int, or trouble: ServiceTrouble) {
        guard loop.monotonicMilliseconds + UInt64(milliseconds) < call.began + window else {
            return call.completion(.failure(trouble))
        }
        measure(.retried)
        loop.after(milliseconds: milliseconds) { self.attempt(call) }
    }
}
