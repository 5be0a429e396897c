import CivilTime
import Directory
import Law

/// The hearings of a schedule as calendars: each hearing alone, or all of an officer or a room. Shows case numbers, never names or grounds.
public struct HearingCalendar: Sendable {
    /// The bookings.
    public let schedule: HearingSchedule
    /// The names and addresses of rooms and links.
    public let resources: HearingResources
    /// The language of summaries and places.
    public let language: Language
    /// The moment at which it is made.
    public let now: Instant

    /// The calendars of a body.
    public init(of schedule: HearingSchedule, resources: HearingResources, in language: Language, at now: Instant) {
        self.schedule = schedule
        self.resources = resources
        self.language = language
        self.now = now
    }

    /// One hearing, to be sent: to be put into a calendar, changed there, or taken out. Nil if there is no such booking.
    public func hearing(_ id: BookingID) -> CalendarDocument? {
        schedule.bookings[id].map(invitation)
    }

    /// One hearing, without the schedule it belongs to.
    static func invitation(
        _ booking: Booking,
        of body: BodyID,
        resources: HearingResources,
        in language: Language,
        at now: Instant
    ) -> CalendarDocument {
        HearingCalendar(of: HearingSchedule(of: body), resources: resources, in: language, at: now).invitation(booking)
    }

    private func invitation(_ booking: Booking) -> CalendarDocument {
        let entry = entry(booking, booking.slot, status(booking))
        return CalendarDocument(
            method: entry.status == .cancelled ? .cancel : .request,
            name: nil,
            language: language,
            stamp: now,
            entries: [entry]
        )
    }

    /// All hearings that take a resource, by time. A hearing that went to another one or was given up stays in as cancelled, so that it
    /// goes from calendars that have it.
    public func feed(of resource: ResourceReference) -> CalendarDocument {
        let entries = schedule.bookings.values.sorted { $0.id < $1.id }.compactMap { booking -> CalendarEntry? in
            if booking.slot.resources.contains(resource) { return entry(booking, booking.slot, status(booking)) }
            guard let left = booking.earlier.last(where: { $0.from.resources.contains(resource) }) else { return nil }
            return entry(booking, left.from, .cancelled)
        }
        return CalendarDocument(
            method: nil,
            name: name(of: resource),
            language: language,
            stamp: now,
            entries: entries.sorted { ($0.starts, $0.uid) < ($1.starts, $1.uid) }
        )
    }

    private func entry(_ booking: Booking, _ slot: Slot, _ status: CalendarEntry.Status) -> CalendarEntry {
        CalendarEntry(
            uid: "\(booking.id)@\(schedule.body).hearings.shagym",
            sequence: booking.sequence,
            starts: slot.starts,
            ends: slot.ends,
            summary: Self.title[language] + " " + booking.scheduledCase.rawValue,
            location: location(of: slot),
            status: status
        )
    }

    private static let title = Text3(kk: "Тыңдау, іс", ru: "Заслушивание, дело", en: "Hearing, case")

    private func status(_ booking: Booking) -> CalendarEntry.Status {
        guard booking.blocks(at: now) else { return .cancelled }
        return booking.state == .confirmed ? .confirmed : .tentative
    }

    private func location(of slot: Slot) -> String? {
        let room = slot.room.flatMap { resources.rooms[$0]?.description }.map { "\($0.name[language]), \($0.address[language])" }
        let link = slot.videoLink.flatMap { resources.videoLinks[$0]?.description.name[language] }
        let parts = [room, link].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    private func name(of resource: ResourceReference) -> String {
        switch resource {
        case .room(let id): resources.rooms[id]?.description.name[language] ?? id.rawValue
        case .videoLink(let id): resources.videoLinks[id]?.description.name[language] ?? id.rawValue
        case .person(let id): resources.people[id]?.description.name ?? id.rawValue
        }
    }
}
