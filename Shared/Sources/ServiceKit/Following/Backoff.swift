/// Growing pauses between attempts.
enum Backoff {
    /// The longest pause, in milliseconds.
    static let longest = 5_000

    /// The pause after so many failed attempts (from 1): `shortest` milliseconds, doubled each time.
    static func pause(after attempts: Int, shortest: Int) -> Int {
        min(longest, shortest << min(max(0, attempts - 1), 16))
    }
}
