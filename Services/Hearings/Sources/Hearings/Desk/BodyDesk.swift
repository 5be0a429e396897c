import CivilTime
import Directory
import Journal

/// What a body has for its hearings and what of it is booked: the state after the events of both.
struct BodyDesk: Sendable {
    /// The body.
    let body: BodyID
    /// Rooms, links, people and closures.
    private(set) var resources = HearingResources()
    /// The bookings.
    private(set) var schedule: HearingSchedule
    /// How many changes the resources have seen: the version for `If-Match`.
    private(set) var resourceVersion = 0
    private var takenResources: Int64 = 0
    private var takenSchedule: Int64 = 0

    init(of body: BodyID) {
        self.body = body
        schedule = HearingSchedule(of: body)
    }

    mutating func apply(_ event: ResourceEvent) {
        resources.evolve(event)
        resourceVersion += 1
    }

    mutating func apply(_ events: [ScheduleEvent]) { for event in events { schedule.evolve(event) } }

    /// Takes over what was recorded since it was last asked for.
    /// - Parameter events: the events of a subject after a place in the log.
    mutating func catchUp(_ coding: DeskEventCoding, _ events: (_ subject: String, _ after: Int64) throws -> [RecordedEvent])
        throws
    {
        for stored in try events(DeskEventCoding.resources(of: body), takenResources) {
            apply(try coding.data(of: stored, as: ResourceEvent.self))
            takenResources = stored.sequence
        }
        for stored in try events(DeskEventCoding.schedule(of: body), takenSchedule) {
            apply([try coding.data(of: stored, as: ScheduleEvent.self)])
            takenSchedule = stored.sequence
        }
    }

    /// The moment, the resources and the calendar for a question to the schedule.
    func context(_ context: CaseContext) -> ScheduleContext {
        ScheduleContext(now: context.now, resources: resources, calendar: context.provider(body))
    }
}
