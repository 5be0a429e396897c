import CivilTime
import Contracts
import Journal
import Law
import MessageBus
import StrictJSON

import struct Journal.FollowedEvent

/// Takes the events of followed logs, the answers to calls and the decisions about parked events into the journal: each in a savepoint of its
/// own, all that wait in one transaction.
///
/// Made and used on the writing thread alone.
final class FollowingWrites<Handler: WriteHandler> {
    private let journal: Journal
    private let handler: Handler
    private let clock: any Clock
    private let log: ServiceLog
    private let metrics: Metrics
    private let tell: @Sendable ([FollowingNews]) -> Void
    /// For each followed log the newest reading of which something failed.
    private var failedReading: [String: Int] = [:]
    private var news: [FollowingNews] = []
    private var replies = BusReplyBatch()
    /// What is counted when the transaction is stored.
    private var counts: [Count: Int] = [:]

    private struct Count: Hashable {
        let name: String
        let labels: String
        let help: String
    }

    init(
        journal: Journal,
        handler: Handler,
        surroundings: Surroundings,
        tell: @escaping @Sendable ([FollowingNews]) -> Void
    ) {
        self.journal = journal
        self.handler = handler
        clock = surroundings.clock
        log = surroundings.log
        metrics = surroundings.metrics
        self.tell = tell
    }

    /// Takes everything that waits.
    /// - Returns: true when something was committed.
    func carryOut(_ works: [FollowingWork]) -> Bool {
        guard !works.isEmpty else { return false }
        news = []
        replies = BusReplyBatch()
        counts = [:]
        var isStored = true
        do {
            let now = clock.now()
            try journal.commit { batch in
                for work in works { try carryOut(work, in: batch, now: now) }
            }
            metrics.add(to: "shagym_commits_total", help: "Transactions committed to disk")
            for (count, number) in counts {
                metrics.add(Double(number), to: count.name, labels: count.labels, help: count.help)
            }
        } catch {
            isStored = false
            handler.forgetAll()
            log.write(.error, "followingCommitFailed", [("works", .number(Int64(works.count)))])
            metrics.add(to: "shagym_commit_failures_total", help: "Transactions that could not be stored")
            news = []
            replies = BusReplyBatch()
            for work in works { lose(work) }
        }
        replies.send()
        tell(news)
        return isStored
    }

    private func carryOut(_ work: FollowingWork, in batch: Batch, now: Instant) throws {
        switch work {
        case .events(let delivery): try take(delivery, in: batch, now: now)
        case .answer(let call, let result): try record(result, of: call, in: batch, now: now)
        case .decide(let key, let proposal, let reply):
            do {
                let parameters = try decide(key, proposal, in: batch, now: now)
                replies.add(reply, parameters: parameters)
            } catch ParkedRefusal.behind(let sequence) {
                replies.add(reply, error: .waitsBehind(sequence: sequence))
            } catch is ParkedRefusal {
                replies.add(reply, error: .invalidParameter("sequence"))
            }
        case .resume(let wish, let confirmation, let reply):
            do {
                try batch.savepoint(request: "\(wish.source):resumed") { transaction in
                    try ResumptionRecord(wish: wish, confirmation: confirmation).carryOut(in: transaction, now: now)
                }
                log.write(.warning, "followingResumed", [("source", .name(wish.source)), ("after", .number(wish.after))])
                news.append(.resumed(wish))
                replies.add(reply, parameters: ParkedDesk.reply(state: "confirmed", applied: nil))
            } catch ParkedRefusal.behind(let sequence) {
                replies.add(reply, error: .waitsBehind(sequence: sequence))
            }
        }
    }

    /// The transaction was lost: everything is to come again.
    private func lose(_ work: FollowingWork) {
        switch work {
        case .events(let delivery):
            failedReading[delivery.service.source] = delivery.reading
            news.append(.again(source: delivery.service.source, through: nil, pause: Self.storagePause, error: "storage"))
        case .answer(let call, _): news.append(.unfinished(service: call.service, request: call.request, error: "storage"))
        case .decide(_, _, let reply), .resume(_, _, let reply):
            replies.add(reply, error: .busy(retryAfterMilliseconds: Self.storagePause))
        }
    }

    /// How long others wait when our storage failed, in milliseconds.
    private static var storagePause: Int { 1_000 }

    // MARK: Events

    private func take(_ delivery: FollowedDelivery, in batch: Batch, now: Instant) throws {
        let service = delivery.service
        let epoch = delivery.batch.epoch
        if let failed = failedReading[service.source], delivery.reading <= failed { return }
        let position = try batch.savepoint { try $0.position(of: service.source) }
        var offset = position?.offset ?? 0
        do {
            guard delivery.after <= offset else {
                throw FollowFailure.gap(source: service.source, offset: offset, found: delivery.after + 1)
            }
            for read in delivery.batch.events where read.sequence > offset || position?.epoch != epoch {
                let event = FollowedEvent(
                    source: service.source,
                    epoch: epoch,
                    sequence: read.sequence,
                    // Of a log that is read whole every event must be the next one; else those between were not wanted.
                    after: service.types == nil ? read.sequence - 1 : offset,
                    id: read.id,
                    type: read.type,
                    subject: read.subject,
                    body: read.bytes
                )
                guard try apply(event, of: delivery, in: batch, now: now) else {
                    failedReading[service.source] = delivery.reading
                    return
                }
                offset = read.sequence
            }
            if delivery.batch.next > offset {
                try batch.savepoint {
                    try $0.advance(source: service.source, epoch: epoch, after: offset, to: delivery.batch.next)
                }
            }
            news.append(.stored(source: service.source, epoch: epoch, through: delivery.batch.next))
        } catch let failure as FollowFailure {
            failedReading[service.source] = delivery.reading
            news.append(.stopped(source: service.source, failure))
        }
    }

    /// - Returns: false when the event failed and is to be read again.
    private func apply(_ event: FollowedEvent, of delivery: FollowedDelivery, in batch: Batch, now: Instant) throws -> Bool {
        let service = delivery.service
        let labels = #"source="\#(service.source)""#
        var error = ""
        let consumption = try batch.consume(event, at: now.milliseconds, maximumAttempts: service.attempts) { transaction in
            do {
                try handler.apply(event, in: transaction, now: now)
            } catch let failure {
                error = OperatorText.of(failure)
                throw failure
            }
        }
        switch consumption {
        case .applied:
            handler.settle(kept: true)
            counts[
                Count(name: "shagym_followed_events_total", labels: labels, help: "Events of other services taken"),
                default: 0
            ] += 1
        case .repeated: break
        case .failed(let attempts):
            handler.settle(kept: false)
            report(.warning, "followedEventFailed", event, error)
            news.append(
                .again(
                    source: service.source,
                    through: event.after,
                    pause: Backoff.pause(after: attempts, shortest: service.pause),
                    error: error
                )
            )
            return false
        case .parked(let behind):
            if behind == nil {
                handler.settle(kept: false)
                report(.error, "eventParked", event, error)
            }
            counts[Count(name: "shagym_parked_total", labels: labels, help: "Events of other services put aside"), default: 0] +=
                1
            news.append(.parkedChanged)
        }
        return true
    }

    private func report(_ level: ServiceLog.Level, _ name: StaticString, _ event: FollowedEvent, _ error: String) {
        log.write(
            level,
            name,
            [("source", .name(event.source)), ("sequence", .number(event.sequence)), ("error", .name(error))]
        )
    }

    // MARK: Answers

    private func record(_ result: CallResult, of call: OutgoingCall, in batch: Batch, now: Instant) throws {
        do {
            try batch.savepoint(request: call.request) { transaction in
                guard try transaction.finishCall(call.request) else { return }
                try handler.answered(call, with: result, in: transaction, now: now)
            }
            handler.settle(kept: true)
            let labels = #"service="\#(call.service)""#
            counts[
                Count(name: "shagym_calls_answered_total", labels: labels, help: "Calls to other services answered"),
                default: 0
            ] += 1
            news.append(.finished(service: call.service, request: call.request))
        } catch let failure as JournalFailure {
            throw failure
        } catch {
            handler.settle(kept: false)
            let text = OperatorText.of(error)
            log.write(.error, "answerFailed", [("request", .name(call.request)), ("error", .name(text))])
            news.append(.unfinished(service: call.service, request: call.request, error: text))
        }
    }

    // MARK: Parked events

    private func decide(_ key: ParkedKey, _ proposal: ParkedProposal, in batch: Batch, now: Instant) throws -> [UInt8] {
        let desk = ParkedDesk(proposal: proposal, key: key)
        guard
            let decided = try batch.savepoint(
                request: "\(key.source):\(key.sequence):decided",
                { try desk.decide(in: $0, now: now) }
            )
        else { return ParkedDesk.reply(state: "proposed", applied: nil) }
        var lastFailed = true
        let applied = try batch.resumeParked(decided, at: now.milliseconds) { event, transaction in
            if !lastFailed { handler.settle(kept: true) }
            do {
                try handler.apply(desk.followed(event, in: transaction), in: transaction, now: now)
                lastFailed = false
            } catch {
                lastFailed = true
                handler.settle(kept: false)
                throw error
            }
        }
        if !lastFailed { handler.settle(kept: true) }
        log.write(
            .info,
            "parkedDecided",
            [
                ("source", .name(key.source)), ("sequence", .number(key.sequence)),
                ("decision", .name(proposal.decision.rawValue)),
                ("applied", .number(Int64(applied))),
            ]
        )
        news.append(.parkedChanged)
        return ParkedDesk.reply(state: "confirmed", applied: applied)
    }
}
