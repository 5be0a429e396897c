import CivilTime

extension Instant {
    /// A moment as people type it: RFC 3339, or the same without an offset in Kazakhstan's time.
    init?(typed text: String) {
        if let instant = Instant(rfc3339: text) {
            self = instant
            return
        }
        let parts = text.split(separator: text.contains("T") ? "T" : " ", maxSplits: 1).map(String.init)
        guard parts.count == 2, let day = Day(iso: parts[0]), let clock = ClockTime(parts[1]) else { return nil }
        self = KazakhstanTime.instant(day, clock)
    }
}
