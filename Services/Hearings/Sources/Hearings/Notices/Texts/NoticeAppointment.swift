import CivilTime
import Law

/// When, where and how a hearing is held, and who chairs it, for the notices.
public struct NoticeAppointment: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// The time.
    public let span: TimeSpan
    /// How it is held.
    public let way: HearingWay
    /// Where: the room with its address, or from where a video hearing is conducted.
    public let place: Text3
    /// How to join from elsewhere; nil if that is not needed.
    public let joining: Text3?
    /// The language of the hearing.
    public let language: HearingLanguage
    /// The languages that are interpreted.
    public let interpreting: SortedSet<HearingLanguage>
    /// Who chairs, by name and office.
    public let chair: String

    /// An appointment that was booked.
    /// - Parameters:
    ///   - resources: for the names of room and chair.
    ///   - placeElsewhere: the place where no room is booked.
    /// - Returns: nil if room or chair are unknown.
    public init?(_ booking: Booking, resources: HearingResources, joining: Text3?, placeElsewhere: Text3) {
        guard let chair = resources.people[booking.slot.chair]?.description.name else { return nil }
        if let id = booking.slot.room {
            guard let room = resources.rooms[id]?.description else { return nil }
            place = Text3(
                kk: "\(room.address.kk), \(room.name.kk)",
                ru: "\(room.address.ru), \(room.name.ru)",
                en: "\(room.address.en), \(room.name.en)"
            )
        } else {
            place = placeElsewhere
        }
        day = booking.slot.day
        span = booking.slot.span
        way = booking.needs.way
        self.joining = joining
        language = booking.needs.language
        interpreting = booking.needs.interpreting
        self.chair = chair
    }

    var values: [NoticeField: Text3] {
        var values: [NoticeField: Text3] = [
            .day: Text3(date: day),
            .time: NoticeWords.time(span),
            .way: NoticeWords.way(way),
            .place: place,
            .language: language.name,
            .chair: Text3(same: chair),
        ]
        values[.joining] = joining
        if !interpreting.isEmpty { values[.interpreters] = NoticeWords.languages(interpreting) }
        return values
    }
}
