import EventLoop
import Journal
import MessageBus

/// Makes the calls that the journal holds, after the commit that left them, until each is answered. On the bus thread.
final class CallSender {
    private let journal: JournalReader
    private let access: JournalAccess
    private let makeLane: (String) -> CallLane
    private let loop: EventLoop
    private var lanes: [String: CallLane] = [:]
    private var seen: Int?
    private var isLooking = false

    init(
        _ access: JournalAccess,
        socket: @escaping (String) -> String,
        loop: EventLoop,
        surroundings: Surroundings,
        hand: @escaping (FollowingWork) -> Void
    ) {
        self.access = access
        self.loop = loop
        let journal = JournalReader(access)
        self.journal = journal
        makeLane = { service in
            CallLane(
                to: service,
                socket: socket(service),
                loop: loop,
                journal: journal,
                surroundings: surroundings,
                hand: hand
            )
        }
    }

    /// Call after a commit: looks for calls, if any were left since the last look.
    func committed() {
        let left = access.callsLeft
        guard left != seen else { return }
        seen = left
        look()
    }

    func hear(_ news: FollowingNews) {
        switch news {
        case .finished(let service, let request): lanes[service]?.finished(request)
        case .unfinished(let service, let request, let error): lanes[service]?.unfinished(request, error)
        case .stored, .again, .stopped, .resumed, .parkedChanged: return
        }
        // Many answers are recorded together: one look for all.
        guard !isLooking else { return }
        isLooking = true
        loop.atEndOfRound { [weak self] in
            self?.isLooking = false
            self?.look()
        }
    }

    /// For operators.
    var status: [WaitingCallsStatus] {
        let waiting = (try? journal.waitingCalls()) ?? [:]
        return waiting.sorted { $0.key < $1.key }.map { service, count in
            WaitingCallsStatus(service: service, waiting: count, error: lanes[service]?.error)
        }
    }

    func stop() {
        for lane in lanes.values { lane.stop() }
    }

    private func look() {
        guard let waiting = try? journal.waitingCalls() else {
            // Read again at the next commit.
            seen = nil
            return
        }
        for service in waiting.keys where lanes[service] == nil { lanes[service] = makeLane(service) }
        for lane in lanes.values { lane.fill() }
    }
}
