import EventLoop
import Journal
import MessageBus

/// One followed log on the bus thread: reads it from the stored position and hands its events to the writing thread, which says when they are
/// stored. Waits for a service that is not there; stops loudly when the log is not the one it knows.
final class FollowedLog {
    let service: FollowedService
    private let loop: EventLoop
    private let log: ServiceLog
    private let metrics: Metrics
    private let hand: (FollowingWork) -> Void
    private let socket: String
    private let reader: String
    private var follower: Follower?
    private var epoch: String?
    private var reading = 0
    /// Everything up to here was handed to the writer in this reading.
    private var handed: Int64
    private var rest: TimerToken?
    private var stopReason: String?
    private var eventError: String?
    private var wasFollowing = false

    /// - Parameters:
    ///   - reader: our name at the other service.
    ///   - socket: the other service's.
    ///   - position: as stored; nil before the first contact.
    ///   - hand: takes what is for the writing thread.
    init(
        _ service: FollowedService,
        reader: String,
        socket: String,
        position: FollowedPosition?,
        loop: EventLoop,
        surroundings: Surroundings,
        hand: @escaping (FollowingWork) -> Void
    ) {
        self.service = service
        self.loop = loop
        self.hand = hand
        self.socket = socket
        self.reader = reader
        log = surroundings.log
        metrics = surroundings.metrics
        epoch = position?.epoch
        eventError = position?.error
        handed = position?.offset ?? 0
        makeFollower()
    }

    private func makeFollower() {
        let follower = Follower(
            loop: loop,
            path: socket,
            reader: reader,
            epoch: epoch,
            after: handed,
            types: service.types,
            deliver: { [weak self] in self?.deliver($0) },
            stopped: { [weak self] in self?.stopped(Self.words($0)) }
        )
        follower.stateChanged = { [weak self] in self?.changed(to: $0) }
        self.follower = follower
    }

    func start() {
        show(stopped: false)
        follower?.start()
    }

    func stop() {
        if let rest { loop.cancel(rest) }
        rest = nil
        follower?.stop()
    }

    /// An operator must look.
    var isStopped: Bool { stopReason != nil }

    /// For operators.
    var status: FollowedLogStatus {
        let state =
            if stopReason != nil {
                "stopped"
            } else if rest != nil {
                "waiting"
            } else {
                follower?.state == .following ? "following" : "connecting"
            }
        return FollowedLogStatus(
            source: service.source,
            epoch: epoch,
            offset: follower?.position ?? 0,
            head: max(follower?.head ?? 0, follower?.position ?? 0),
            state: state,
            error: stopReason ?? eventError
        )
    }

    // MARK: From the log

    private func deliver(_ batch: FollowedBatch) {
        // What comes during a pause comes again after it.
        guard rest == nil, stopReason == nil else { return }
        hand(.events(FollowedDelivery(service: service, reading: reading, after: handed, batch: batch)))
        handed = batch.next
    }

    private func changed(to state: Follower.State) {
        switch state {
        case .following:
            wasFollowing = true
            log.write(.info, "following", fields())
        case .connecting where wasFollowing:
            wasFollowing = false
            log.write(.warning, "followedServiceAway", fields())
        case .idle, .connecting, .stopped: break
        }
    }

    // MARK: From the writing thread

    /// Everything up to `position` is stored.
    func stored(through position: Int64, epoch: String) {
        self.epoch = epoch
        eventError = nil
        follower?.stored(through: position)
        metrics.set(
            "shagym_followed_lag",
            to: Double(max(0, (follower?.head ?? position) - position)),
            labels: labels,
            help: "Events of other services not yet taken"
        )
    }

    /// Everything up to `position` is stored, what comes after it must be read again after a pause.
    func again(through position: Int64?, pause: Int, error: String) {
        if let position { follower?.stored(through: position) }
        eventError = error
        if let rest { loop.cancel(rest) }
        rest = loop.after(milliseconds: pause) { [weak self] in
            guard let self, let follower, stopReason == nil else { return }
            rest = nil
            reading += 1
            handed = follower.position
            follower.redeliver()
        }
    }

    /// What was read does not fit what is stored.
    func stopped(_ failure: FollowFailure) {
        stop()
        switch failure {
        case .epochChanged: stopped("epochChanged")
        case .gap: stopped("gap")
        }
    }

    /// Two people have moved the position: reading begins anew there.
    func resumed(after position: Int64, epoch: String) {
        stop()
        stopReason = nil
        eventError = nil
        self.epoch = epoch
        reading += 1
        handed = position
        wasFollowing = false
        makeFollower()
        start()
    }

    // MARK: Stopping

    private func stopped(_ reason: String) {
        stopReason = reason
        log.write(
            .error,
            "followingStopped",
            fields() + [("reason", .name(reason)), ("after", .number(follower?.position ?? 0))]
        )
        show(stopped: true)
    }

    private func show(stopped: Bool) {
        metrics.set(
            "shagym_following_stopped",
            to: stopped ? 1 : 0,
            labels: labels,
            help: "1: the log of this service is no longer followed, an operator must look"
        )
    }

    private var labels: String { #"source="\#(service.source)""# }

    private func fields() -> [(StaticString, ServiceLog.Value)] { [("source", .name(service.source))] }

    private static func words(_ stop: FollowerStop) -> String {
        switch stop {
        case .epochChanged: "epochChanged"
        case .trimmed: "trimmed"
        case .aheadOfLog: "aheadOfLog"
        case .refused(let name, _): "refused: \(name)"
        case .brokenLog(let fault): "brokenLog: \(fault)"
        }
    }
}
