import CivilTime

extension HearingSchedule {
    /// What a command causes, or the reason against it with what is free instead. Changes nothing.
    public func decide(_ command: ScheduleCommand, in context: ScheduleContext) throws(SlotRefusal) -> [ScheduleEvent] {
        switch command {
        case .reserve(let id, let scheduledCase, let request, let slot, let heldUntil):
            return [try reserve(id, scheduledCase, request, slot, heldUntil, context)]
        case .confirm(let id):
            let booking = try open(id, context)
            guard case .held = booking.state else { throw SlotRefusal(.alreadyConfirmed) }
            // Rooms and people may have been lost since the slot was held; that its day is lawful was decided then.
            try check(
                booking.slot,
                SlotRequest(booking.needs, on: [LawfulDay(booking.slot.day, obstacle: nil)]),
                ignoring: id,
                context
            )
            return [ScheduleEvent(at: context.now, booking: id, change: .confirmed)]
        case .move(let id, let request, let slot, let reason):
            let booking = try open(id, context)
            guard slot != booking.slot || request.needs != booking.needs else { throw SlotRefusal(.sameSlot) }
            try check(slot, request, ignoring: id, context)
            let moved = ScheduleChange.Moved(
                needs: request.needs,
                slot: slot,
                preparation: preparation(slot, context),
                because: reason
            )
            return [ScheduleEvent(at: context.now, booking: id, change: .moved(moved))]
        case .cancel(let id, let reason):
            _ = try open(id, context)
            return [ScheduleEvent(at: context.now, booking: id, change: .cancelled(reason))]
        case .recordExpiredHolds:
            let expired = index.holds.filter { bookings[$0]?.blocks(at: context.now) == false }
            return expired.sorted().map { ScheduleEvent(at: context.now, booking: $0, change: .holdExpired) }
        }
    }

    /// Decides and takes over at once: who comes first gets the slot, who comes second the reason and up to five other slots.
    public mutating func reserve(
        _ id: BookingID,
        for scheduledCase: ScheduledCase,
        _ request: SlotRequest,
        at slot: Slot,
        heldUntil: Instant? = nil,
        in context: ScheduleContext
    ) throws(SlotRefusal) -> Booking? {
        for event in try decide(.reserve(id, for: scheduledCase, request, at: slot, heldUntil: heldUntil), in: context) {
            evolve(event)
        }
        return bookings[id]
    }

    private func reserve(
        _ id: BookingID,
        _ scheduledCase: ScheduledCase,
        _ request: SlotRequest,
        _ slot: Slot,
        _ heldUntil: Instant?,
        _ context: ScheduleContext
    ) throws(SlotRefusal) -> ScheduleEvent {
        guard bookings[id] == nil else { throw SlotRefusal(.identifierTaken) }
        if let other = booking(of: scheduledCase, at: context.now) { throw SlotRefusal(.alreadyBooked(other.id)) }
        if let heldUntil, heldUntil <= context.now { throw SlotRefusal(.holdInThePast) }
        try check(slot, request, ignoring: nil, context)
        let reserved = ScheduleChange.Reserved(
            scheduledCase: scheduledCase,
            needs: request.needs,
            slot: slot,
            preparation: preparation(slot, context),
            heldUntil: heldUntil
        )
        return ScheduleEvent(at: context.now, booking: id, change: .reserved(reserved))
    }

    /// The booking, if something can still be done with it.
    private func open(_ id: BookingID, _ context: ScheduleContext) throws(SlotRefusal) -> Booking {
        guard let booking = bookings[id] else { throw SlotRefusal(.bookingUnknown) }
        if case .cancelled = booking.state { throw SlotRefusal(.bookingCancelled) }
        guard booking.blocks(at: context.now) else { throw SlotRefusal(.holdExpired) }
        return booking
    }

    private func preparation(_ slot: Slot, _ context: ScheduleContext) -> Preparation {
        slot.room.flatMap { context.resources.rooms[$0]?.description.preparation } ?? .none
    }

    private func check(
        _ slot: Slot,
        _ request: SlotRequest,
        ignoring id: BookingID?,
        _ context: ScheduleContext
    ) throws(SlotRefusal) {
        let finder = finder(context, ignoring: id)
        var problem: SlotProblem?
        var alternatives: [Slot] = []
        do throws(CalendarGap) {
            problem = try finder.problem(slot, for: request.needs, on: request.days)
            if problem != nil { alternatives = try finder.alternatives(request.needs, on: request.days) }
        } catch {
            // A year without data refuses the slot; what was found before it stands.
            problem = problem ?? .calendarGap(error.year)
        }
        if let problem { throw SlotRefusal(reason: .slot(problem), alternatives: alternatives) }
    }

    /// A finder over these bookings.
    public func finder(_ context: ScheduleContext, ignoring id: BookingID? = nil) -> SlotFinder {
        SlotFinder(
            resources: context.resources,
            calendar: context.calendar,
            bookings: bookings,
            index: index,
            now: context.now,
            ignoring: id
        )
    }
}

extension SlotRefusal {
    /// A refusal with nothing to offer instead.
    init(_ reason: Reason) { self.init(reason: reason, alternatives: []) }
}
