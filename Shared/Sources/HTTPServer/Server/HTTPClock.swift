/// The two clocks of the server. They come from outside, so that time can be set in tests.
public struct HTTPClock {
    /// Microseconds of a clock that never goes back, for deadlines and measurements.
    public var monotonicMicroseconds: () -> Int64
    /// Seconds since 1970 in UTC, for the Date field.
    public var unixSeconds: () -> Int64

    /// Both clocks.
    public init(monotonicMicroseconds: @escaping () -> Int64, unixSeconds: @escaping () -> Int64) {
        self.monotonicMicroseconds = monotonicMicroseconds
        self.unixSeconds = unixSeconds
    }
}
