import CPlatform
import Glibc
import Synchronization

/// Wakes a loop from another thread. While the loop is awake a note costs no system call: the loop looks
/// for notes before it goes to sleep.
@usableFromInline
final class Wake: Sendable {
    private enum State {
        static let awake = 0
        static let noted = 1
        static let asleep = 2
    }

    let descriptor: Int32
    private let state = Atomic<Int>(State.awake)
    private let stopRequested = Atomic<Bool>(false)

    init() throws(SystemError) {
        descriptor = try SystemError.check("eventfd", shagym_eventfd())
    }

    deinit { close(descriptor) }

    /// Any thread: there is something to look at.
    @usableFromInline
    func note() {
        guard state.exchange(State.noted, ordering: .sequentiallyConsistent) == State.asleep else { return }
        _ = shagym_eventfd_signal(descriptor)
    }

    /// Loop's thread: may it block? False when a note arrived since the last `wakeUp`.
    func fallAsleep() -> Bool {
        state.compareExchange(expected: State.awake, desired: State.asleep, ordering: .sequentiallyConsistent).exchanged
    }

    /// Loop's thread: true when there are notes; call before looking at what they are about.
    func wakeUp() -> Bool {
        state.exchange(State.awake, ordering: .sequentiallyConsistent) == State.noted
    }

    func requestStop() {
        stopRequested.store(true, ordering: .releasing)
        note()
    }

    /// True once per request.
    func takeStopRequest() -> Bool {
        stopRequested.load(ordering: .relaxed) && stopRequested.exchange(false, ordering: .acquiring)
    }
}

/// Ends a loop's `run()` from any thread.
public struct Stopper: Sendable {
    let wake: Wake

    /// The loop finishes its round and returns from `run()`; before `run()`, the next `run()` returns at once.
    public func stop() { wake.requestStop() }
}
