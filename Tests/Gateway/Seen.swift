import Synchronization

/// Counts calls across threads.
final class Seen: Sendable {
    private let count = Mutex(0)

    /// How many came before this one.
    func next(_ call: Rig.Call) -> Int {
        count.withLock { count in
            defer { count += 1 }
            return count
        }
    }
}
