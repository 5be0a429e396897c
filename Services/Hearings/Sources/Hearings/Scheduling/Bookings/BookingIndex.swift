import CivilTime

/// Where the bookings of a schedule are found without going through all of them. It follows from the bookings and holds nothing else.
struct BookingIndex: Hashable, Sendable {
    /// Of each day, the bookings that are given or held.
    private(set) var days: [Day: Set<BookingID>] = [:]
    /// Of each case, every booking it ever had.
    private(set) var cases: [ScheduledCase: Set<BookingID>] = [:]
    /// The bookings that are held; whether they still block is a question of the moment.
    private(set) var holds: Set<BookingID> = []
    /// Of each person, the minutes of the given bookings.
    private(set) var minutes: [PersonID: Int] = [:]

    /// Takes over a booking as it stands now.
    /// - Parameter old: the same booking as it stood before; nil if it is new.
    mutating func put(_ booking: Booking, insteadOf old: Booking?) {
        if let old { take(old) }
        cases[booking.scheduledCase, default: []].insert(booking.id)
        switch booking.state {
        case .held: holds.insert(booking.id)
        case .confirmed: add(booking.slot.span.minutes, to: booking.slot.people)
        case .cancelled, .expired: return
        }
        days[booking.slot.day, default: []].insert(booking.id)
    }

    private mutating func take(_ booking: Booking) {
        switch booking.state {
        case .held: holds.remove(booking.id)
        case .confirmed: add(-booking.slot.span.minutes, to: booking.slot.people)
        case .cancelled, .expired: return
        }
        days[booking.slot.day]?.remove(booking.id)
        if days[booking.slot.day]?.isEmpty == true { days[booking.slot.day] = nil }
    }

    private mutating func add(_ count: Int, to people: [PersonID]) {
        for person in people {
            let sum = minutes[person, default: 0] + count
            minutes[person] = sum == 0 ? nil : sum
        }
    }
}
