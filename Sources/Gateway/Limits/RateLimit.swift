/// How often something may be done by one client, as a token bucket: `perMinute` in a row, refilled evenly over a minute.
///
/// Memory is bounded: the least recently seen half of the clients is forgotten when there are too many, which only ever
/// gives a forgotten client a full bucket.
struct RateLimit {
    private struct Bucket {
        /// Thousandths of a permitted act.
        var level: UInt64
        var seen: UInt64
    }

    /// Permitted acts in a minute; 0 permits everything.
    let perMinute: Int
    private let most: Int
    private var recent: [String: Bucket] = [:]
    private var older: [String: Bucket] = [:]

    /// - Parameter most: how many clients are remembered at once.
    init(perMinute: Int, most: Int = 20_000) {
        self.perMinute = perMinute
        self.most = max(2, most)
    }

    /// How many clients are remembered just now.
    var remembered: Int { recent.count + older.count }

    /// Takes one act from the client's bucket.
    /// - Parameter now: milliseconds of a clock that never goes back.
    /// - Returns: nil when it was permitted, otherwise the whole seconds until the next act will be.
    mutating func take(_ client: String, at now: UInt64) -> Int? {
        guard perMinute > 0 else { return nil }
        var bucket = filled(client, at: now)
        defer { remember(client, bucket) }
        if bucket.level >= 1000 {
            bucket.level -= 1000
            return nil
        }
        return wait(for: bucket)
    }

    /// Whether the next act would be refused, without taking one.
    mutating func isExhausted(_ client: String, at now: UInt64) -> Int? {
        guard perMinute > 0 else { return nil }
        let bucket = filled(client, at: now)
        return bucket.level >= 1000 ? nil : wait(for: bucket)
    }

    private func wait(for bucket: Bucket) -> Int {
        let missing = 1000 - bucket.level
        return max(1, Int((missing * 60 + UInt64(perMinute) * 1000 - 1) / (UInt64(perMinute) * 1000)))
    }

    private func filled(_ client: String, at now: UInt64) -> Bucket {
        let full = UInt64(perMinute) * 1000
        guard var bucket = recent[client] ?? older[client] else { return Bucket(level: full, seen: now) }
        // perMinute a minute is perMinute/60000 acts, so perMinute/60 thousandths, a millisecond; after a minute it is full.
        let passed = min(now > bucket.seen ? now - bucket.seen : 0, 60_000)
        let gained = passed * UInt64(perMinute) / 60
        guard gained > 0 else { return bucket }
        bucket.level = min(full, bucket.level + gained)
        bucket.seen = now
        return bucket
    }

    private mutating func remember(_ client: String, _ bucket: Bucket) {
        recent[client] = bucket
        guard recent.count > most / 2 else { return }
        older = recent
        recent = [:]
    }
}
