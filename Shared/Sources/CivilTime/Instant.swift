/// A moment in time: milliseconds since 1970-01-01T00:00:00Z on the POSIX scale (no leap seconds).
public struct Instant: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    /// 0001-01-02T00:00:00Z to 9999-12-30T23:59:59.999Z: one day inside the representable days, so that every zone's local day exists.
    private static let bounds: ClosedRange<Int64> = -62_135_510_400_000...253_402_214_399_999

    /// The moment with these milliseconds since 1970-01-01T00:00:00Z; moved into the years 1 to 9999.
    public init(milliseconds: Int64) {
        self.milliseconds = min(max(milliseconds, Instant.bounds.lowerBound), Instant.bounds.upperBound)
    }

    /// The moment so many milliseconds later (earlier if negative); stops at the first and last representable moment.
    public func adding(milliseconds: Int64) -> Instant {
        let (sum, overflow) = self.milliseconds.addingReportingOverflow(milliseconds)
        return Instant(milliseconds: overflow ? (milliseconds < 0 ? .min : .max) : sum)
    }

    /// The whole second this moment lies in (the fraction dropped).
    public var wholeSecond: Instant {
        var rest = milliseconds % 1000
        if rest < 0 { rest += 1000 }
        return Instant(milliseconds: milliseconds - rest)
    }

    /// Earlier moments are smaller.
    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}
