import CivilTime

/// When to send the notice, as a plan and not as law (rulebook 6.3, point 5): with a last notice day of E−3 send by E−5, warn from
/// E−6, red from E−4, blocked after closing on E−3. Another distance moves all of them.
public struct NoticePlanning: Hashable, Sendable {
    /// How urgent a notice that was not served is.
    public enum Colour: String, Hashable, Sendable, Codable, CaseIterable {
        /// There is time.
        case calm
        /// The target is near or reached.
        case warn
        /// The last two days.
        case red
        /// The window is closed (rulebook 6.4).
        case blocked
    }

    /// The first day of warning.
    public let warnFrom: Day
    /// The target.
    public let sendBy: Day
    /// The first red day.
    public let redFrom: Day
    /// The last lawful moment.
    public let blockedAfter: Instant

    /// The targets for a last notice day.
    /// - Throws: ``CalendarGap`` if a day in a year without data is needed.
    public init(lastNoticeDay last: Day, in provider: BodyCalendar) throws(CalendarGap) {
        warnFrom = try provider.subtracting(WorkingDays(3), from: last)
        sendBy = try provider.subtracting(WorkingDays(2), from: last)
        redFrom = try provider.subtracting(WorkingDays(1), from: last)
        blockedAfter = provider.closing(of: last)
    }

    /// The colour at a moment at which no notice was served.
    public func colour(at instant: Instant) -> Colour {
        // The clock shows whole seconds: the closing second itself is in time.
        if instant.milliseconds >= blockedAfter.milliseconds + 1000 { return .blocked }
        let day = KazakhstanTime.local(instant).day
        if day >= redFrom { return .red }
        return day >= warnFrom ? .warn : .calm
    }
}
