import CivilTime

/// The resources of a body in the order in which they are chosen; the same on every day that is asked about.
struct ResourceOrder {
    /// The people, those with the least work first.
    let people: [HearingResources.Person]
    /// The rooms, the smallest first.
    let rooms: [HearingResources.Room]
    /// The links.
    let videoLinks: [HearingResources.VideoLink]

    /// - Parameter load: of each person, the minutes that are booked.
    init(_ resources: HearingResources, load: [PersonID: Int]) {
        people = resources.people.values.sorted {
            (load[$0.description.id, default: 0], $0.description.id) < (load[$1.description.id, default: 0], $1.description.id)
        }
        rooms = resources.rooms.values.sorted {
            ($0.description.capacity, $0.description.id) < ($1.description.capacity, $1.description.id)
        }
        videoLinks = resources.videoLinks.values.sorted { $0.description.id < $1.description.id }
    }
}

/// What is free on one working day: the one place that judges times, rooms, links and people.
struct DayView {
    let day: Day
    let resources: HearingResources
    /// The hours of the body without lunch and closures, in order.
    let hours: [TimeSpan]
    /// The first minute in which a hearing may start.
    let earliest: Int
    /// The people of the body, those with the least work first.
    let people: [HearingResources.Person]
    /// The rooms of the body, the smallest first.
    let rooms: [HearingResources.Room]
    /// The links of the body.
    let videoLinks: [HearingResources.VideoLink]
    private let taken: [ResourceReference: [Use]]
    private var ignored: BookingID?

    /// What a booking takes of a resource.
    private struct Use {
        let booking: BookingID
        let span: TimeSpan
    }

    init(
        _ day: Day,
        _ resources: HearingResources,
        _ order: ResourceOrder,
        _ schedule: WorkSchedule,
        bookings: [Booking],
        now: Instant
    ) {
        self.day = day
        self.resources = resources
        hours = Self.hours(of: schedule, without: resources.closures, on: day)
        earliest = Self.earliest(on: day, after: now)
        people = order.people
        rooms = order.rooms
        videoLinks = order.videoLinks
        var taken: [ResourceReference: [Use]] = [:]
        for booking in bookings where booking.slot.day == day {
            for (resource, span) in booking.occupation {
                taken[resource, default: []].append(Use(booking: booking.id, span: span))
            }
        }
        self.taken = taken
    }

    /// The same day without one booking: it does not stand in its own way.
    func ignoring(_ booking: BookingID?) -> DayView {
        var view = self
        view.ignored = booking
        return view
    }

    private static func hours(of schedule: WorkSchedule, without closures: [BodyClosure], on day: Day) -> [TimeSpan] {
        var hours = [TimeSpan(from: schedule.opens, to: schedule.closes)].compactMap { $0 }
        if let lunch = schedule.lunch, let span = TimeSpan(start: lunch.from.seconds / 60, end: (lunch.to.seconds + 59) / 60) {
            hours = hours.flatMap { $0.subtracting(span) }
        }
        for closure in closures where closure.days.contains(day) {
            guard let span = closure.hours else { return [] }
            hours = hours.flatMap { $0.subtracting(span) }
        }
        return hours
    }

    private static func earliest(on day: Day, after now: Instant) -> Int {
        let (today, clock) = KazakhstanTime.local(now)
        if day == today { return clock.seconds / 60 + 1 }
        return day < today ? 1_440 : 0
    }

    /// The closure that takes the whole day.
    var closure: BodyClosure? { resources.closures.first { $0.days.contains(day) && $0.hours == nil } }

    /// Whether the body works during every minute of the span.
    func works(_ span: TimeSpan) -> Bool { hours.contains { $0.contains(span) } }

    /// Whether no booking has the resource during the span.
    func isFree(_ resource: ResourceReference, _ span: TimeSpan) -> Bool {
        !(taken[resource]?.contains { $0.span.overlaps(span) && $0.booking != ignored } ?? false)
    }

    /// When bookings have the resource.
    func taken(_ resource: ResourceReference) -> [TimeSpan] {
        (taken[resource] ?? []).lazy.filter { $0.booking != ignored }.map(\.span)
    }

    /// Whether the room can serve the hearing at some time.
    func suits(_ room: HearingResources.Room, _ needs: HearingNeeds) -> Bool {
        suits(room, seats: needs.seats, needs.features)
    }

    /// Whether the room has so many seats and all features.
    func suits(_ room: HearingResources.Room, seats: Int, _ features: SortedSet<AccessibilityFeature>) -> Bool {
        room.isInUse(on: day) && room.description.capacity >= seats
            && features.allSatisfy { room.description.features.contains($0) }
    }

    /// Whether the link works in the room.
    func suits(_ link: HearingResources.VideoLink, in room: RoomID) -> Bool {
        link.isInUse(on: day) && link.description.room.map { $0 == room } ?? true
    }

    /// Whether the person may do the duty at this hearing.
    func suits(
        _ person: HearingResources.Person,
        _ duty: PersonDescription.Duty,
        _ language: HearingLanguage,
        _ needs: HearingNeeds
    ) -> Bool {
        person.isInUse(on: day) && person.description.duties.contains(duty) && person.description.languages.contains(language)
            && !needs.barred.contains(person.description.id)
            && (duty != .official || needs.chair.map { $0 == person.description.id } ?? true)
    }

    /// What speaks against a room that suits, with its preparation.
    func problem(_ room: HearingResources.Room, _ span: TimeSpan) -> SlotProblem? {
        let reference = ResourceReference.room(room.description.id)
        guard let around = room.description.preparation.around(span), works(around) else { return .outsideHours }
        return problem(reference, room.availability, around)
    }

    /// What speaks against using a resource during a span.
    func problem(_ resource: ResourceReference, _ availability: Availability, _ span: TimeSpan) -> SlotProblem? {
        if !availability.allows(span, on: day) { return .absent(resource) }
        return isFree(resource, span) ? nil : .taken(resource)
    }
}
