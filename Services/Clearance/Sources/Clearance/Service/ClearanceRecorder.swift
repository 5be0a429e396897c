import CivilTime
import Contracts
import Directory
import Journal
import Law
import ServiceKit
import StrictJSON

/// Decides what a command causes, writes the public events, the sealed entries, the rows and the timer of the request, tells others the
/// status, and holds the invariant that an open request has a next step.
final class ClearanceRecorder {
    static let timerKind = "clearance"

    private let surroundings: Surroundings
    private let store: ClearanceStore
    private let coding = ClearanceEventCoding()
    let persons: PersonMarks
    private let territories: [RegionID: BodyID]

    init(_ surroundings: Surroundings, store: ClearanceStore) {
        self.surroundings = surroundings
        self.store = store
        persons = PersonMarks(secret: surroundings.secret)
        var territories: [RegionID: BodyID] = [:]
        for body in surroundings.bodies.bodies(of: .securityBody) {
            if let region = body.territory.flatMap(RegionID.init(rawValue:)) { territories[region] = body.id }
        }
        self.territories = territories
    }

    /// Decides, records and settles; what changes nothing leaves no trace.
    @discardableResult
    func carryOut(
        _ command: ClearanceCommand,
        on matter: ClearanceRequest?,
        by caller: Caller,
        in transaction: Transaction,
        now: Instant,
        fresh: FreshIdentifiers = ClearanceNumbering.unused
    ) throws -> ClearanceRequest {
        let outcome: ClearanceOutcome
        let earlier = try namedEarlier(command, matter, in: transaction, now: now)
        let context = try context(caller, in: transaction, now: now, fresh: fresh, namedEarlier: earlier)
        do { outcome = try ClearanceRequest.decide(command, on: matter, in: context) } catch { throw error.asProblem }
        if outcome.events.isEmpty, outcome.sealed.isEmpty, let matter { return matter }
        let after = try record(outcome, on: matter, in: transaction, now: now)
        try settle(after, in: transaction, now: now)
        return after
    }

    /// Writes what a command caused.
    private func record(
        _ outcome: ClearanceOutcome,
        on before: ClearanceRequest?,
        in transaction: Transaction,
        now: Instant
    ) throws -> ClearanceRequest {
        var matter = before
        for event in outcome.events {
            matter = ClearanceRequest.evolve(matter, event)
            var draft = EventDraft(
                type: event.type,
                subject: matter?.id.rawValue,
                time: event.stamp.at.rfc3339,
                data: try coding.data(of: event)
            )
            draft.isWrittenByUs = true
            try transaction.append(draft)
        }
        guard let matter else { throw Problem.internalFault }
        for event in outcome.sealed { try SealedTable.write(event, in: transaction) }
        if let notice = ClearanceRequest.noticeOfChange(from: before, to: matter, at: now) {
            // Of its own subject, because it is for others and no part of the request's history.
            var draft = EventDraft(
                type: ClearanceInterface.statusChanged,
                subject: "status/" + matter.number.rawValue,
                time: now.rfc3339,
                data: try StrictJSONEncoder().encode(notice)
            )
            draft.isWrittenByUs = true
            try transaction.append(draft)
        }
        store.change(matter)
        return matter
    }

    /// Writes the rows and the timer, and holds the invariant: an open request has a next dated step, and somebody can take it.
    func settle(_ matter: ClearanceRequest, in transaction: Transaction, now: Instant) throws {
        guard matter.isNeverStuck(at: now) else {
            surroundings.log.write(.error, "clearanceWithoutNextStep", [("stage", .name(matter.state.rawValue))])
            throw Problem.internalFault
        }
        try ClearanceTable.write(matter, at: now, in: transaction.database)
        try setTimer(of: matter, in: transaction, now: now)
    }

    /// One timer for each request: the first moment it waits for, or at which a known act takes effect (CL-19).
    func setTimer(of matter: ClearanceRequest, in transaction: Transaction, now: Instant) throws {
        let graph = try store.register(in: transaction).graph
        let moments = [matter.timers.first?.due, matter.nextReorganisation(in: graph, after: now)].compactMap { $0 }
        if let next = moments.min() {
            try transaction.set(
                JournalTimer(key: matter.id.rawValue, due: next.milliseconds, subject: matter.id.rawValue, kind: Self.timerKind)
            )
        } else {
            try transaction.cancelTimer(matter.id.rawValue)
        }
    }

    /// Records everything that has become due, each by its own moment: the ends of terms, and acts that moved a part elsewhere.
    func catchUp(_ matter: ClearanceRequest, in transaction: Transaction, now: Instant) throws -> ClearanceRequest {
        var state = matter
        while let command = try due(state, in: transaction, now: now) {
            let after = try carryOut(command, on: state, by: .system, in: transaction, now: now)
            guard after.version != state.version else { break }
            state = after
        }
        try setTimer(of: state, in: transaction, now: now)
        return state
    }

    private func due(_ state: ClearanceRequest, in transaction: Transaction, now: Instant) throws -> ClearanceCommand? {
        let context = try context(.system, in: transaction, now: now)
        let timer = state.timers.first.flatMap { $0.due <= now ? $0 : nil }
        if state.needsRerouting(in: context) {
            let moment = state.nextReorganisation(in: context.routing.organisations, after: state.lastRecordedAt) ?? now
            guard let timer, timer.due < moment else { return .reroute(Reroute()) }
        }
        return timer.map { .timerFired(TimerFired(key: $0.key, due: $0.due)) }
    }

    /// What other requests of the person named, for a command that names obligations.
    private func namedEarlier(
        _ command: ClearanceCommand,
        _ matter: ClearanceRequest?,
        in transaction: Transaction,
        now: Instant
    ) throws -> [EarlierObligation] {
        guard [.submit, .resubmit].contains(command.name), let matter else { return [] }
        let today = KazakhstanTime.local(now).day
        return try ClearanceQueries.requests(of: matter.holder.iin.rawValue, in: transaction.database)
            .compactMap(ClearanceRequestID.init(rawValue:)).filter { $0 != matter.id }
            .compactMap { try store.matter($0, in: transaction) }
            .flatMap { $0.toldObligations(on: today) }
    }

    /// What a decision may know.
    func context(
        _ caller: Caller,
        in transaction: Transaction,
        now: Instant,
        fresh: FreshIdentifiers = ClearanceNumbering.unused,
        namedEarlier: [EarlierObligation] = []
    ) throws -> ClearanceContext {
        ClearanceContext(
            now: now,
            caller: caller,
            person: persons.mark(of: caller),
            settings: surroundings.law,
            calendar: surroundings.calendar,
            bodies: surroundings.bodies,
            routing: ClearanceRouting(
                organisations: try store.register(in: transaction).graph,
                territorialBodies: territories
            ),
            fresh: fresh,
            namedEarlier: namedEarlier
        )
    }
}
