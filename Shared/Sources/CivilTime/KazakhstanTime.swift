/// Kazakhstan's civil time as a rule, so that no zone database is needed: UTC+5 since 1 March 2024 (rulebook S-33); before that the
/// time of Almaty and the capital, UTC+6.
public enum KazakhstanTime {
    /// 2024-03-01T00:00:00+06:00, when the clocks went back to 23:00 of 29 February.
    static let oneZone = Instant(milliseconds: 1_709_229_600_000)

    /// Whole hours east of UTC at a moment: 5 or 6.
    public static func offsetHours(at instant: Instant) -> Int { instant < oneZone ? 6 : 5 }

    /// The local day and time of a moment.
    public static func local(_ instant: Instant) -> (day: Day, clock: ClockTime) {
        let local = instant.milliseconds + Int64(offsetHours(at: instant)) * 3_600_000
        // Floor division: local is at least a day above the first representable day.
        let (quotient, remainder) = local.quotientAndRemainder(dividingBy: 86_400_000)
        return remainder < 0
            ? (Day(clamping: Int(quotient) - 1), ClockTime(clamping: Int(remainder + 86_400_000)))
            : (Day(clamping: Int(quotient)), ClockTime(clamping: Int(remainder)))
    }

    /// The moment of a local day and time. The hour 23:00–24:00 of 29 February 2024 happened twice: the second one is meant, so that a
    /// day never closes early.
    public static func instant(_ day: Day, _ clock: ClockTime) -> Instant {
        let local = Int64(day.number) * 86_400_000 + Int64(clock.milliseconds)
        let now = Instant(milliseconds: local - 5 * 3_600_000)
        return now < oneZone ? Instant(milliseconds: local - 6 * 3_600_000) : now
    }
}
