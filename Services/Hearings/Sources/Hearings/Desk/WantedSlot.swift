import CivilTime

/// A time somebody asks for; what is not named is chosen. Any slot that the service showed can be sent back as it is.
public struct WantedSlot: Hashable, Sendable, Codable {
    /// When it starts.
    public let starts: Instant
    /// When it ends; nil for the length that is needed.
    public let ends: Instant?
    /// The room; nil for the smallest free one.
    public let room: RoomID?
    /// The video link; nil for the first free one.
    public let videoLink: VideoLinkID?
    /// Who chairs; nil for whoever is free and has the least work.
    public let chair: PersonID?
    /// Who keeps the minutes; nil as for the chair.
    public let secretary: PersonID?
    /// Who interprets; nil as for the chair.
    public let interpreters: [Slot.Interpreter]?

    /// A wanted time.
    public init(
        starts: Instant,
        ends: Instant? = nil,
        room: RoomID? = nil,
        videoLink: VideoLinkID? = nil,
        chair: PersonID? = nil,
        secretary: PersonID? = nil,
        interpreters: [Slot.Interpreter]? = nil
    ) {
        self.starts = starts
        self.ends = ends
        self.room = room
        self.videoLink = videoLink
        self.chair = chair
        self.secretary = secretary
        self.interpreters = interpreters
    }

    /// The local day.
    var day: Day { KazakhstanTime.local(starts).day }

    /// The time on that day; nil unless it is whole minutes of one day.
    func span(_ minutes: Int) -> TimeSpan? {
        let clock = KazakhstanTime.local(starts).clock
        let length = ends.map { $0.milliseconds - starts.milliseconds } ?? Int64(minutes) * 60_000
        guard clock.second == 0, length % 60_000 == 0, length > 0, length <= 86_400_000 else { return nil }
        return TimeSpan(start: clock.seconds / 60, end: clock.seconds / 60 + Int(length / 60_000))
    }

    /// Whether a slot is what is asked for.
    func matches(_ slot: Slot, _ span: TimeSpan) -> Bool { slot.span == span && applied(to: slot, span) == slot }

    /// A slot with what is asked for in the place of what it has.
    func applied(to slot: Slot, _ span: TimeSpan) -> Slot {
        Slot(
            day: slot.day,
            span: span,
            room: room ?? slot.room,
            videoLink: videoLink ?? slot.videoLink,
            chair: chair ?? slot.chair,
            secretary: secretary ?? slot.secretary,
            interpreters: interpreters ?? slot.interpreters
        )
    }
}
