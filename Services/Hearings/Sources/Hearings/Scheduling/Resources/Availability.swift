import CivilTime

/// When a room, link or person can be used, inside the working hours of the body.
public struct Availability: Hashable, Sendable, Codable {
    /// Usual hours on one day of the week.
    public struct WeeklyHours: Hashable, Sendable, Codable {
        /// The day of the week, ISO number.
        public let weekday: Weekday
        /// The hours.
        public let span: TimeSpan

        /// Hours on a day of the week.
        public init(_ weekday: Weekday, _ span: TimeSpan) {
            self.weekday = weekday
            self.span = span
        }
    }

    /// Days, or hours of days, without use.
    public struct Absence: Hashable, Sendable, Codable {
        /// Why; no personal details.
        public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
            case leave, illness, businessTrip, training, otherDuty, repair, other
        }

        /// The days.
        public let days: DayRange
        /// The hours of each of the days; nil for whole days.
        public let hours: TimeSpan?
        /// Why.
        public let reason: Reason

        /// An absence.
        public init(_ days: DayRange, hours: TimeSpan? = nil, reason: Reason) {
            self.days = days
            self.hours = hours
            self.reason = reason
        }

        /// Whether it takes a minute of the span.
        func takes(_ span: TimeSpan, on day: Day) -> Bool { days.contains(day) && hours?.overlaps(span) ?? true }
    }

    /// The usual hours; nil if they are the working hours of the body. A day of the week without an entry is then free of use.
    public let weekly: [WeeklyHours]?
    /// What is taken away from them.
    public let absences: [Absence]

    /// Always, within the working hours of the body.
    public static let always = Availability(weekly: nil, absences: [])

    /// An availability.
    public init(weekly: [WeeklyHours]?, absences: [Absence]) {
        self.weekly = weekly
        self.absences = absences
    }

    private enum CodingKeys: String, CodingKey { case weekly, absences }

    /// Reads an availability; without `absences` nothing is taken away.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        weekly = try container.decodeIfPresent([WeeklyHours].self, forKey: .weekly)
        absences = try container.decodeIfPresent([Absence].self, forKey: .absences) ?? []
    }

    /// Whether every minute of the span can be used. Hours that follow each other without a gap count as one.
    public func allows(_ span: TimeSpan, on day: Day) -> Bool {
        guard !absences.contains(where: { $0.takes(span, on: day) }) else { return false }
        guard let weekly else { return true }
        let left = weekly.filter { $0.weekday == day.weekday }.reduce([span]) { left, hours in
            left.flatMap { $0.subtracting(hours.span) }
        }
        return left.isEmpty
    }
}
