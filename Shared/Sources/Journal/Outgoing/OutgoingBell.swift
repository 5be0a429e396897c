import Synchronization

/// Counts the calls that were left in a journal since it was opened, so that whoever makes them need not look when there are no new ones.
/// It rings when the transaction is stored: whoever looked before would find nothing, and never look again.
final class OutgoingBell: Sendable {
    private let rung = Atomic<Int>(0)

    var count: Int { rung.load(ordering: .acquiring) }

    func ring() { rung.add(1, ordering: .releasing) }
}
