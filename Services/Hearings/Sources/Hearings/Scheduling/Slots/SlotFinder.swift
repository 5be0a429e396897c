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
    private let bookings: [Day: [Booking]]
    private let load: [PersonID: Int]

    /// A finder over the bookings of a body.
    /// - Parameter ignored: the booking that is to be moved; it does not stand in its own way.
    public init(
        resources: HearingResources,
        calendar: BodyCalendar,
        bookings: some Sequence<Booking>,
        now: Instant,
        ignoring ignored: BookingID? = nil
    ) {
        self.resources = resources
        self.calendar = calendar
        self.now = now
        let blocking = bookings.filter { $0.blocks(at: now) && $0.id != ignored }
        self.bookings = Dictionary(grouping: blocking, by: \.slot.day)
        var load: [PersonID: Int] = [:]
        for booking in blocking { for person in booking.slot.people { load[person, default: 0] += booking.slot.span.minutes } }
        self.load = load
    }

    /// Every day asked about, with its free slots or the reason against it.
    public func search(_ needs: HearingNeeds, on days: some Sequence<LawfulDay>) throws(CalendarGap) -> [SlotDay] {
        var found: [SlotDay] = []
        for day in days { found.append(try search(needs, on: day)) }
        return found
    }

    /// Every calendar day of a range; a day the law says nothing about is refused as not offered.
    public func search(
        _ needs: HearingNeeds,
        from first: Day,
        through last: Day,
        lawful days: [LawfulDay]
    ) throws(CalendarGap) -> [SlotDay] {
        var found: [SlotDay] = []
        var day = first
        while day <= last {
            if let lawful = days.first(where: { $0.day == day }) {
                found.append(try search(needs, on: lawful))
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
        if let refusal = try refusal(needs, on: day) { return .day(refusal) }
        return view(of: slot.day).problem(slot, for: needs)
    }

    private func search(_ needs: HearingNeeds, on day: LawfulDay) throws(CalendarGap) -> SlotDay {
        if let refusal = try refusal(needs, on: day) { return SlotDay(day: day.day, slots: [], refusal: refusal) }
        let view = view(of: day.day)
        let slots = view.slots(for: needs)
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
        DayView(day, resources, calendar.schedule, bookings: bookings[day] ?? [], load: load, now: now)
    }
}
