import CivilTime
import Law

@testable import Hearings

/// The rules of a slot told again minute by minute, with nothing the product computes with.
struct BruteForce {
    let resources: HearingResources
    let schedule: WorkSchedule
    let bookings: [Booking]
    let now: Instant
    let needs: HearingNeeds
    let day: Day
    /// Minute by minute: whether the body works.
    private var working: [Bool] = []
    /// Minute by minute: whether the resource is there and free while the body works.
    private var freeMinutes: [ResourceReference: [Bool]] = [:]

    init(resources: HearingResources, schedule: WorkSchedule, bookings: [Booking], now: Instant, needs: HearingNeeds, day: Day) {
        self.resources = resources
        self.schedule = schedule
        self.bookings = bookings
        self.now = now
        self.needs = needs
        self.day = day
        working = (0..<1_440).map(judgeWork)
        let all: [ResourceReference] =
            resources.rooms.keys.map { .room($0) } + resources.videoLinks.keys.map { .videoLink($0) }
            + resources.people.keys.map { .person($0) }
        for resource in all { freeMinutes[resource] = (0..<1_440).map { working[$0] && judgeFree(resource, $0) } }
    }

    private func works(_ minute: Int) -> Bool { working[minute] }

    private func free(_ resource: ResourceReference, _ minutes: Range<Int>) -> Bool {
        freeMinutes[resource]?[minutes].allSatisfy { $0 } ?? false
    }

    private func availability(_ resource: ResourceReference) -> (Availability, retired: Day?)? {
        switch resource {
        case .room(let id): resources.rooms[id].map { ($0.availability, $0.retiredFrom) }
        case .videoLink(let id): resources.videoLinks[id].map { ($0.availability, $0.retiredFrom) }
        case .person(let id): resources.people[id].map { ($0.availability, $0.retiredFrom) }
        }
    }

    /// Whether the body works in the minute.
    private func judgeWork(_ minute: Int) -> Bool {
        let second = minute * 60
        if second < schedule.opens.seconds || second >= schedule.closes.seconds { return false }
        if let lunch = schedule.lunch, second >= lunch.from.seconds, second < lunch.to.seconds { return false }
        for closure in resources.closures where closure.days.first <= day && day <= closure.days.last {
            guard let hours = closure.hours else { return false }
            if hours.start <= minute, minute < hours.end { return false }
        }
        return true
    }

    /// Whether the resource is there and free in the minute.
    private func judgeFree(_ resource: ResourceReference, _ minute: Int) -> Bool {
        guard let (availability, retired) = availability(resource), retired.map({ $0 > day }) ?? true else { return false }
        for absence in availability.absences where absence.days.first <= day && day <= absence.days.last {
            guard let hours = absence.hours else { return false }
            if hours.start <= minute, minute < hours.end { return false }
        }
        if let weekly = availability.weekly,
            !weekly.contains(where: { $0.weekday == day.weekday && $0.span.start <= minute && minute < $0.span.end })
        {
            return false
        }
        for booking in bookings where booking.slot.day == day {
            switch booking.state {
            case .cancelled, .expired: continue
            case .held(let until) where until.milliseconds <= now.milliseconds: continue
            default: break
            }
            let slot = booking.slot
            if case .room(let id) = resource, slot.room == id, slot.span.start - booking.preparation.before <= minute,
                minute < slot.span.end + booking.preparation.after
            {
                return false
            }
            guard slot.span.start <= minute, minute < slot.span.end else { continue }
            if case .videoLink(let id) = resource, slot.videoLink == id { return false }
            if case .person(let id) = resource,
                slot.chair == id || slot.secretary == id || slot.interpreters.contains(where: { $0.person == id })
            {
                return false
            }
        }
        return true
    }

    private func roomServes(_ id: RoomID, _ start: Int) -> Bool {
        guard let room = resources.rooms[id]?.description else { return false }
        var heads = 2 + needs.interpreting.count
        if needs.way == .inPerson { heads += needs.participants.count }
        if room.capacity < heads { return false }
        if needs.way == .inPerson {
            for participant in needs.participants {
                for feature in participant.accessibility where !room.features.contains(feature) { return false }
            }
        }
        let from = start - room.preparation.before
        let to = start + needs.minutes + room.preparation.after
        return from >= 0 && to <= 1_440 && free(.room(id), from..<to)
    }

    private func linkServes(_ id: VideoLinkID, _ room: RoomID, _ start: Int) -> Bool {
        guard let link = resources.videoLinks[id]?.description else { return false }
        if let home = link.room, home != room { return false }
        return free(.videoLink(id), start..<start + needs.minutes)
    }

    private func personServes(_ id: PersonID, _ duty: PersonDescription.Duty, _ language: HearingLanguage, _ start: Int) -> Bool {
        guard let person = resources.people[id]?.description else { return false }
        if !person.duties.contains(duty) || !person.languages.contains(language) || needs.barred.contains(id) { return false }
        if duty == .official, let chair = needs.chair, chair != id { return false }
        return free(.person(id), start..<start + needs.minutes)
    }

    private func timeServes(_ start: Int) -> Bool {
        let begins = Int64(day.number) * 86_400_000 + Int64(start) * 60_000 - 5 * 3_600_000
        return begins > now.milliseconds && (start..<start + needs.minutes).allSatisfy(works)
    }

    /// Whether the slot keeps every rule.
    func accepts(_ slot: Slot) -> Bool {
        let start = slot.span.start
        guard slot.day == day, slot.span.end - start == needs.minutes, start % 15 == 0, timeServes(start) else { return false }
        switch needs.way {
        case .inPerson: guard let room = slot.room, slot.videoLink == nil, roomServes(room, start) else { return false }
        case .videoConference:
            guard let room = slot.room, let link = slot.videoLink, roomServes(room, start), linkServes(link, room, start) else {
                return false
            }
        case .other: guard slot.room == nil, slot.videoLink == nil else { return false }
        }
        var seen: Set<PersonID> = []
        for person in slot.people where !seen.insert(person).inserted { return false }
        let languages = Set(needs.participants.map(\.language).filter { $0 != needs.language })
        guard slot.interpreters.count == languages.count, Set(slot.interpreters.map(\.language)) == languages else {
            return false
        }
        return personServes(slot.chair, .official, needs.language, start)
            && personServes(slot.secretary, .secretary, needs.language, start)
            && slot.interpreters.allSatisfy { personServes($0.person, .interpreter, $0.language, start) }
    }

    /// A start and a room for which some choice of link and people keeps every rule.
    struct Place: Hashable {
        let start: Int
        let room: RoomID?
    }

    /// All of them, found by trying everything.
    func places() -> Set<Place> {
        var found: Set<Place> = []
        let languages = Set(needs.participants.map(\.language).filter { $0 != needs.language }).sorted()
        for start in stride(from: 0, through: 1_440 - needs.minutes, by: 15) where timeServes(start) {
            var seats: [[PersonID]] = []
            for (duty, language) in [(PersonDescription.Duty.official, needs.language), (.secretary, needs.language)]
                + languages.map({ (.interpreter, $0) })
            {
                seats.append(resources.people.keys.filter { personServes($0, duty, language, start) })
            }
            guard seatable(seats, []) else { continue }
            if needs.way == .other { found.insert(Place(start: start, room: nil)) }
            for room in resources.rooms.keys where needs.way != .other && roomServes(room, start) {
                if needs.way == .inPerson || resources.videoLinks.keys.contains(where: { linkServes($0, room, start) }) {
                    found.insert(Place(start: start, room: room))
                }
            }
        }
        return found
    }

    private func seatable(_ seats: [[PersonID]], _ used: Set<PersonID>) -> Bool {
        guard let first = seats.first else { return true }
        return first.contains { !used.contains($0) && seatable(Array(seats.dropFirst()), used.union([$0])) }
    }
}
