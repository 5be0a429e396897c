import CivilTime
import Law

/// A case that waits for a hearing, for planning a whole day.
public struct DayPlanRequest: Hashable, Sendable {
    /// The identifier its booking will have.
    public let booking: BookingID
    /// The case.
    public let scheduledCase: ScheduledCase
    /// What it needs and on which days the law allows it.
    public let request: SlotRequest
    /// Working days to spare; the case with the least comes first.
    public let slack: Int

    /// A case that waits.
    public init(_ booking: BookingID, for scheduledCase: ScheduledCase, _ request: SlotRequest, slack: Int) {
        self.booking = booking
        self.scheduledCase = scheduledCase
        self.request = request
        self.slack = slack
    }
}

/// What planning a day did for one case.
public struct DayPlanResult: Sendable {
    /// The case with its request.
    public let request: DayPlanRequest
    /// The slot it got, or why it got none.
    public let outcome: Result<Slot, SlotRefusal>
}

/// A day planned for many cases at once.
public struct DayPlan: Sendable {
    /// The schedule afterwards.
    public let schedule: HearingSchedule
    /// What happened, in order.
    public let events: [ScheduleEvent]
    /// One result for each case, in the order of planning: least slack first, then by case.
    public let results: [DayPlanResult]
}

extension HearingSchedule {
    /// Books the first free slot of the day for every case, least slack first. Every case is decided as if it came alone after those before it.
    /// - Parameter heldUntil: until when the slots are only held; nil to make them sure.
    public func planDay(
        _ day: Day,
        for requests: [DayPlanRequest],
        heldUntil: Instant? = nil,
        in context: ScheduleContext
    ) -> DayPlan {
        var schedule = self
        var events: [ScheduleEvent] = []
        let ordered = requests.sorted { ($0.slack, $0.scheduledCase, $0.booking) < ($1.slack, $1.scheduledCase, $1.booking) }
        let results = ordered.map { request in
            DayPlanResult(request: request, outcome: schedule.plan(request, on: day, heldUntil, context, &events))
        }
        return DayPlan(schedule: schedule, events: events, results: results)
    }

    private mutating func plan(
        _ request: DayPlanRequest,
        on day: Day,
        _ heldUntil: Instant?,
        _ context: ScheduleContext,
        _ events: inout [ScheduleEvent]
    ) -> Result<Slot, SlotRefusal> {
        do throws(SlotRefusal) {
            let slot = try firstSlot(of: request, on: day, context)
            let command = ScheduleCommand.reserve(
                request.booking,
                for: request.scheduledCase,
                request.request,
                at: slot,
                heldUntil: heldUntil
            )
            for event in try decide(command, in: context) {
                evolve(event)
                events.append(event)
            }
            return .success(slot)
        } catch {
            return .failure(error)
        }
    }

    private func firstSlot(of request: DayPlanRequest, on day: Day, _ context: ScheduleContext) throws(SlotRefusal) -> Slot {
        let finder = finder(context)
        let needs = request.request.needs
        let days = request.request.days
        let refusal: SlotRefusal
        do throws(CalendarGap) {
            let found = try finder.search(needs, on: days.filter { $0.day == day }).first
            if let slot = found?.slots.first { return slot }
            refusal = SlotRefusal(
                reason: .slot(.day(found?.refusal ?? .notOffered)),
                alternatives: try finder.alternatives(needs, on: days)
            )
        } catch {
            refusal = SlotRefusal(.slot(.calendarGap(error.year)))
        }
        throw refusal
    }
}
