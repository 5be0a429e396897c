import CivilTime
import Directory

extension DayView {
    /// The minutes at which the hearing could start by the hours of the body and the clock.
    func starts(_ minutes: Int) -> [TimeSpan] {
        spans(minutes).filter { $0.start >= earliest }
    }

    private func spans(_ minutes: Int) -> [TimeSpan] {
        hours.flatMap { hours in
            let first = (hours.start + Slot.grid - 1) / Slot.grid * Slot.grid
            return stride(from: first, through: hours.end - minutes, by: Slot.grid).compactMap {
                TimeSpan(start: $0, end: $0 + minutes)
            }
        }
    }

    /// The free slots of the day: earlier ones first, at the same time the smallest sufficient room first.
    /// - Parameter rooms: of each time at most so many rooms.
    func slots(for needs: HearingNeeds, rooms: Int = .max) -> [Slot] {
        let starts = starts(needs.minutes)
        guard !starts.isEmpty else { return [] }
        let offer = offer(for: needs)
        return starts.flatMap { offer.slots(at: $0, rooms: rooms) }
    }

    /// Whether the day has a free slot.
    func hasSlot(for needs: HearingNeeds) -> Bool {
        let starts = starts(needs.minutes)
        guard !starts.isEmpty else { return false }
        let offer = offer(for: needs)
        return starts.contains { !offer.places(at: $0, atMost: 1).isEmpty && offer.staff(at: $0) != nil }
    }

    /// Who and what could serve a hearing on this day.
    private func offer(for needs: HearingNeeds) -> DayOffer {
        let (seatCount, features, languages) = (needs.seats, needs.features, needs.interpreting.elements)
        let rooms = needs.way == .other ? [] : rooms.filter { suits($0, seats: seatCount, features) }
        let links = needs.way == .videoConference ? videoLinks : []
        return DayOffer(
            day: day,
            hours: hours,
            way: needs.way,
            rooms: rooms.map { room in
                DayOffer.Room(
                    room: candidate(room.description.id, .room(room.description.id), room.availability),
                    preparation: room.description.preparation,
                    videoLinks: links.filter { suits($0, in: room.description.id) }.map {
                        candidate($0.description.id, .videoLink($0.description.id), $0.availability)
                    }
                )
            },
            seats: [candidates(for: .official, needs.language, needs), candidates(for: .secretary, needs.language, needs)]
                + languages.map { candidates(for: .interpreter, $0, needs) },
            languages: languages
        )
    }

    private func candidates(
        for duty: PersonDescription.Duty,
        _ language: HearingLanguage,
        _ needs: HearingNeeds
    ) -> [DayCandidate<PersonID>] {
        people.filter { suits($0, duty, language, needs) }.map {
            candidate($0.description.id, .person($0.description.id), $0.availability)
        }
    }

    private func candidate<ID: NamedID>(_ id: ID, _ resource: ResourceReference, _ availability: Availability) -> DayCandidate<ID> {
        DayCandidate(id: id, availability: availability, taken: taken(resource))
    }

    /// Why the day has no slot; asked only when it has none.
    func refusal(of needs: HearingNeeds) -> DayRefusal {
        if let closure { return .closed(closure.reason) }
        if spans(needs.minutes).isEmpty {
            let partly = resources.closures.first { $0.days.contains(day) }
            return partly.map { .closed($0.reason) } ?? .tooLong
        }
        let starts = starts(needs.minutes)
        if starts.isEmpty { return .past }
        let offer = offer(for: needs)
        if needs.way != .other {
            if offer.rooms.isEmpty { return .noRoom(suitableExists: false) }
            let anyFree = starts.contains { span in offer.rooms.contains { offer.isFree($0, span) } }
            if !anyFree { return .noRoom(suitableExists: true) }
            if needs.way == .videoConference, starts.allSatisfy({ offer.places(at: $0, atMost: 1).isEmpty }) { return .noVideoLink }
        }
        for (number, seat) in offer.seats.enumerated() where !starts.contains(where: { offer.isTakeable(seat, $0) }) {
            switch number {
            case 0: return .noOfficial
            case 1: return .noSecretary
            default: return .noInterpreter(offer.languages[number - 2])
            }
        }
        return .noCommonTime
    }
}
