import CivilTime
import Journal
import ServiceKit

/// What changes with a case around its hearing: the booking, the letters, the planner's row, and what other systems are told.
final class HearingFollower: CaseFollower {
    let desk: ScheduleDesk
    let notices: NoticeDesk
    let simulator: TrainingSimulator?
    private let coding = DeskEventCoding()

    init(_ surroundings: Surroundings) throws {
        desk = ScheduleDesk(surroundings)
        notices = try NoticeDesk(surroundings)
        simulator = TrainingSimulator(surroundings)
    }

    func follow(
        _ events: [CaseEvent],
        from before: AdministrativeCase?,
        to matter: AdministrativeCase,
        by caller: Caller,
        in transaction: Transaction,
        now: Instant
    ) throws {
        let cancelled = try desk.follow(events, from: before, to: matter, in: transaction, now: now)
        let booking = try desk.booking(of: matter, in: transaction, now: now)
        try notices.follow(events, of: matter, booking: booking, cancelled: cancelled, in: transaction, now: now)
        for event in events {
            for message in PortTable.messages(of: event, in: matter) {
                try transaction.append(
                    coding.draft(message, message.system.eventType, PortMessage.subject(of: matter.id), message.at)
                )
            }
        }
        try simulator?.follow(events, of: matter, in: transaction, now: now)
        if before?.round != nil || matter.round != nil { try AwaitingHearingTable.write(matter, in: transaction.database) }
    }

    func settle(kept: Bool) { desk.settle(kept: kept) }

    func forgetAll() { desk.forgetAll() }
}
