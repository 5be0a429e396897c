import CivilTime
import Contracts

/// How a hearing is held. Source: rules 6.2.
public enum HearingWay: String, CaseIterable, Hashable, Sendable, Codable {
    /// Everybody in one room.
    case inPerson
    /// The participants by video; the staff in a room with a link.
    case videoConference
    /// By telephone or other means; people only, no room.
    case other
}

/// When, where and by whom the applicant is heard. Source: rules 6.2.
public struct HearingAppointment: Hashable, Sendable, Codable {
    /// The day.
    public let day: Day
    /// When it starts.
    public let start: ClockTime
    /// How long it is to last, in minutes.
    public let minutes: Int
    /// The way.
    public let way: HearingWay
    /// The place; required in person.
    public let place: String?
    /// The address of the conference or other means; required unless in person.
    public let link: String?
    /// Who chairs.
    public let official: OfficerID
    /// Who writes the minutes.
    public let secretary: OfficerID
    /// The interpreter; nil when none is needed.
    public let interpreter: String?

    /// An appointment.
    public init(
        day: Day,
        start: ClockTime,
        minutes: Int,
        way: HearingWay,
        place: String?,
        link: String?,
        official: OfficerID,
        secretary: OfficerID,
        interpreter: String? = nil
    ) {
        self.day = day
        self.start = start
        self.minutes = minutes
        self.way = way
        self.place = place
        self.link = link
        self.official = official
        self.secretary = secretary
        self.interpreter = interpreter
    }

    /// The moment it starts.
    public var startsAt: Instant { KazakhstanTime.instant(day, start) }
    /// The moment it is to end.
    public var endsAt: Instant { startsAt.adding(milliseconds: Int64(minutes) * 60_000) }
}
