import Contracts
import MessageBus
import StrictJSON

/// What a call without a result means for the one who must make it.
enum CallFailure: Equatable {
    /// The service is not there or did not answer: all calls to it wait.
    case away(String)
    /// This call cannot be taken now; it is made again after a pause, in milliseconds (nil: as usual).
    case later(String, after: Int?)
    /// The service has answered: it will not do it.
    case refused(CallResult)

    init(_ failure: BusCallFailure) {
        switch failure {
        case .notConnected: self = .away("notConnected")
        case .lost: self = .away("lost")
        case .timedOut: self = .away("timedOut")
        case .error(let name, let parameters): self = Self.answered(name, parameters)
        }
    }

    private static func answered(_ name: String, _ parameters: [UInt8]) -> CallFailure {
        let value = try? JSONValue(parsing: parameters)
        switch name {
        case "kz.shagym.bus.Busy":
            return .later("Busy", after: value?["retryAfterMs"]?.asInteger.map { Int(clamping: $0) })
        case "org.varlink.service.PermissionDenied", "org.varlink.service.InterfaceNotFound",
            "org.varlink.service.MethodNotFound",
            "org.varlink.service.MethodNotImplemented":
            // Settings or an older program on the other side: an operator can mend both, and what the law asks must still be done then.
            return .later(String(name.split(separator: ".").last ?? ""), after: nil)
        default:
            let refusal = CallResult.refused(name: name, parameters: parameters)
            guard let problem = refusal.problem, problem.kind == .unavailable || problem.kind == .tooMany else {
                return .refused(refusal)
            }
            return .later(problem.code, after: problem.retryAfterSeconds.map { $0 * 1_000 })
        }
    }
}
