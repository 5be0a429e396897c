import EventLoop
import Journal
import MessageBus

/// The way to one other service: makes the calls that wait for it, those of one subject one after the other, and hands the answers to the
/// writing thread. On the bus thread.
final class CallLane {
    let service: String
    private let loop: EventLoop
    private let client: BusClient
    private let journal: JournalReader
    private let surroundings: Surroundings
    private let hand: (FollowingWork) -> Void
    /// Sent, or answered and not yet recorded.
    private var underWay: Set<String> = []
    /// Failed calls that are made again after a pause, with how often they failed.
    private var failures: [String: Int] = [:]
    private var resting: Set<String> = []
    private var pause: TimerToken?
    private var attempts = 0
    private var isStopped = false

    /// Why calls wait; nil when nothing is in the way.
    private(set) var error: String?

    /// So many calls are under way at most.
    private static let width = 16
    /// So many waiting calls are looked at, to find those that are not behind another of their subject.
    private static let reach = 256
    /// How long an answer may take, in milliseconds; a call that is made again has the same request id.
    private static let patience = 30_000
    private static let shortestPause = 100

    init(
        to service: String,
        socket: String,
        loop: EventLoop,
        journal: JournalReader,
        surroundings: Surroundings,
        hand: @escaping (FollowingWork) -> Void
    ) {
        self.service = service
        self.loop = loop
        self.journal = journal
        self.surroundings = surroundings
        self.hand = hand
        client = BusClient(loop: loop, path: socket)
    }

    func stop() {
        isStopped = true
        if let pause { loop.cancel(pause) }
        client.close()
    }

    /// Makes every call that may be made now.
    func fill() {
        guard !isStopped, pause == nil, underWay.count < Self.width else { return }
        do {
            var subjects: Set<String> = []
            for key in try journal.waitingCalls(for: service, limit: Self.reach) where subjects.insert(key.subject).inserted {
                guard !underWay.contains(key.request), !resting.contains(key.request) else { continue }
                guard underWay.count < Self.width else { return }
                guard let call = try journal.waitingCall(key.request) else { continue }
                make(call)
            }
        } catch {
            // The journal is being reopened after a failure of the storage.
            away("journal")
        }
    }

    private func make(_ call: OutgoingCall) {
        underWay.insert(call.request)
        client.call(call.method, parameters: call.parameters, timeoutMilliseconds: Self.patience) { [weak self] result in
            self?.took(result, for: call)
        }
    }

    private func took(_ result: Result<BusResult, BusCallFailure>, for call: OutgoingCall) {
        guard !isStopped else { return }
        switch result {
        case .success(let answer): answered(call, .done(answer.parameters))
        case .failure(let failure):
            switch CallFailure(failure) {
            case .refused(let refusal): answered(call, refusal)
            case .later(let reason, let milliseconds): later(call.request, reason, after: milliseconds)
            case .away(let reason):
                underWay.remove(call.request)
                away(reason)
            }
        }
    }

    private func answered(_ call: OutgoingCall, _ result: CallResult) {
        attempts = 0
        hand(.answer(call, result))
    }

    // MARK: From the writing thread

    /// The answer is recorded.
    func finished(_ request: String) {
        underWay.remove(request)
        failures[request] = nil
        if failures.isEmpty { error = nil }
    }

    /// The answer could not be recorded: the call is made again, and its answer is the same.
    func unfinished(_ request: String, _ reason: String) { later(request, "answer: \(reason)", after: nil) }

    // MARK: Pauses

    private func later(_ request: String, _ reason: String, after milliseconds: Int?) {
        underWay.remove(request)
        failures[request, default: 0] += 1
        resting.insert(request)
        complain(reason)
        let usual = Backoff.pause(after: failures[request] ?? 1, shortest: Self.shortestPause)
        loop.after(milliseconds: max(usual, min(milliseconds ?? 0, 60_000))) { [weak self] in
            self?.resting.remove(request)
            self?.fill()
        }
    }

    private func away(_ reason: String) {
        complain(reason)
        guard pause == nil else { return }
        attempts += 1
        pause = loop.after(milliseconds: Backoff.pause(after: attempts, shortest: Self.shortestPause)) { [weak self] in
            self?.pause = nil
            self?.fill()
        }
    }

    private func complain(_ reason: String) {
        let labels = #"service="\#(service)""#
        surroundings.metrics.add(to: "shagym_calls_repeated_total", labels: labels, help: "Calls to other services made again")
        guard error != reason else { return }
        error = reason
        surroundings.log.write(.warning, "callsWait", [("service", .name(service)), ("reason", .name(reason))])
    }
}
