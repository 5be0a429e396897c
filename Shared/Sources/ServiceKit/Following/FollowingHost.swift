import CivilTime
import EventLoop
import Journal
import MessageBus

import struct MessageBus.ParkedEvent

/// Everything a service has to do with others, on its bus thread: the logs it follows, the calls it owes, and what operators see and decide of
/// both.
final class FollowingHost: ParkedEvents, FollowedLogs {
    private let journal: JournalReader
    private let metrics: Metrics
    private let hand: (FollowingWork) -> Void
    private let logs: [String: FollowedLog]
    private let sender: CallSender
    /// For each log what one person has proposed; forgotten at the end of the process.
    private var resumptions: [String: Resumption] = [:]

    /// - Parameters:
    ///   - name: our name, under which others know this reader.
    ///   - socket: the socket of a service.
    ///   - hand: takes what is for the writing thread.
    /// - Throws: when the journal cannot be read.
    init(
        _ name: String,
        follows: [FollowedService],
        access: JournalAccess,
        socket: @escaping (String) -> String,
        loop: EventLoop,
        surroundings: Surroundings,
        hand: @escaping (FollowingWork) -> Void
    ) throws {
        journal = JournalReader(access)
        metrics = surroundings.metrics
        self.hand = hand
        let positions = try journal.positions()
        var logs: [String: FollowedLog] = [:]
        for service in follows {
            logs[service.source] = FollowedLog(
                service,
                reader: name,
                socket: socket(service.name),
                position: positions[service.source],
                loop: loop,
                surroundings: surroundings,
                hand: hand
            )
        }
        self.logs = logs
        sender = CallSender(access, socket: socket, loop: loop, surroundings: surroundings, hand: hand)
    }

    func start() {
        for log in logs.values { log.start() }
        sender.committed()
        countParked()
    }

    func stop() {
        for log in logs.values { log.stop() }
        sender.stop()
    }

    /// Call after each commit.
    func committed() { sender.committed() }

    /// What the writing thread tells.
    func hear(_ news: [FollowingNews]) {
        for one in news {
            switch one {
            case .stored(let source, let epoch, let position): logs[source]?.stored(through: position, epoch: epoch)
            case .again(let source, let position, let pause, let error):
                logs[source]?.again(through: position, pause: pause, error: error)
            case .stopped(let source, let failure): logs[source]?.stopped(failure)
            case .resumed(let wish): logs[wish.source]?.resumed(after: wish.after, epoch: wish.epoch)
            case .finished, .unfinished: sender.hear(one)
            case .parkedChanged: countParked()
            }
        }
    }

    private func countParked() {
        metrics.set(
            "shagym_parked_events",
            to: Double(count),
            help: "Events of other services that wait for a decision of two people"
        )
    }

    // MARK: FollowedLogs

    var followed: [FollowedLogStatus] { logs.values.map(\.status).sorted { $0.source < $1.source } }

    var waitingCalls: [WaitingCallsStatus] { sender.status }

    func resume(_ wish: Resumption, for call: BusCall) {
        guard let log = logs[wish.source], log.isStopped else { return call.reply.send(error: .invalidParameter("source")) }
        let proposal = resumptions[wish.source]
        if let proposal, proposal.epoch == wish.epoch, proposal.after == wish.after,
            PersonName.comparable(proposal.person) != PersonName.comparable(wish.person)
        {
            resumptions[wish.source] = nil
            hand(.resume(proposal, confirmation: wish, call.reply))
        } else {
            resumptions[wish.source] = wish
            call.reply.send(parameters: ParkedDesk.reply(state: "proposed", applied: nil))
        }
    }

    // MARK: ParkedEvents

    var count: Int { (try? journal.parkedCount()) ?? 0 }

    func list() throws -> [ParkedEvent] {
        try journal.parked().map { event in
            let decision: ParkedProposal.Decision? =
                switch event.decision {
                case .retry: .retry
                case .skip: .skip
                case nil: nil
                }
            return ParkedEvent(
                source: event.key.source,
                sequence: event.key.sequence,
                id: event.id,
                type: event.type,
                subject: event.subject,
                error: event.error,
                attempts: Int64(event.attempts),
                since: Instant(milliseconds: event.since).rfc3339,
                proposal: decision.map { ParkedProposal($0, reason: event.reason, person: event.proposer ?? "") }
            )
        }
    }

    func decide(source: String, sequence: Int64, _ proposal: ParkedProposal, for call: BusCall) {
        hand(.decide(ParkedKey(source: source, sequence: sequence), proposal, call.reply))
    }
}
