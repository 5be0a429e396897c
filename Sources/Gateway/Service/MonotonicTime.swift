import CPlatform

/// The clock that never goes back, for measuring spans; it has nothing to do with the calendar.
enum MonotonicTime {
    /// Microseconds since some moment before this process began.
    static var microseconds: UInt64 { shagym_monotonic_ns() / 1_000 }
}
