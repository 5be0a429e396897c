import CivilTime
import Journal

/// Forgets answers to requests that are too old to be repeated: a little at a time, so that no command waits for it.
struct RequestTrimming {
    /// How many answers are forgotten at once: some milliseconds of the writing thread.
    private static let lot = 250
    /// How long it waits between two lots while commands come, in milliseconds.
    private static let pause: Int64 = 60_000

    private let kept: Int64
    private var last: Instant?
    private var hasMore = false

    /// - Parameter kept: for how many milliseconds an answer is kept.
    init(kept: Int64) { self.kept = kept }

    /// Whether a lot may be forgotten now: once a minute, and at once when there is nothing else to do and more to forget.
    func isDue(at now: Instant, isIdle: Bool) -> Bool {
        guard let last, last <= now else { return true }
        return isIdle && hasMore || now.milliseconds - last.milliseconds >= Self.pause
    }

    /// Forgets one lot.
    /// - Returns: how many answers were forgotten.
    mutating func run(on journal: Journal, at now: Instant) throws(JournalFailure) -> Int {
        last = now
        hasMore = false
        let forgotten = try journal.commit { batch in
            try batch.savepoint { try $0.forgetRequests(before: now.milliseconds - kept, limit: Self.lot) }
        }
        hasMore = forgotten == Self.lot
        return forgotten
    }
}
