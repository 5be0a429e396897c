import CivilTime

/// A time for one hearing with everything and everybody it takes.
public struct Slot: Hashable, Sendable, Codable {
    /// An interpreter and the language he or she interprets from and into.
    public struct Interpreter: Hashable, Sendable, Codable {
        /// The language.
        public let language: HearingLanguage
        /// The person.
        public let person: PersonID

        /// An interpreter for a language.
        public init(_ language: HearingLanguage, _ person: PersonID) {
            self.language = language
            self.person = person
        }
    }

    /// The day.
    public let day: Day
    /// The time of the hearing itself, without the preparation of the room.
    public let span: TimeSpan
    /// The room; nil only where none is needed.
    public let room: RoomID?
    /// The video link; nil only where none is needed.
    public let videoLink: VideoLinkID?
    /// Who chairs.
    public let chair: PersonID
    /// Who keeps the minutes.
    public let secretary: PersonID
    /// Who interprets, ordered by language.
    public let interpreters: [Interpreter]

    /// A time with its people and places.
    public init(
        day: Day,
        span: TimeSpan,
        room: RoomID?,
        videoLink: VideoLinkID?,
        chair: PersonID,
        secretary: PersonID,
        interpreters: [Interpreter]
    ) {
        self.day = day
        self.span = span
        self.room = room
        self.videoLink = videoLink
        self.chair = chair
        self.secretary = secretary
        self.interpreters = interpreters.sorted { $0.language < $1.language }
    }

    /// Starts are offered on a grid of so many minutes from midnight.
    public static let grid = 15

    /// The moment it starts.
    public var starts: Instant { Self.instant(day, span.start) }
    /// The moment it ends.
    public var ends: Instant { Self.instant(day, span.end) }

    /// Everybody who works at it.
    public var people: [PersonID] { [chair, secretary] + interpreters.map(\.person) }

    /// Everything and everybody it takes.
    public var resources: [ResourceReference] {
        [room.map { .room($0) }, videoLink.map { .videoLink($0) }].compactMap { $0 } + people.map { .person($0) }
    }

    static func instant(_ day: Day, _ minute: Int) -> Instant {
        KazakhstanTime.instant(day, .midnight).adding(milliseconds: Int64(minute) * 60_000)
    }
}
