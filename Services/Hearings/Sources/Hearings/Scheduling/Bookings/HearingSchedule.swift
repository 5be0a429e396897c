import CivilTime
import Directory

/// The bookings of one body: the state after a history of ``ScheduleEvent``s.
public struct HearingSchedule: Hashable, Sendable {
    /// The body.
    public let body: BodyID
    /// Every booking that was loaded, also those that were given up.
    public private(set) var bookings: [BookingID: Booking] = [:]
    /// Where they are found.
    private(set) var index = BookingIndex()

    /// No bookings yet.
    public init(of body: BodyID) { self.body = body }

    /// The state after a history.
    public init(of body: BodyID, _ history: some Sequence<ScheduleEvent>) {
        self.init(of: body)
        for event in history { evolve(event) }
    }

    /// The bookings that keep others away at a moment, by time and then by identifier.
    public func blocking(at now: Instant) -> [Booking] {
        bookings.values.filter { $0.blocks(at: now) }.sorted { ($0.slot.starts, $0.id) < ($1.slot.starts, $1.id) }
    }

    /// The bookings of one day that keep others away at a moment, in the same order.
    public func blocking(on day: Day, at now: Instant) -> [Booking] {
        (index.days[day] ?? []).compactMap { bookings[$0] }.filter { $0.blocks(at: now) }
            .sorted { ($0.slot.starts, $0.id) < ($1.slot.starts, $1.id) }
    }

    /// The booking of a case that counts at a moment: it blocks, and its time is not over. A further round of the case has its own.
    public func booking(of scheduledCase: ScheduledCase, at now: Instant) -> Booking? {
        bookings(of: scheduledCase).first { $0.blocks(at: now) && $0.slot.ends > now }
    }

    /// Every booking a case ever had, by identifier.
    public func bookings(of scheduledCase: ScheduledCase) -> [Booking] {
        (index.cases[scheduledCase] ?? []).compactMap { bookings[$0] }.sorted { $0.id < $1.id }
    }

    /// Takes over what happened. Total: what cannot follow changes nothing.
    public mutating func evolve(_ event: ScheduleEvent) {
        if case .reserved(let fact) = event.change {
            guard bookings[event.booking] == nil else { return }
            let booking = Booking(
                id: event.booking,
                scheduledCase: fact.scheduledCase,
                needs: fact.needs,
                slot: fact.slot,
                preparation: fact.preparation,
                state: fact.heldUntil.map { .held(until: $0) } ?? .confirmed,
                sequence: 0,
                earlier: []
            )
            bookings[event.booking] = booking
            index.put(booking, insteadOf: nil)
        } else if let old = bookings[event.booking] {
            var booking = old
            booking.evolve(event)
            bookings[event.booking] = booking
            index.put(booking, insteadOf: old)
        }
    }
}

extension Booking {
    fileprivate mutating func evolve(_ event: ScheduleEvent) {
        switch event.change {
        case .reserved: return
        case .confirmed: state = .confirmed
        case .cancelled(let reason): state = .cancelled(reason)
        case .holdExpired: state = .expired
        case .moved(let fact):
            earlier.append(Move(from: slot, because: fact.because, at: event.at))
            needs = fact.needs
            slot = fact.slot
            preparation = fact.preparation
        }
        sequence += 1
    }
}
