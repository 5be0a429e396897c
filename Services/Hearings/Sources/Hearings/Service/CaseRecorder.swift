import CivilTime
import Contracts
import Journal
import Law
import ServiceKit

/// Decides what a command causes, writes the events, the row and the timer of the case, and holds the invariant that an open case has a
/// next step.
final class CaseRecorder {
    private let surroundings: Surroundings
    private let store: CaseStore
    private let followers: [any CaseFollower]
    private let coding = CaseEventCoding()

    init(_ surroundings: Surroundings, store: CaseStore, followers: [any CaseFollower]) {
        self.surroundings = surroundings
        self.store = store
        self.followers = followers
    }

    /// The receipt of the last event recorded.
    private(set) var lastReceipt: InclusionProof?

    /// Decides, records and settles; what changes nothing leaves no trace.
    @discardableResult
    func carryOut(
        _ command: CaseCommand,
        on matter: AdministrativeCase,
        by caller: Caller,
        in transaction: Transaction,
        now: Instant
    ) throws -> AdministrativeCase {
        let events = try decide(command, on: matter, by: caller, now: now)
        guard !events.isEmpty else { return matter }
        let after = try record(events, on: matter, by: caller, in: transaction, now: now)
        try settle(after, in: transaction, now: now)
        return after
    }

    /// What a command causes.
    /// - Throws: `Problem` with the rule that forbids it.
    func decide(
        _ command: CaseCommand,
        on state: AdministrativeCase?,
        by caller: Caller,
        now: Instant,
        fresh: FreshIdentifiers = CaseNumbering.unused
    ) throws -> [CaseEvent] {
        do throws(CaseRefusal) {
            return try check(command, on: state, by: caller, now: now, fresh: fresh)
        } catch {
            throw error.asProblem
        }
    }

    /// What a command would cause, or the refusal as the law words it.
    func check(
        _ command: CaseCommand,
        on state: AdministrativeCase?,
        by caller: Caller,
        now: Instant,
        fresh: FreshIdentifiers = CaseNumbering.unused
    ) throws(CaseRefusal) -> [CaseEvent] {
        try AdministrativeCase.decide(command, on: state, in: context(caller, now: now, fresh: fresh))
    }

    /// Writes events, and does what follows from them elsewhere.
    func record(
        _ events: [CaseEvent],
        on state: AdministrativeCase?,
        by caller: Caller,
        in transaction: Transaction,
        now: Instant
    ) throws -> AdministrativeCase {
        var matter = state
        for event in events {
            matter = AdministrativeCase.evolve(matter, event)
            var draft = EventDraft(
                type: event.type,
                subject: matter?.id.rawValue,
                time: event.stamp.at.rfc3339,
                data: try coding.data(of: event)
            )
            draft.isWrittenByUs = true
            let recorded = try transaction.append(draft)
            lastReceipt = transaction.receipt(for: recorded)
            if let matter { try ask(after: event, recorded: recorded, on: matter, in: transaction) }
        }
        guard let matter else { throw Problem.internalFault }
        store.change(matter)
        for follower in followers { try follower.follow(events, from: state, to: matter, by: caller, in: transaction, now: now) }
        return matter
    }

    /// Writes the row and the timer, and holds the invariant: an open case has a next dated step, and somebody can take it.
    func settle(_ matter: AdministrativeCase, in transaction: Transaction, now: Instant) throws {
        guard matter.isNeverStuck(at: now) else {
            surroundings.log.write(.error, "caseWithoutNextStep", [("stage", .name(matter.stage.rawValue))])
            throw Problem.internalFault
        }
        try CaseTable.write(matter, visibleTo: CaseVisibility(of: matter), in: transaction.database)
        try setTimer(of: matter, in: transaction)
    }

    /// One timer for each case: the first moment it waits for.
    func setTimer(of matter: AdministrativeCase, in transaction: Transaction) throws {
        if let next = matter.timers.first {
            try transaction.set(
                JournalTimer(key: matter.id.rawValue, due: next.due.milliseconds, subject: matter.id.rawValue, kind: "case")
            )
        } else {
            try transaction.cancelTimer(matter.id.rawValue)
        }
    }

    func settle(kept: Bool) {
        store.settle(kept: kept)
        for follower in followers { follower.settle(kept: kept) }
    }

    func forgetAll() {
        store.forgetAll()
        for follower in followers { follower.forgetAll() }
    }

    /// What a decision may know.
    func context(_ caller: Caller, now: Instant, fresh: FreshIdentifiers = CaseNumbering.unused) -> CaseContext {
        CaseContext(
            now: now,
            caller: caller,
            settings: surroundings.law,
            calendar: surroundings.calendar,
            bodies: surroundings.bodies,
            fresh: fresh
        )
    }
}
