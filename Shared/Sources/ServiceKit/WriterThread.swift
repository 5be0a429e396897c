import CivilTime
import Contracts
import EventLoop
import Journal
import MessageBus
import StrictJSON

/// The thread that owns a service's journal: drains what waits, runs it in one transaction with a savepoint for each
/// command, commits, and only then answers. Between commands it does what has become due.
///
/// Made and used on that thread alone.
final class WriterThread<Handler: WriteHandler> {
    typealias Message = Writer<Handler.Command>.Message

    /// How many due timers one transaction takes.
    private static var timersPerCommit: Int { 256 }
    /// A stopped machine or a changed clock is noticed after this many milliseconds at the latest.
    private static var longestNap: Int64 { 1_000 }
    /// How long a timer that failed by our fault waits before it is tried again, in milliseconds.
    private static var timerRetry: Int64 { 60_000 }

    private let loop: EventLoop
    private let journal: Journal
    private let handler: Handler
    private let surroundings: Surroundings
    private let clock: any Clock
    private let log: ServiceLog
    private let metrics: Metrics
    private let committed: @Sendable () -> Void
    private let waiting: WaitingCommands
    private let condition: ServiceCondition
    private let following: FollowingWrites<Handler>
    private var trimming: RequestTrimming
    private let backups: BackupDesk
    private var nap: TimerToken?
    /// When the next timer is due; nil when it must be asked for.
    private var nextDue: Int64??

    init(
        loop: EventLoop,
        journal: Journal,
        handler: Handler,
        surroundings: Surroundings,
        waiting: WaitingCommands,
        condition: ServiceCondition,
        requestsKept: Int64,
        backups: BackupDesk,
        committed: @escaping @Sendable () -> Void,
        tell: @escaping @Sendable ([FollowingNews]) -> Void
    ) {
        self.loop = loop
        self.journal = journal
        self.handler = handler
        self.surroundings = surroundings
        clock = surroundings.clock
        log = surroundings.log
        metrics = surroundings.metrics
        self.waiting = waiting
        self.condition = condition
        self.committed = committed
        trimming = RequestTrimming(kept: requestsKept)
        self.backups = backups
        following = FollowingWrites(journal: journal, handler: handler, surroundings: surroundings, tell: tell)
    }

    /// The service's own first step. A failure ends the start: commands would meet a service that is not ready for them.
    func begin() throws {
        let now = clock.now()
        try journal.commit { batch in try batch.savepoint { try handler.begin(in: $0, now: now) } }
        handler.settle(kept: true)
    }

    /// Takes one batch of messages.
    func receive(_ messages: [Message]) {
        var writes: [WriteRequest<Handler.Command>] = []
        var works: [FollowingWork] = []
        for message in messages {
            if case .follow(let work) = message {
                works.append(work)
                continue
            }
            if case .write(let request) = message {
                writes.append(request)
                continue
            }
            // Order is kept: what was asked before a change of the clock happens before it.
            commit(writes)
            writes = []
            switch message {
            case .write, .follow, .wake: break
            case .useCalendar(let calendar, let reply): use(calendar, reply)
            case .backUp(let order): backups.begin(order)
            case .endBackup: backups.end()
            case .setClock(let instant, let reply):
                (clock as? TrainingClock)?.set(instant)
                fireDueTimers()
                trimRequests(isIdle: true)
                var writer = JSONWriter()
                writer.object { $0.field("now", clock.now().rfc3339) }
                reply.send(parameters: writer.take())
            case .inspect(let question, let reply):
                do {
                    reply.send(parameters: try question(journal))
                } catch {
                    reply.send(error: Self.problem(of: error).refused(by: "kz.shagym.journal"))
                }
            case .stop:
                backups.end()
                journal.close()
                loop.stop()
                return
            }
        }
        commit(writes)
        if following.carryOut(works) {
            nextDue = nil
            committed()
        }
        fireDueTimers()
        trimRequests(isIdle: false)
        try? journal.checkpointIfDue()
        tellCondition()
    }

    // MARK: Commands

    private enum Outcome {
        case parameters(ReplyParameters)
        case refused(BusError)
    }

    private func commit(_ requests: [WriteRequest<Handler.Command>]) {
        guard !requests.isEmpty else { return }
        waiting.left(requests.count)
        var outcomes: [Outcome] = []
        outcomes.reserveCapacity(requests.count)
        var answers = BusReplyBatch()
        do {
            let now = clock.now()
            try journal.commit(
                together: { batch in for request in requests { outcomes.append(try run(request, in: batch, now: now)) } },
                undone: {
                    outcomes.removeAll(keepingCapacity: true)
                    handler.forgetAll()
                }
            )
            nextDue = nil
            metrics.add(to: "shagym_commits_total", help: "Transactions committed to disk")
            metrics.add(Double(requests.count), to: "shagym_commands_total", help: "Commands answered after a commit")
        } catch {
            handler.forgetAll()
            log.write(.error, "commitFailed", [("commands", .number(Int64(requests.count)))])
            metrics.add(to: "shagym_commit_failures_total", help: "Transactions that could not be stored")
            let problem = Self.problem(of: error)
            for request in requests { answers.add(request.reply, error: problem.refused(by: request.interface)) }
            // Whoever asks for health because of an answer must hear what the answer meant.
            tellCondition()
            answers.send()
            return
        }
        for (request, outcome) in zip(requests, outcomes) {
            switch outcome {
            case .parameters(let parameters): answers.add(request.reply, parameters)
            case .refused(let error): answers.add(request.reply, error: error)
            }
        }
        tellCondition()
        answers.send()
        committed()
    }

    private func run(_ request: WriteRequest<Handler.Command>, in batch: Batch, now: Instant) throws -> Outcome {
        do {
            let parameters =
                request.rehearsal
                ? try batch.rehearse(request: request.request) {
                    try handler.perform(request.command, in: $0, now: now).parameters
                }
                : try batch.savepoint(request: request.request, trace: request.trace?.text) {
                    try answer(request, in: $0, now: now)
                }
            handler.settle(kept: !request.rehearsal)
            return .parameters(parameters)
        } catch let failure as JournalFailure {
            // The storage failed, or the batch is over: nothing of the batch may be acknowledged.
            throw failure
        } catch let undone as BatchUndone {
            throw undone
        } catch let reused as RequestReused {
            handler.settle(kept: false)
            return .refused(.requestReused(reused.request))
        } catch {
            handler.settle(kept: false)
            let problem = Self.problem(of: error)
            if problem.code == Problem.internalFault.code { log.write(.error, "commandFailed") }
            return .refused(problem.refused(by: request.interface))
        }
    }

    private func answer(_ request: WriteRequest<Handler.Command>, in transaction: Transaction, now: Instant) throws -> ReplyParameters {
        if let kept = try transaction.reply(for: request.request, fingerprint: request.fingerprint) {
            return .bytes(try WriteAnswer.memo(in: kept).map { try handler.recall($0, in: transaction) } ?? kept)
        }
        let answer = try handler.perform(request.command, in: transaction, now: now)
        try transaction.remember(request.request, fingerprint: request.fingerprint, reply: answer.kept, at: now.milliseconds)
        return answer.parameters
    }

    // MARK: Timers

    private func fireDueTimers() {
        do {
            while let due = try dueMoment(), due <= clock.now().milliseconds {
                let now = clock.now()
                try journal.commit { batch in
                    let timers = try batch.savepoint { try $0.timers(dueAt: now.milliseconds, limit: Self.timersPerCommit) }
                    for timer in timers { try fire(timer, in: batch, now: now) }
                }
                nextDue = nil
                committed()
            }
        } catch {
            handler.forgetAll()
            nextDue = nil
            log.write(.error, "timersFailed")
        }
        journal.syncHeadIfDue()
        sleepUntilNextTimer()
    }

    private func dueMoment() throws -> Int64? {
        if let known = nextDue { return known }
        let found = try journal.nextTimerDue()
        nextDue = .some(found)
        return found
    }

    private func fire(_ timer: JournalTimer, in batch: Batch, now: Instant) throws {
        do {
            try batch.savepoint { transaction in
                try transaction.cancelTimer(timer.key)
                try handler.fire(timer, in: transaction, now: now)
            }
            handler.settle(kept: true)
            metrics.add(to: "shagym_timers_fired_total", help: "Deadlines and reminders that became due")
        } catch let failure as JournalFailure {
            throw failure
        } catch {
            // A timer that cannot be carried out must not block the others; it is tried again and stays visible in the log.
            handler.settle(kept: false)
            log.write(.error, "timerFailed", [("code", .name(Self.problem(of: error).code))])
            metrics.add(to: "shagym_timers_failed_total", help: "Timers that could not be carried out")
            var later = timer
            later.due = now.milliseconds + Self.timerRetry
            try batch.savepoint { try $0.set(later) }
        }
    }

    private func sleepUntilNextTimer() {
        if let nap { loop.cancel(nap) }
        let next = (try? dueMoment()) ?? nil
        let wait = next.map { min(max($0 - clock.now().milliseconds, 0) + 1, Self.longestNap) } ?? Self.longestNap
        nap = loop.after(milliseconds: Int(wait)) { [weak self] in
            self?.recoverIfDue()
            self?.fireDueTimers()
            self?.trimRequests(isIdle: true)
        }
    }

    // MARK: Upkeep

    private func trimRequests(isIdle: Bool) {
        let now = clock.now()
        guard journal.state == .ready, trimming.isDue(at: now, isIdle: isIdle) else { return }
        do {
            let forgotten = try trimming.run(on: journal, at: now)
            guard forgotten > 0 else { return }
            metrics.add(
                Double(forgotten),
                to: "shagym_requests_forgotten_total",
                help: "Answers to requests that were too old to keep"
            )
        } catch {
            handler.forgetAll()
            log.write(.error, "trimmingFailed")
        }
    }

    /// Goes over to another calendar: all open deadlines are computed anew in one transaction, or the calendar stays the old one.
    private func use(_ calendar: WorkingCalendar, _ reply: BusReply) {
        let before = surroundings.calendar
        surroundings.use(calendar)
        do {
            let now = clock.now()
            let moved = try journal.commit { batch in try batch.savepoint { try handler.moveDeadlines(in: $0, now: now) } }
            handler.settle(kept: true)
            nextDue = nil
            committed()
            log.write(.info, "calendarReloaded", [("moved", .number(Int64(moved)))])
            var writer = JSONWriter()
            writer.object { writer in
                writer.field("edition", calendar.identity.edition)
                writer.field("sha256", calendar.identity.hash)
                writer.field("moved", moved)
            }
            reply.send(parameters: writer.take())
        } catch {
            surroundings.use(before)
            handler.settle(kept: false)
            handler.forgetAll()
            log.write(.error, "calendarRefused")
            let problem =
                if case .storageUnavailable = error { Self.problem(of: error) } else {
                    Problem.calendarUnusable("open deadlines cannot be computed with it (\(error))")
                }
            reply.send(error: problem.refused(by: "kz.shagym.service"))
        }
    }

    /// Nobody may be sending commands any more, because health said not to: so the storage is tried again from here.
    private func recoverIfDue() {
        if condition.state == .readOnly { try? journal.commit { _ in } }
        tellCondition()
    }

    private func tellCondition() { condition.records(journal.state == .ready) }

    private static func problem(of error: any Error) -> Problem {
        switch error {
        case let problem as Problem: problem
        case JournalFailure.storageUnavailable(let retry, _): .unavailable(retryAfterSeconds: max(1, (retry + 999) / 1000))
        case is JournalFailure: .unavailable()
        default: .internalFault
        }
    }
}
