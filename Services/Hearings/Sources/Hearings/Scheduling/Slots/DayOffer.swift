import CivilTime
import Directory

/// Somebody or something that could serve a hearing on one day, with all that says when: found once, asked for every time of the day.
struct DayCandidate<ID: NamedID> {
    let id: ID
    let availability: Availability
    let taken: [TimeSpan]

    /// Whether nothing speaks against its use during a span.
    func isFree(_ span: TimeSpan, on day: Day) -> Bool {
        !taken.contains { $0.overlaps(span) } && availability.allows(span, on: day)
    }
}

/// Who and what could serve one hearing on one day, in the order in which they are chosen.
struct DayOffer {
    /// A room that could be used, with the links that work in it.
    struct Room {
        let room: DayCandidate<RoomID>
        let preparation: Preparation
        let videoLinks: [DayCandidate<VideoLinkID>]
    }

    let day: Day
    /// The hours of the body.
    let hours: [TimeSpan]
    let way: HearingWay
    let rooms: [Room]
    /// For each duty those who may do it: the chair, the secretary, and an interpreter for each language.
    let seats: [[DayCandidate<PersonID>]]
    /// The languages that are interpreted, in the order of their seats.
    let languages: [HearingLanguage]

    /// The free slots at a time, the smallest sufficient room first.
    /// - Parameter count: at most so many rooms.
    func slots(at span: TimeSpan, rooms count: Int) -> [Slot] {
        let places = places(at: span, atMost: count)
        guard !places.isEmpty, let staff = staff(at: span) else { return [] }
        let interpreters = zip(languages, staff.dropFirst(2)).map { Slot.Interpreter($0, $1) }
        return places.map { room, link in
            Slot(
                day: day,
                span: span,
                room: room,
                videoLink: link,
                chair: staff[0],
                secretary: staff[1],
                interpreters: interpreters
            )
        }
    }

    /// The free rooms, with a free link where one is needed; one empty place where no room is needed.
    func places(at span: TimeSpan, atMost count: Int = .max) -> [(RoomID?, VideoLinkID?)] {
        if way == .other { return [(nil, nil)] }
        var found: [(RoomID?, VideoLinkID?)] = []
        for room in rooms where found.count < count && isFree(room, span) {
            if way == .inPerson {
                found.append((room.room.id, nil))
            } else if let link = room.videoLinks.first(where: { $0.isFree(span, on: day) }) {
                found.append((room.room.id, link.id))
            }
        }
        return found
    }

    /// Whether a room is free with its preparation, which lies inside the hours of the body.
    func isFree(_ room: Room, _ span: TimeSpan) -> Bool {
        guard let around = room.preparation.around(span), hours.contains(where: { $0.contains(around) }) else { return false }
        return room.room.isFree(around, on: day)
    }

    /// Whether somebody is free for a seat.
    func isTakeable(_ seat: [DayCandidate<PersonID>], _ span: TimeSpan) -> Bool {
        seat.contains { $0.isFree(span, on: day) }
    }

    /// Different people for chair, secretary and each interpreter, those with the least work first; nil if there are not enough.
    func staff(at span: TimeSpan) -> [PersonID]? {
        guard seats.allSatisfy({ isTakeable($0, span) }) else { return nil }
        return choose(seats[...], span, without: [])
    }

    /// The first choice in the order of the candidates that gives every seat somebody else. Complete: it fails only if there is none.
    private func choose(_ seats: ArraySlice<[DayCandidate<PersonID>]>, _ span: TimeSpan, without chosen: [PersonID])
        -> [PersonID]?
    {
        guard let candidates = seats.first else { return chosen }
        for person in candidates where !chosen.contains(person.id) && person.isFree(span, on: day) {
            if let all = choose(seats.dropFirst(), span, without: chosen + [person.id]) { return all }
        }
        return nil
    }
}
