import CivilTime

/// The duties of a hearing in the order in which people are chosen for them.
private struct Seat {
    let duty: PersonDescription.Duty
    let language: HearingLanguage
}

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
        starts(needs.minutes).flatMap { span -> [Slot] in
            let places = places(needs, span)
            guard !places.isEmpty, let staff = staff(needs, span) else { return [] }
            return places.prefix(rooms).map { room, link in
                Slot(
                    day: day,
                    span: span,
                    room: room,
                    videoLink: link,
                    chair: staff[0],
                    secretary: staff[1],
                    interpreters: zip(needs.interpreting, staff.dropFirst(2)).map { .init($0, $1) }
                )
            }
        }
    }

    /// Whether the day has a free slot.
    func hasSlot(for needs: HearingNeeds) -> Bool {
        starts(needs.minutes).contains { !places(needs, $0).isEmpty && staff(needs, $0) != nil }
    }

    /// The free rooms, with a free link where one is needed; one empty place where no room is needed.
    private func places(_ needs: HearingNeeds, _ span: TimeSpan) -> [(RoomID?, VideoLinkID?)] {
        if needs.way == .other { return [(nil, nil)] }
        let free = rooms.filter { suits($0, needs) && problem($0, span) == nil }.map(\.description.id)
        if needs.way == .inPerson { return free.map { ($0, nil) } }
        return free.compactMap { room in link(in: room, span).map { (room, $0) } }
    }

    private func link(in room: RoomID, _ span: TimeSpan) -> VideoLinkID? {
        videoLinks.first {
            suits($0, in: room) && problem(.videoLink($0.description.id), $0.availability, span) == nil
        }?.description.id
    }

    /// Different people for chair, secretary and each interpreter, those with the least work first; nil if there are not enough.
    func staff(_ needs: HearingNeeds, _ span: TimeSpan) -> [PersonID]? {
        let seats = Self.seats(needs)
        let candidates = seats.map { free($0, needs, span) }
        return candidates.contains(where: \.isEmpty) ? nil : Self.choose(candidates[...], without: [])
    }

    private static func seats(_ needs: HearingNeeds) -> [Seat] {
        [Seat(duty: .official, language: needs.language), Seat(duty: .secretary, language: needs.language)]
            + needs.interpreting.map { Seat(duty: .interpreter, language: $0) }
    }

    private func free(_ seat: Seat, _ needs: HearingNeeds, _ span: TimeSpan) -> [PersonID] {
        people.filter {
            suits($0, seat.duty, seat.language, needs)
                && problem(.person($0.description.id), $0.availability, span) == nil
        }.map(\.description.id)
    }

    /// The first choice in the order of the candidates that gives every seat somebody else. Complete: it fails only if there is none.
    private static func choose(_ seats: ArraySlice<[PersonID]>, without chosen: [PersonID]) -> [PersonID]? {
        guard let candidates = seats.first else { return chosen }
        for person in candidates where !chosen.contains(person) {
            if let all = choose(seats.dropFirst(), without: chosen + [person]) { return all }
        }
        return nil
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
        if needs.way != .other {
            let suitable = rooms.filter { suits($0, needs) }
            if suitable.isEmpty { return .noRoom(suitableExists: false) }
            let anyFree = starts.contains { span in suitable.contains { problem($0, span) == nil } }
            if !anyFree { return .noRoom(suitableExists: true) }
            if needs.way == .videoConference, starts.allSatisfy({ places(needs, $0).isEmpty }) { return .noVideoLink }
        }
        for seat in Self.seats(needs) where starts.allSatisfy({ free(seat, needs, $0).isEmpty }) {
            switch seat.duty {
            case .official: return .noOfficial
            case .secretary: return .noSecretary
            case .interpreter: return .noInterpreter(seat.language)
            }
        }
        return .noCommonTime
    }
}
