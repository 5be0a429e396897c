/// How a part's process ended.
enum Ending: Equatable, CustomStringConvertible, Sendable {
    /// It returned an exit status.
    case exited(Int32)
    /// A signal ended it.
    case killed(signal: Int32)
    /// Its program could not be started; the system's words.
    case notStarted(String)

    /// Reads the status that waitpid(2) gives.
    init(waitStatus status: Int32) {
        let signal = status & 0x7F
        self = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
    }

    var description: String {
        switch self {
        case .exited(let status): "ended with status \(status)"
        case .killed(let signal): "was ended by signal \(signal)"
        case .notStarted(let reason): "could not be started (\(reason))"
        }
    }
}
