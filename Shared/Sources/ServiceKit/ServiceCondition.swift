import Synchronization

/// Whether a service takes commands; shared by the thread that records, the one that stops it and the one that is asked.
final class ServiceCondition: Sendable {
    /// The states of `kz.shagym.service.Health` that a running service can report.
    enum State: String, Sendable {
        case ready
        /// The storage failed: what is stored can be read, nothing can be recorded until it recovers.
        case readOnly
        case stopping
    }

    private let readOnly = Atomic<Bool>(false)
    private let stopping = Atomic<Bool>(false)

    var state: State {
        if stopping.load(ordering: .relaxed) { return .stopping }
        return readOnly.load(ordering: .relaxed) ? .readOnly : .ready
    }

    func records(_ works: Bool) { readOnly.store(!works, ordering: .relaxed) }

    func stops() { stopping.store(true, ordering: .relaxed) }
}
