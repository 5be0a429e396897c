import CivilTime
import Law

/// Finds the free lawful times for a hearing and says why other days and times are refused (rulebook 6.3, 6.4).
public struct SlotFinder: Sendable {
    /// What the body has.
    public let resources: HearingResources
    /// The working days and hours of the body.
    public let calendar: BodyCalendar
    /// The moment of asking: nothing is offered that has begun, and holds that ran out do not block.
    public let now: Instant
    private let bookings: [BookingID: Booking]
    private let index: BookingIndex
    private let ignored: BookingID?
    private let order: ResourceOrder

    /// A finder over the bookings of a body.
    /// - Parameter ignored: the booking that is to be moved; it does not stand in its own way.
    public init(
        resources: HearingResources,
        calendar: BodyCalendar,
        bookings: some Sequence<Booking>,
        now: Instant,
        ignoring ignored: BookingID? = nil
    ) {
        var known: [BookingID: Booking] = [:]
        var index = BookingIndex()
        for booking in bookings { index.put(booking, insteadOf: known.updateValue(booking, forKey: booking.id)) }
        self.init(resources: resources, calendar: calendar, bookings: known, index: index, now: now, ignoring: ignored)
    }

    /// A finder over bookings whose index is there already.
    init(
        resources: HearingResources,
        calendar: BodyCalendar,
        bookings: [BookingID: Booking],
        index: BookingIndex,
        now: Instant,
        ignoring ignored: BookingID?
    ) {
        self.resources = resources
        self.calendar = calendar
        self.now = now
        self.bookings = bookings
        self.index = index
        self.ignored = ignored
        var load = index.minutes
        func add(_ booking: Booking, _ sign: Int) {
            for person in booking.slot.people { load[person, default: 0] += sign * booking.slot.span.minutes }
        }
        for hold in index.holds where hold != ignored {
            if let booking = bookings[hold], booking.blocks(at: now) { add(booking, 1) }
        }
        if let booking = ignored.flatMap({ bookings[$0] }), case .confirmed = booking.state { add(booking, -1) }
        order = ResourceOrder(resources, load: load)
    }

    /// Every day asked about, with its free slots or the reason against it.
    public func search(_ needs: HearingNeeds, on days: some Sequence<LawfulDay>) throws(CalendarGap) -> [SlotDay] {
        var found: [SlotDay] = []
        for day in days { found.append(try search(needs, on: day)) }
        return found
    }

    /// Every calendar day of a range; a day the law says nothing about is refused as not offered.
    /// - Parameter rooms: of each time at most so many rooms, the smallest first.
    public func search(
        _ needs: HearingNeeds,
        from first: Day,
        through last: Day,
        lawful days: [LawfulDay],
        rooms: Int = .max
    ) throws(CalendarGap) -> [SlotDay] {
        var found: [SlotDay] = []
        var day = first
        while day <= last {
            if let lawful = days.first(where: { $0.day == day }) {
                found.append(try search(needs, on: lawful, rooms: rooms))
            } else {
                found.append(SlotDay(day: day, slots: [], refusal: .notOffered))
            }
            day = day.adding(days: 1)
        }
        return found
    }

    /// The other ways in which the hearing could still be held on these days, each with its first slot: what to offer when no room or
    /// official is free (rulebook 6.4).
    public func otherWays(_ needs: HearingNeeds, on days: [LawfulDay]) throws(CalendarGap) -> [OtherWay] {
        var found: [OtherWay] = []
        for way in HearingWay.allCases where way != needs.way {
            if let slot = try alternatives(needs.held(way), on: days, limit: 1).first {
                found.append(OtherWay(way: way, slot: slot))
            }
        }
        return found
    }

    /// At most so many free times, the earliest first; of each time the first room.
    public func alternatives(_ needs: HearingNeeds, on days: some Sequence<LawfulDay>, limit: Int = 5) throws(CalendarGap)
        -> [Slot]
    {
        var found: [Slot] = []
        for day in days where found.count < limit {
            for slot in try search(needs, on: day).slots
            where found.last.map({ ($0.day, $0.span) != (slot.day, slot.span) }) ?? true {
                found.append(slot)
                if found.count == limit { break }
            }
        }
        return found
    }

    /// What speaks against a wanted slot; nil if it can be given.
    public func problem(
        _ slot: Slot,
        for needs: HearingNeeds,
        on days: some Sequence<LawfulDay>
    ) throws(CalendarGap) -> SlotProblem? {
        guard let day = days.first(where: { $0.day == slot.day }) else { return .day(.notOffered) }
        return try problem(slot, for: needs, on: day, in: view(of: slot.day))
    }

    /// The same on one day whose view is there already.
    func problem(_ slot: Slot, for needs: HearingNeeds, on day: LawfulDay, in view: DayView) throws(CalendarGap) -> SlotProblem? {
        if let refusal = try refusal(needs, on: day) { return .day(refusal) }
        return view.problem(slot, for: needs)
    }

    private func search(_ needs: HearingNeeds, on day: LawfulDay, rooms: Int = .max) throws(CalendarGap) -> SlotDay {
        if let refusal = try refusal(needs, on: day) { return SlotDay(day: day.day, slots: [], refusal: refusal) }
        let view = view(of: day.day)
        let slots = view.slots(for: needs, rooms: rooms)
        return SlotDay(day: day.day, slots: slots, refusal: slots.isEmpty ? view.refusal(of: needs) : nil)
    }

    /// What forbids the day whatever is free on it.
    private func refusal(_ needs: HearingNeeds, on day: LawfulDay) throws(CalendarGap) -> DayRefusal? {
        if let obstacle = day.obstacle { return .law(obstacle) }
        if case .off(let off) = try calendar.status(of: day.day) { return .law(.dayOff(off)) }
        if let exclusion = needs.exclusion(on: day.day) { return .excludedByApplicant(exclusion.reason) }
        return nil
    }

    func view(of day: Day) -> DayView {
        let booked = (index.days[day] ?? []).compactMap { bookings[$0] }.filter { $0.blocks(at: now) }
        return DayView(day, resources, order, calendar.schedule, bookings: booked, now: now).ignoring(ignored)
    }
}
