import CivilTime

/// Turns a wish into one slot of a schedule, or says why there is none.
struct SlotChoice {
    let needs: HearingNeeds
    let days: HearingDays
    let schedule: HearingSchedule
    let context: ScheduleContext
    /// The booking that is to be moved; it does not stand in its own way.
    let ignored: BookingID?

    /// What is handed to the schedule with the slot.
    var request: SlotRequest { SlotRequest(needs, on: days.days) }

    /// The slot of a wish. A wanted one that cannot be given is returned all the same where its resources are clear, so that the schedule
    /// itself names what speaks against it.
    func slot(for wish: HearingWish) throws(SlotRefusal) -> Slot {
        let found: Result<Slot, SlotRefusal>
        do throws(CalendarGap) {
            if let wanted = wish.slot { found = try named(wanted) } else { found = try firstFree(on: wish.day) }
        } catch {
            throw SlotRefusal(.slot(.calendarGap(error.year)))
        }
        return try found.get()
    }

    private func named(_ wanted: WantedSlot) throws(CalendarGap) -> Result<Slot, SlotRefusal> {
        guard let span = wanted.span(needs.minutes) else { return .failure(SlotRefusal(.slot(.wrongLength))) }
        let finder = schedule.finder(context, ignoring: ignored)
        let day = days.days.filter { $0.day == wanted.day }
        let free = try finder.search(needs, on: day).first
        if let slot = free?.slots.first(where: { wanted.matches($0, span) }) { return .success(slot) }
        if let near = free?.slots.first(where: { $0.span == span }) { return .success(wanted.applied(to: near, span)) }
        // Nothing is free then: what the time would be given if nothing were booked shows what stands in its way.
        let bare = SlotFinder(resources: context.resources, calendar: context.calendar, bookings: [], now: context.now)
        let possible = try bare.search(needs, on: day).first?.slots ?? []
        if let ideal = possible.first(where: { $0.span == span }) ?? possible.first {
            return .success(wanted.applied(to: ideal, span))
        }
        return .failure(try refusal(free?.refusal ?? .notOffered, finder))
    }

    private func firstFree(on day: Day?) throws(CalendarGap) -> Result<Slot, SlotRefusal> {
        let finder = schedule.finder(context, ignoring: ignored)
        var because: DayRefusal?
        for offered in days.inOrderOfProposal where day == nil || offered.day == day {
            guard let found = try finder.search(needs, on: [offered]).first else { continue }
            if let slot = found.slots.first { return .success(slot) }
            // What the body lacks on a lawful day says more than that other days are not lawful.
            if because == nil || because?.rule != nil { because = found.refusal ?? because }
        }
        return .failure(try refusal(because ?? .notOffered, finder))
    }

    private func refusal(_ reason: DayRefusal, _ finder: SlotFinder) throws(CalendarGap) -> SlotRefusal {
        SlotRefusal(reason: .slot(.day(reason)), alternatives: try finder.alternatives(needs, on: days.days))
    }
}
