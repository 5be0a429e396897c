import CivilTime

/// One appointment of an iCalendar document (RFC 5545, VEVENT).
public struct CalendarEntry: Hashable, Sendable {
    /// Whether it takes place.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        case tentative = "TENTATIVE"
        case confirmed = "CONFIRMED"
        case cancelled = "CANCELLED"
    }

    /// The identifier; the same in every version of the appointment.
    public let uid: String
    /// The number of the version; calendars keep the greatest.
    public let sequence: Int
    /// When it starts.
    public let starts: Instant
    /// When it ends.
    public let ends: Instant
    /// What it is. No personal data, no grounds: calendars are shown on doors and telephones.
    public let summary: String
    /// Where it is; nil if it has no place.
    public let location: String?
    /// Whether it takes place.
    public let status: Status

    /// An appointment.
    public init(
        uid: String,
        sequence: Int,
        starts: Instant,
        ends: Instant,
        summary: String,
        location: String?,
        status: Status
    ) {
        self.uid = uid
        self.sequence = sequence
        self.starts = starts
        self.ends = ends
        self.summary = summary
        self.location = location
        self.status = status
    }
}
