import CivilTime
import Directory
import Law

/// Decides orders on cases against the desk of their provider. Pure: reads no clock, writes nothing.
struct DeskOrders {
    let matter: AdministrativeCase
    let desk: BodyDesk
    let context: CaseContext

    /// What an order means.
    /// - Throws: ``CaseRefusal`` where the case forbids it, ``SlotRefusal`` where the schedule does.
    func prepare(_ order: HearingOrder) throws -> PreparedHearing {
        try matter.admit(order.admitted(by: matter), by: context.caller, at: context.now)
        switch order {
        case .schedule(let wish): return try schedule(wish)
        case .reschedule(let wish, let because, let reason):
            return try book(wish, because: because) { appointment in
                .rescheduleHearing(RescheduleHearing(appointment: appointment, reason: reason ?? because.text.kk))
            }
        case .adjourn(let wish, let start, let end, let reason):
            return try book(wish, because: .adjourned) { appointment in
                .holdHearing(HoldHearing(outcome: .adjourned, start: start, end: end, next: appointment, reason: reason))
            }
        case .hold(let wish, let minutes): return try hold(wish, minutes)
        case .release: return try release()
        }
    }

    // MARK: The cases

    private func schedule(_ wish: HearingWish) throws -> PreparedHearing {
        let command = { ScheduleHearing(appointment: $0) }
        if let current = try current, case .held = current.state, wish.isOpen {
            return try finish([.confirm(current.id)], current.id, current.slot, current.needs, wish.link) {
                .scheduleHearing(command($0))
            }
        }
        return try book(wish, because: .replanned) { .scheduleHearing(command($0)) }
    }

    /// Gives the case a slot: the booking it has moves there, or a new one is made.
    private func book(
        _ wish: HearingWish,
        because reason: PostponementReason,
        _ command: @escaping (HearingAppointment) -> CaseCommand
    ) throws -> PreparedHearing {
        let choice = try choice(wish)
        let slot = try choice.slot(for: wish)
        guard let current = try current else {
            let id = try fresh()
            let reserve = ScheduleCommand.reserve(id, for: try scheduledCase, choice.request, at: slot, heldUntil: nil)
            return try finish([reserve], id, slot, choice.needs, wish.link, command)
        }
        var commands: [ScheduleCommand] = []
        var isHeld = false
        if case .held = current.state { isHeld = true }
        guard slot != current.slot || isHeld || reason == .replanned else { throw SlotRefusal(.sameSlot) }
        if slot != current.slot || choice.needs != current.needs {
            commands.append(.move(current.id, choice.request, to: slot, because: reason))
        }
        if isHeld { commands.append(.confirm(current.id)) }
        return try finish(commands, current.id, slot, choice.needs, wish.link, command)
    }

    private func hold(_ wish: HearingWish, _ minutes: Int) throws -> PreparedHearing {
        guard (1...HearingOrder.longestHold).contains(minutes) else { throw SlotRefusal(.holdInThePast) }
        let choice = try choice(wish)
        let slot = try choice.slot(for: wish)
        let until = context.now.adding(milliseconds: Int64(minutes) * 60_000)
        var commands: [ScheduleCommand] = []
        if let current = try current {
            // Another slot is kept instead; a hearing that is appointed is not given up for a hold.
            guard case .held = current.state else { throw SlotRefusal(.alreadyBooked(current.id)) }
            commands.append(.cancel(current.id, because: .released))
        }
        let id = try fresh()
        commands.append(.reserve(id, for: try scheduledCase, choice.request, at: slot, heldUntil: until))
        return try finish(commands, id, slot, choice.needs, nil, nil)
    }

    private func release() throws -> PreparedHearing {
        guard let current = try current else { throw SlotRefusal(.bookingUnknown) }
        guard case .held = current.state else { throw SlotRefusal(.alreadyConfirmed) }
        return try finish([.cancel(current.id, because: .released)], current.id, current.slot, current.needs, nil, nil)
    }

    // MARK: What they share

    private var scheduledCase: ScheduledCase {
        get throws {
            guard let name = ScheduledCase(rawValue: matter.id.rawValue) else { throw UnschedulableCase() }
            return name
        }
    }

    private var current: Booking? {
        get throws { desk.schedule.booking(of: try scheduledCase, at: context.now) }
    }

    /// The identifier of the case's next booking: its number and how many it had.
    private func fresh() throws -> BookingID {
        let count = desk.schedule.bookings(of: try scheduledCase).count
        guard let id = BookingID(rawValue: "\(matter.id)-\(count + 1)") else { throw UnschedulableCase() }
        return id
    }

    private func choice(_ wish: HearingWish) throws -> SlotChoice {
        let current = try current
        let needs = (wish.needs ?? current?.needs ?? .usual).excluding(exclusions)
        return SlotChoice(
            needs: needs,
            days: try matter.hearingDays(in: context),
            schedule: desk.schedule,
            context: desk.context(context),
            ignored: current?.id
        )
    }

    /// The days on which the applicant said not to be able to come (rules 6.4).
    private var exclusions: [HearingNeeds.Exclusion] {
        (matter.round?.excludedDays ?? []).sorted().map {
            HearingNeeds.Exclusion(DayRange($0), reason: "кейінге қалдыру өтініші / ходатайство о переносе / request to postpone")
        }
    }

    private func finish(
        _ commands: [ScheduleCommand],
        _ booking: BookingID,
        _ slot: Slot,
        _ needs: HearingNeeds,
        _ link: String?,
        _ command: ((HearingAppointment) -> CaseCommand)?
    ) throws -> PreparedHearing {
        var after = desk
        var events: [ScheduleEvent] = []
        for command in commands {
            let new = try after.schedule.decide(command, in: after.context(context))
            after.apply(new)
            events += new
        }
        let order = try command.map { make in
            guard let appointment = HearingAppointment(slot, needs: needs, link: link, resources: desk.resources) else {
                throw SlotRefusal(.slot(.unsuitable(.person(slot.chair))))
            }
            return make(appointment)
        }
        return PreparedHearing(desk: after, events: events, booking: booking, command: order)
    }
}

/// The number of a case cannot stand in a schedule: numbers are made by this service, so it never happens.
struct UnschedulableCase: Error {}
