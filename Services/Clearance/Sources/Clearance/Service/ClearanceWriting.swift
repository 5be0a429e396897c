import CivilTime
import Contracts
import Directory
import Journal
import Law
import ServiceKit
import StrictJSON

/// The clearance service on the thread that owns its journal.
public final class ClearanceWriting: WriteHandler {
    private let surroundings: Surroundings
    let store = ClearanceStore()
    let recorder: ClearanceRecorder
    private let organisations: OrganisationDesk
    let tickets: AnnexTickets

    init(_ surroundings: Surroundings) {
        self.surroundings = surroundings
        recorder = ClearanceRecorder(surroundings, store: store)
        tickets = AnnexTickets(secret: surroundings.secret)
        organisations = OrganisationDesk(store: store, recorder: recorder)
    }

    // MARK: WriteHandler

    /// Recomputes the open terms when the calendar is another one than at the last start, and gives earlier entries their hashes in the log.
    public func begin(in transaction: Transaction, now: Instant) throws {
        if try ClearanceTable.needsRebuilding("parts", in: transaction.database) {
            for text in try ClearanceQueries.all(in: transaction.database) {
                guard let id = ClearanceRequestID(rawValue: text), let matter = try store.matter(id, in: transaction) else { continue }
                try ClearanceTable.write(matter, at: now, in: transaction.database)
            }
        }
        try transaction.sealEarlier(at: now.rfc3339) { Entropy.bytes(SealedContent.saltBytes) }
        _ = try moveDeadlines(in: transaction, now: now)
    }

    /// Recomputes the open terms when the calendar is another one than they were computed with, as events.
    public func moveDeadlines(in transaction: Transaction, now: Instant) throws -> Int {
        let identity = surroundings.calendar.identity
        let before = try CalendarInUse.hash(in: transaction.database)
        guard before != identity.hash else { return 0 }
        var moved = 0
        if before != nil {
            for text in try ClearanceQueries.open(in: transaction.database) {
                guard let id = ClearanceRequestID(rawValue: text), let matter = try store.matter(id, in: transaction) else {
                    continue
                }
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
    public func perform(_ command: ClearanceServiceCommand, in transaction: Transaction, now: Instant) throws -> WriteAnswer {
        switch command {
        case .open(let order, let principal):
            let caller = try Caller(principal)
            return try answer(.opened, try open(order, by: caller, in: transaction, now: now), by: caller, in: transaction, now)
        case .execute(let command, let id, let version, let principal):
            let (after, caller) = try execute(command, on: id, version: version, by: principal, in: transaction, now: now)
            return try answer(.executed, after, by: caller, in: transaction, now)
        case .executeAll(let items, let principal):
            return WriteAnswer(try executeAll(items, by: principal, in: transaction, now: now))
        case .openSealed(let entry, let id, let principal):
            let (matter, caller) = try known(id, to: principal, in: transaction)
            let order = ReadSealed(entry: entry)
            let after = try recorder.carryOut(.readSealed(order), on: matter, by: caller, in: transaction, now: now)
            return try answer(.sealed, after, by: caller, in: transaction, now, entry: entry)
        case .storeAnnex(let sha256, let size, let id, let principal):
            let (matter, caller) = try known(id, to: principal, in: transaction)
            guard let body = caller.actor.body, matter.seals(caller) else { throw Problem.forbidden }
            let row = try AnnexTable.add(sha256: sha256, size: size, to: id, of: body, in: transaction.database)
            return try answer(.annexStored, matter, by: caller, in: transaction, now, annex: row.number)
        case .openAnnex(let annex, let entry, let id, let principal):
            let (matter, caller) = try known(id, to: principal, in: transaction)
            let order = ReadSealed(entry: entry, annex: annex)
            let after = try recorder.carryOut(.readSealed(order), on: matter, by: caller, in: transaction, now: now)
            return try answer(.annexOpened, after, by: caller, in: transaction, now, entry: entry, annex: annex)
        case .openForCase(let order): return WriteAnswer(try openForCase(order, in: transaction, now: now))
        case .endCase(let order): return WriteAnswer(try endCase(order, in: transaction, now: now))
        case .enter(let order, let version, let principal):
            let caller = try Caller(principal)
            return WriteAnswer(try organisations.enter(order, version: version, by: caller, in: transaction, now: now))
        case .importLines(let lines, let principal):
            return WriteAnswer(try organisations.take(lines, by: try Caller(principal), in: transaction, now: now))
        case .correct(let order, let version, let principal):
            let caller = try Caller(principal)
            return WriteAnswer(try organisations.correct(order, version: version, by: caller, in: transaction, now: now))
        }
    }

    /// Makes an answer again. A sealed entry is shown again only to those who may still open it.
    public func recall(_ memo: [UInt8], in transaction: Transaction) throws -> [UInt8] {
        guard let memo = AnswerMemo(memo), let caller = memo.by.caller, let present = try store.matter(memo.id, in: transaction),
            let matter = try store.matter(memo.id, at: memo.version, in: transaction)
        else { throw Problem.internalFault }
        guard present.isKnown(to: caller) else { throw Problem.notFound }
        if memo.entry != nil, !present.opens(memo.entry, to: caller) { throw Problem.notFound }
        return try parameters(memo, of: matter, for: caller, in: transaction)
    }

    /// Records what has become due, as of the moment it was due.
    public func fire(_ timer: JournalTimer, in transaction: Transaction, now: Instant) throws {
        guard let id = ClearanceRequestID(rawValue: timer.subject), let matter = try store.matter(id, in: transaction) else {
            return
        }
        _ = try recorder.catchUp(matter, in: transaction, now: now)
    }

    /// Settles the states of the last command.
    public func settle(kept: Bool) { store.settle(kept: kept) }

    /// Forgets every state.
    public func forgetAll() { store.forgetAll() }

    // MARK: Commands

    /// Carries out one command; whatever speaks against it is said before anything is written.
    func execute(
        _ command: ClearanceCommand,
        on id: ClearanceRequestID,
        version: Int?,
        by principal: Principal,
        in transaction: Transaction,
        now: Instant
    ) throws -> (ClearanceRequest, Caller) {
        let (matter, caller) = try known(id, to: principal, in: transaction)
        if let version, version != matter.version { throw Problem.outdated(version: matter.version) }
        try checkAnnexes(command, of: matter, by: caller, in: transaction)
        return (try recorder.carryOut(command, on: matter, by: caller, in: transaction, now: now), caller)
    }

    private func open(
        _ order: OpenClearance,
        by caller: Caller,
        in transaction: Transaction,
        now: Instant
    ) throws -> ClearanceRequest {
        guard (order.obligations == nil) == (order.residence == nil) else { throw Problem.submissionIncomplete }
        let fresh = try ClearanceNumbering.next(at: now, in: transaction)
        let opened = try recorder.carryOut(.check(order.check), on: nil, by: caller, in: transaction, now: now, fresh: fresh)
        guard let submission = order.submission else { return opened }
        return try recorder.carryOut(.submit(submission), on: opened, by: caller, in: transaction, now: now)
    }

    /// The request, if the caller may know of it; there is none for everybody else.
    private func known(
        _ id: ClearanceRequestID,
        to principal: Principal,
        in transaction: Transaction
    ) throws -> (ClearanceRequest, Caller) {
        let caller = try Caller(principal)
        guard let matter = try store.matter(id, in: transaction), matter.isKnown(to: caller) else { throw Problem.notFound }
        return (matter, caller)
    }

    // MARK: Answers

    private func answer(
        _ kind: AnswerMemo.Kind,
        _ matter: ClearanceRequest,
        by caller: Caller,
        in transaction: Transaction,
        _ now: Instant,
        entry: SealedEntryID? = nil,
        annex: Int? = nil
    ) throws -> WriteAnswer {
        let memo = AnswerMemo(kind, matter, by: caller, at: now, entry: entry, annex: annex)
        return WriteAnswer(try parameters(memo, of: matter, for: caller, in: transaction), memo: try memo.bytes())
    }

    func parameters(
        _ memo: AnswerMemo,
        of matter: ClearanceRequest,
        for caller: Caller,
        in transaction: Transaction
    ) throws -> [UInt8] {
        switch memo.kind {
        case .opened, .executed:
            let body = try ClearanceViewJSON.view(of: matter, for: caller, at: memo.at)
            let location = memo.kind == .opened ? "/v1/clearances/\(matter.id.rawValue)" : nil
            return ClearanceReply.parameters(version: matter.version, body: body, location: location)
        case .sealed: return try opened(memo, of: matter, in: transaction)
        case .annexStored: return try storedAnnex(memo, of: matter, for: caller, in: transaction)
        case .annexOpened: return try openedAnnex(memo, of: matter, for: caller, in: transaction)
        }
    }

    private func opened(_ memo: AnswerMemo, of matter: ClearanceRequest, in transaction: Transaction) throws -> [UInt8] {
        guard let entry = memo.entry, let sealed = try SealedTable.read(entry, of: matter.id, in: transaction) else {
            throw Problem.internalFault
        }
        var writer = JSONWriter(reserving: 1024)
        try writer.object { writer in
            writer.field("entry", entry.rawValue)
            writer.field("maker", sealed.maker.code)
            writer.field("enteredAt", sealed.stamp.at.rfc3339)
            writer.field("enteredBy", ifPresent: sealed.stamp.by.officer?.rawValue)
            writer.field("grounds", raw: try StrictJSONEncoder().encode(sealed.grounds))
        }
        return ClearanceReply.parameters(version: matter.version, body: writer.take())
    }
}
