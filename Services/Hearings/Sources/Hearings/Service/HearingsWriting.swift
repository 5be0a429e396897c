import CivilTime
import Contracts
import Directory
import Journal
import Law
import ServiceKit

/// The hearings service on the thread that owns its journal: decides commands, records their events and keeps the rows that lists are read
/// from.
public final class HearingsWriting: WriteHandler {
    let surroundings: Surroundings
    let store = CaseStore()
    let recorder: CaseRecorder
    let hearing: HearingFollower
    private let intake: CaseIntake

    init(_ surroundings: Surroundings, followers: [any CaseFollower] = []) throws {
        self.surroundings = surroundings
        hearing = try HearingFollower(surroundings)
        recorder = CaseRecorder(surroundings, store: store, followers: [hearing] + followers)
        intake = CaseIntake(surroundings, recorder: recorder)
    }

    // MARK: WriteHandler

    /// Recomputes the open deadlines when the calendar is another one than at the last start, as after a decree that moves a day, and
    /// gives cases from before there were a day ledger and a list of the unnotified their rows in them.
    public func begin(in transaction: Transaction, now: Instant) throws {
        _ = try moveDeadlines(in: transaction, now: now)
        for (place, text) in try CaseTable.ledger.missing(in: transaction.database) {
            guard let id = CaseID(rawValue: text), let matter = try store.matter(id, in: transaction) else { continue }
            try LedgerTable.write(matter.ledger, at: place, in: transaction.database)
        }
        try noteHearings(in: transaction, now: now)
    }

    /// Writes the rows of the unnotified for a journal from before there were any.
    private func noteHearings(in transaction: Transaction, now: Instant) throws {
        guard try !HearingNoticeTable.isBuilt(in: transaction.database) else { return }
        for text in try CaseQueries.open(in: transaction.database) {
            guard let id = CaseID(rawValue: text), let matter = try store.matter(id, in: transaction) else { continue }
            try hearing.note(matter, in: transaction, now: now)
        }
        try HearingNoticeTable.noteBuilt(in: transaction.database)
    }

    /// Recomputes the open deadlines when the calendar is another one than they were computed with: as events, so that the old dates stay in
    /// the history.
    public func moveDeadlines(in transaction: Transaction, now: Instant) throws -> Int {
        let identity = surroundings.calendar.identity
        let before = try CalendarInUse.hash(in: transaction.database)
        guard before != identity.hash else { return 0 }
        var moved = 0
        if before != nil {
            for text in try CaseQueries.open(in: transaction.database) {
                guard let id = CaseID(rawValue: text), let matter = try store.matter(id, in: transaction) else { continue }
                let order = MoveDeadlines(because: "calendar \(identity.edition)")
                let after = try recorder.carryOut(.moveDeadlines(order), on: matter, by: .system, in: transaction, now: now)
                if after.version != matter.version { moved += 1 }
            }
            surroundings.log.write(.info, "calendarChanged", [("moved", .number(Int64(moved)))])
        }
        try CalendarInUse.remember(identity.hash, in: transaction.database)
        return moved
    }

    /// Decides a command and stores what follows.
    public func perform(_ command: HearingsCommand, in transaction: Transaction, now: Instant) throws -> WriteAnswer {
        switch command {
        case .receive(let order, let principal):
            let received = try intake.receive(order, by: principal, in: transaction, now: now)
            return WriteAnswer(CaseReply.received(received.matter, receipt: received.receipt), memo: received.memo.bytes)
        case .importCases(let items, let principal):
            return WriteAnswer(try intake.receive(items, by: principal, in: transaction, now: now))
        case .give(let id, let order): return WriteAnswer(try give(id, order, in: transaction, now: now))
        case .execute(let command, let id, let version, let principal):
            return WriteAnswer(try execute(command, on: id, version: version, by: principal, in: transaction, now: now))
        case .order(let order, let id, let version, let principal):
            return WriteAnswer(try carryOut(order, on: id, version: version, by: principal, in: transaction, now: now))
        case .delivery(let order, let id, let version, let principal):
            return WriteAnswer(try record(order, on: id, version: version, by: principal, in: transaction, now: now))
        case .changeResources(let command, let version, let principal):
            return WriteAnswer(try change(command, version: version, by: principal, in: transaction, now: now))
        case .planDay(let day, let items, let principal):
            return WriteAnswer(try plan(day, items, by: principal, in: transaction, now: now))
        }
    }

    /// Makes the answer to an application again from the case's first events: they never change.
    public func recall(_ memo: [UInt8], in transaction: Transaction) throws -> [UInt8] {
        guard let memo = IntakeMemo(memo), let matter = try store.matter(memo.id, at: memo.version, in: transaction) else {
            throw Problem.internalFault
        }
        return CaseReply.received(matter, receipt: try transaction.inclusionProof(of: memo.sequence, size: memo.sequence))
    }

    /// Records what has become due, as of the moment the law says it happened.
    public func fire(_ timer: JournalTimer, in transaction: Transaction, now: Instant) throws {
        if timer.kind == ScheduleDesk.timerKind { return try hearing.desk.fire(timer, in: transaction, now: now) }
        guard let id = CaseID(rawValue: timer.subject), let matter = try store.matter(id, in: transaction) else { return }
        switch timer.kind {
        case NoticeDesk.timerKind:
            let booking = try hearing.desk.booking(of: matter, in: transaction, now: now)
            try hearing.notices.fire(timer, on: matter, booking: booking, in: transaction, now: now)
        case TrainingSimulator.timerKind: try answer(timer, on: matter, in: transaction, now: now)
        default: try fire(on: matter, in: transaction, now: now)
        }
    }

    /// What a simulated body answers. A command that the case does not take any more is left out: people were faster.
    private func answer(_ timer: JournalTimer, on matter: AdministrativeCase, in transaction: Transaction, now: Instant) throws {
        guard let simulator = hearing.simulator else { return }
        var state = matter
        let (caller, commands) = simulator.commands(for: timer, on: matter, now: now)
        for command in commands {
            guard (try? state.admit(command.name, by: caller, at: now)) != nil else { continue }
            state = try recorder.carryOut(command, on: state, by: caller, in: transaction, now: now)
        }
    }

    private func fire(on matter: AdministrativeCase, in transaction: Transaction, now: Instant) throws {
        var state = matter
        var hasChanged = false
        // In legal order: each by its own moment, also those that passed while the service was off.
        while let due = state.timers.first, due.due <= now {
            let order = TimerFired(key: due.key, due: due.due)
            let events = try recorder.decide(.timerFired(order), on: state, by: .system, now: now)
            guard !events.isEmpty else { break }
            state = try recorder.record(events, on: state, by: .system, in: transaction, now: now)
            hasChanged = true
        }
        if hasChanged {
            try recorder.settle(state, in: transaction, now: now)
        } else {
            try recorder.setTimer(of: state, in: transaction)
        }
    }

    /// Settles the states of the last command.
    public func settle(kept: Bool) { recorder.settle(kept: kept) }

    /// Forgets every state.
    public func forgetAll() { recorder.forgetAll() }

    // MARK: Commands

    private func execute(
        _ command: CaseCommand,
        on id: CaseID,
        version: Int?,
        by principal: Principal,
        in transaction: Transaction,
        now: Instant
    ) throws -> [UInt8] {
        let (matter, caller) = try admitted(id, version: version, principal, in: transaction)
        if command.name == .serveNotice || command.name == .orderLateHearing {
            try admit(command.name, on: matter, by: caller, now: now)
            try hearing.desk.checkBooked(matter, in: recorder.context(caller, now: now), transaction)
        }
        let after = try recorder.carryOut(command, on: matter, by: caller, in: transaction, now: now)
        return CaseReply.parameters(of: after, for: caller, now: now)
    }

    private func admit(_ command: CommandName, on matter: AdministrativeCase, by caller: Caller, now: Instant) throws {
        do throws(CaseRefusal) { try matter.admit(command, by: caller, at: now) } catch { throw error.asProblem }
    }

    /// The case, if the principal may act on it and it is still at the version that the principal saw.
    func admitted(
        _ id: CaseID,
        version: Int?,
        _ principal: Principal,
        in transaction: Transaction
    ) throws -> (matter: AdministrativeCase, caller: Caller) {
        guard let matter = try store.matter(id, in: transaction) else { throw Problem.notFound }
        let caller = try Caller(principal, on: matter)
        guard CaseVisibility(of: matter).admits(caller) else { throw Problem.notFound }
        if let version, version != matter.version { throw Problem.outdated(version: matter.version) }
        return (matter, caller)
    }
}
