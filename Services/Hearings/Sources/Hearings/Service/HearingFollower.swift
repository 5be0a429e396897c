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
        guard before?.round != nil || matter.round != nil else { return }
        try AwaitingHearingTable.write(matter, in: transaction.database)
        try note(matter, booking?.0, in: transaction, now: now)
    }

    /// Writes what the list of the unnotified is read from.
    func note(_ matter: AdministrativeCase, in transaction: Transaction, now: Instant) throws {
        try note(matter, try desk.booking(of: matter, in: transaction, now: now)?.0, in: transaction, now: now)
    }

    private func note(_ matter: AdministrativeCase, _ booking: Booking?, in transaction: Transaction, now: Instant) throws {
        let deliveries = try notices.deliveries(of: matter, in: transaction)
        try HearingNoticeTable.write(
            matter, booking, deliveries, by: desk.calendar(of: matter.provider, now: now), in: transaction.database)
    }

    func settle(kept: Bool) { desk.settle(kept: kept) }

    func forgetAll() { desk.forgetAll() }
}
