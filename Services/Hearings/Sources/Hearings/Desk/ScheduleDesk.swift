import CivilTime
import Contracts
import Directory
import Journal
import Law
import ServiceKit

/// The rooms, people and bookings of every body, on the thread that owns the journal: event-sourced like the cases and changed in the
/// same transactions, so that no slot is ever given twice.
final class ScheduleDesk {
    private let store = DeskStore()
    private let coding = DeskEventCoding()
    private let surroundings: Surroundings

    init(_ surroundings: Surroundings) { self.surroundings = surroundings }

    /// Settles the states of the last command.
    func settle(kept: Bool) { store.settle(kept: kept) }

    /// Forgets every state.
    func forgetAll() { store.forgetAll() }

    // MARK: Resources

    /// Carries out a command on the resources of the caller's body.
    /// - Returns: the desk afterwards, and the bookings that lost something by it.
    func change(
        _ command: ResourceCommand,
        version: Int?,
        by principal: Principal,
        in transaction: Transaction,
        now: Instant
    ) throws -> (desk: BodyDesk, lost: [LostBooking]) {
        guard case .staff(let staff, let body, let roles, _) = principal, !roles.isDisjoint(with: Self.keepers),
            surroundings.bodies.body(body) != nil
        else { throw Problem.forbidden }
        var desk = try store.desk(of: body, in: transaction)
        if let version, version != desk.resourceVersion { throw Problem.outdated(version: desk.resourceVersion) }
        let event: ResourceEvent
        do throws(ResourceProblem) { event = try desk.resources.decide(command, by: staff, at: now) } catch {
            throw error.asProblem
        }
        desk.apply(event)
        try transaction.append(coding.draft(event, of: body))
        store.change(desk)
        return (desk, try Self.lost(desk, in: deskContext(now: now)))
    }

    /// Who keeps rooms and people.
    static let keepers: Set<Role> = [.registrar, .head]

    // MARK: Orders on cases

    /// Decides an order on a case against its provider's desk; records nothing.
    /// - Throws: ``CaseRefusal`` where the case forbids it, `Problem` where the schedule does.
    func prepare(
        _ order: HearingOrder,
        for matter: AdministrativeCase,
        in context: CaseContext,
        _ transaction: Transaction
    ) throws -> PreparedHearing {
        let desk = try store.desk(of: matter.provider, in: transaction)
        do {
            return try DeskOrders(matter: matter, desk: desk, context: context).prepare(order)
        } catch let refusal as SlotRefusal {
            throw refusal.asProblem(for: order.admitted(by: matter).rawValue)
        }
    }

    /// Records what was prepared.
    /// - Returns: the booking as it stands now.
    @discardableResult
    func record(_ prepared: PreparedHearing, in transaction: Transaction) throws -> Booking? {
        try record(prepared.events, prepared.desk, in: transaction)
        return prepared.desk.schedule.bookings[prepared.booking]
    }

    /// Refuses a notice of a hearing for which nothing is booked, or whose room or people were lost since.
    func checkBooked(_ matter: AdministrativeCase, in context: CaseContext, _ transaction: Transaction) throws {
        guard let appointment = matter.round?.appointment else { return }
        let desk = try store.desk(of: matter.provider, in: transaction)
        guard let booking = desk.booking(of: matter, at: context.now), booking.state == .confirmed, appointment.isAt(booking.slot)
        else {
            throw Problem.hearingNotBooked
        }
        if let lost = try desk.schedule.loss(of: booking, in: desk.context(context)) {
            throw Problem.hearingLost(lost)
        }
    }

    /// Gives slots back that the events of a case made needless. A hearing that took place keeps its slot.
    /// - Parameter before: the case before the events; nil when they begin it.
    /// - Returns: the booking that was cancelled.
    @discardableResult
    func follow(
        _ events: [CaseEvent],
        from before: AdministrativeCase?,
        to matter: AdministrativeCase,
        in transaction: Transaction,
        now: Instant
    ) throws -> Booking? {
        guard before?.rounds.last?.record == nil, let reason = events.lazy.compactMap(\.cancelsHearing).first else { return nil }
        var desk = try store.desk(of: matter.provider, in: transaction)
        guard let booking = desk.booking(of: matter, at: now) else { return nil }
        let cancelled: [ScheduleEvent]
        do throws(SlotRefusal) {
            cancelled = try desk.schedule.decide(.cancel(booking.id, because: reason), in: desk.context(deskContext(now: now)))
        } catch {
            throw error.asProblem(for: CommandName.scheduleHearing.rawValue)
        }
        desk.apply(cancelled)
        try record(cancelled, desk, in: transaction)
        return desk.schedule.bookings[booking.id]
    }

    /// The booking of a case that counts, with the body's resources.
    func booking(of matter: AdministrativeCase, in transaction: Transaction, now: Instant) throws -> (Booking, HearingResources)?
    {
        let desk = try store.desk(of: matter.provider, in: transaction)
        return desk.booking(of: matter, at: now).map { ($0, desk.resources) }
    }

    // MARK: Holds

    /// The kind of the timers of holds.
    static let timerKind = "hold"

    /// Records the holds of a body that ran out.
    func fire(_ timer: JournalTimer, in transaction: Transaction, now: Instant) throws {
        guard let body = BodyID(rawValue: timer.subject) else { return }
        var desk = try store.desk(of: body, in: transaction)
        let expired: [ScheduleEvent]
        do throws(SlotRefusal) {
            expired = try desk.schedule.decide(.recordExpiredHolds, in: desk.context(deskContext(now: now)))
        } catch {
            throw error.asProblem(for: HearingOrder.Name.holdSlot.rawValue)
        }
        guard !expired.isEmpty else { return }
        desk.apply(expired)
        try record(expired, desk, in: transaction)
    }

    private func record(_ events: [ScheduleEvent], _ desk: BodyDesk, in transaction: Transaction) throws {
        for event in events {
            try transaction.append(coding.draft(event, of: desk.body))
            let key = "hold:\(desk.body):\(event.booking)"
            if case .held(let until) = desk.schedule.bookings[event.booking]?.state {
                try transaction.set(
                    JournalTimer(key: key, due: until.milliseconds, subject: desk.body.rawValue, kind: Self.timerKind)
                )
            } else {
                try transaction.cancelTimer(key)
            }
        }
        store.change(desk)
    }

    /// The bookings to come that cannot be held as booked; none while the calendar does not reach so far.
    static func lost(_ desk: BodyDesk, in context: CaseContext) throws -> [LostBooking] {
        try desk.schedule.lost(in: desk.context(context))
    }

    /// The working days of a body.
    func calendar(of body: BodyID, now: Instant) -> BodyCalendar { deskContext(now: now).provider(body) }

    private func deskContext(now: Instant) -> CaseContext { .desk(surroundings, now: now) }
}

extension BodyDesk {
    /// The booking of a case that counts at a moment.
    func booking(of matter: AdministrativeCase, at now: Instant) -> Booking? {
        ScheduledCase(rawValue: matter.id.rawValue).flatMap { schedule.booking(of: $0, at: now) }
    }
}

extension CaseContext {
    /// A context for questions to a desk: it decides no case and uses up no identifier.
    static func desk(_ surroundings: Surroundings, now: Instant) -> CaseContext {
        CaseContext(
            now: now,
            caller: .system,
            settings: surroundings.law,
            calendar: surroundings.calendar,
            bodies: surroundings.bodies,
            fresh: CaseNumbering.unused
        )
    }
}

extension CaseEvent {
    /// Why a hearing still to come is not needed after the event; nil if the event does not touch it.
    fileprivate var cancelsHearing: CancellationReason? {
        switch self {
        case .withdrawn: .withdrawn
        case .grantConcluded: .groundGone
        case .hearingWaived: .waivedInWriting
        case .refused, .newGroundRaised: .concluded
        case .reopened: .reopened
        default: nil
        }
    }
}
