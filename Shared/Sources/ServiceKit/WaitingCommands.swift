import Synchronization

/// How many commands wait for the writer; shared by the threads that submit and the one that drains.
final class WaitingCommands: Sendable {
    private let waiting = Atomic<Int>(0)

    var count: Int { waiting.load(ordering: .relaxed) }

    func entered() { waiting.add(1, ordering: .relaxed) }

    func left(_ count: Int) { waiting.subtract(count, ordering: .relaxed) }
}
