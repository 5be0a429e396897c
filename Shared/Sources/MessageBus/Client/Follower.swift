import EventLoop
import StrictJSON

/// Reads another service's log, in order and without gaps, and hands over batches. The position belongs to
/// the caller: it says where to start, stores position and effects of a batch in one transaction, and then
/// calls `stored(through:)`. Reconnects by itself; stops loudly when the log is not the one it knows.
/// Confined to the loop's thread.
public final class Follower {
    /// How a follower reads.
    public struct Settings: Sendable {
        /// Events per batch.
        public var eventsPerBatch = 256
        /// Batches handed over and not yet stored; then it stops reading until some are.
        public var batchesInHand = 4
        /// Without a sign of life for so long (milliseconds) the connection counts as dead. The server
        /// sends one every 30 s.
        public var longestSilence = 90_000
        /// At most one report of the position per so many milliseconds.
        public var reportPause = 1_000
        /// Limits and pauses of the connection.
        public var client = BusClientLimits()

        /// The defaults.
        public init() {}
    }

    /// What it is doing.
    public enum State: Hashable, Sendable {
        /// Not started, or stopped by the caller.
        case idle
        /// Waiting for the server.
        case connecting
        /// Reading.
        case following
        /// Stopped for good.
        case stopped(FollowerStop)
    }

    private let loop: EventLoop
    private let path: String
    private let reader: String
    private let types: [String]?
    private let settings: Settings
    private let buffer = ReceiveBuffer(size: 64 << 10)
    private let deliver: (FollowedBatch) -> Void
    private let stopped: (FollowerStop) -> Void
    private var stream: BusStream?
    private var epoch: String?
    private var delivered: Int64
    private var inHand: [Int64] = []
    private var pause: Int
    private var retry: TimerToken?
    private var silence: TimerToken?
    private var lastHeard: UInt64 = 0
    private var report: TimerToken?
    private var reported: Int64

    /// What it is doing.
    public private(set) var state = State.idle
    /// Everything up to here is stored with the caller.
    public private(set) var position: Int64
    /// The newest event of the log, as last heard.
    public private(set) var head: Int64 = 0
    /// Hears of each change of `state`.
    public var stateChanged: ((State) -> Void)?

    /// - Parameters:
    ///   - path: the socket of the service that owns the log.
    ///   - reader: this reader's name, 1 to 128 characters.
    ///   - epoch: as stored with the position; nil only on first contact.
    ///   - after: the stored position, 0 at first.
    ///   - types: the wanted event types; nil for all (then gaps are noticed).
    ///   - deliver: gets each batch; call `stored(through: batch.next)` when it is safely stored.
    ///   - stopped: called once when the follower stops for good.
    public init(
        loop: EventLoop,
        path: String,
        reader: String,
        epoch: String?,
        after: Int64,
        types: [String]? = nil,
        settings: Settings = Settings(),
        deliver: @escaping (FollowedBatch) -> Void,
        stopped: @escaping (FollowerStop) -> Void
    ) {
        self.loop = loop
        self.path = path
        self.reader = reader
        self.epoch = epoch
        self.types = types
        self.settings = settings
        self.deliver = deliver
        self.stopped = stopped
        position = after
        delivered = after
        reported = after
        pause = settings.client.shortestPause
    }

    deinit { cancelTimers() }

    // MARK: The caller's part

    /// Starts reading after `position`.
    public func start() {
        guard stream == nil, retry == nil else { return }
        if case .stopped = state { return }
        connect()
    }

    /// Stops reading. Batches in hand may still be stored; `start()` goes on after them.
    public func stop() {
        disconnect()
        if case .stopped = state { return }
        become(.idle)
    }

    /// The caller has stored everything up to `next` of a batch.
    public func stored(through next: Int64) {
        guard next >= position else { return }
        position = next
        inHand.removeAll { $0 <= next }
        if inHand.count < settings.batchesInHand { stream?.isPaused = false }
        scheduleReport()
    }

    /// The caller could not store what it has in hand: everything after `position` is delivered again.
    public func redeliver() {
        guard delivered != position else { return }
        delivered = position
        inHand = []
        guard state == .following || state == .connecting else { return }
        disconnect()
        connect()
    }

    // MARK: Connection

    private func connect() {
        become(.connecting)
        lastHeard = loop.monotonicMilliseconds
        armSilence()
        stream = BusStream(
            loop: loop,
            path: path,
            limits: settings.client,
            buffer: buffer,
            method: "kz.shagym.bus.Read",
            parameters: object { writer in
                writer.field("reader", reader)
                writer.field("epoch", ifPresent: epoch)
                writer.field("after", delivered)
                writer.field("limit", settings.eventsPerBatch)
                if let types { writer.array("types") { writer in for type in types { writer.string(type) } } }
            },
            receive: { [weak self] in self?.receive($0) }
        )
    }

    private func disconnect() {
        stream?.cancel()
        stream = nil
        cancelTimers()
    }

    private func cancelTimers() {
        for timer in [retry, silence, report].compactMap({ $0 }) { loop.cancel(timer) }
        retry = nil
        silence = nil
        report = nil
    }

    private func reconnect(after milliseconds: Int? = nil) {
        disconnect()
        become(.connecting)
        let wait = milliseconds ?? pause
        pause = min(pause * 2, settings.client.longestPause)
        retry = loop.after(milliseconds: wait) { [weak self] in
            guard let self else { return }
            retry = nil
            connect()
        }
    }

    /// A half-dead connection shows by silence only.
    private func armSilence() {
        let now = loop.monotonicMilliseconds
        let quiet = Int(now - min(now, lastHeard))
        let isPaused = stream?.isPaused ?? false
        if quiet >= settings.longestSilence, !isPaused { return reconnect() }
        let rest = quiet >= settings.longestSilence ? settings.longestSilence : settings.longestSilence - quiet
        silence = loop.after(milliseconds: rest) { [weak self] in self?.armSilence() }
    }

    private func become(_ state: State) {
        guard state != self.state else { return }
        self.state = state
        stateChanged?(state)
    }

    private func stopForGood(_ reason: FollowerStop) {
        disconnect()
        become(.stopped(reason))
        stopped(reason)
    }

    // MARK: Answers

    private func receive(_ event: BusStream.Event) {
        switch event {
        case .answer(let parameters, let continues):
            lastHeard = loop.monotonicMilliseconds
            take(parameters)
            if !continues, state == .following { reconnect() }
        case .ended(.error(let name, let parameters)): refused(name, parameters)
        case .ended: reconnect()
        }
    }

    private func take(_ parameters: [UInt8]) {
        guard let batch = FollowedBatch(parameters) else { return stopForGood(.brokenLog("an unreadable batch")) }
        if let epoch, epoch != batch.epoch {
            return stopForGood(.epochChanged(epoch: batch.epoch, head: batch.head))
        }
        if let fault = fault(in: batch) { return stopForGood(.brokenLog(fault)) }
        epoch = batch.epoch
        head = batch.head
        pause = settings.client.shortestPause
        become(.following)
        guard batch.next > delivered else { return }
        delivered = batch.next
        inHand.append(batch.next)
        if inHand.count >= settings.batchesInHand { stream?.isPaused = true }
        deliver(batch)
    }

    private func fault(in batch: FollowedBatch) -> String? {
        var last = delivered
        for event in batch.events {
            if types == nil ? event.sequence != last + 1 : event.sequence <= last {
                return "event \(event.sequence) follows \(last)"
            }
            last = event.sequence
        }
        guard batch.next >= last, types != nil || batch.next == last else { return "next is \(batch.next) after \(last)" }
        return batch.head >= batch.next ? nil : "the head is \(batch.head) before \(batch.next)"
    }

    private func refused(_ name: String, _ parameters: [UInt8]) {
        let members = try? JSONMembers(scanning: parameters)
        func number(_ key: String) -> Int64 { members?.integer(key, in: parameters) ?? 0 }
        switch name {
        case "kz.shagym.bus.Busy": reconnect(after: max(1, Int(clamping: min(60_000, number("retryAfterMs")))))
        case "kz.shagym.bus.EpochChanged":
            stopForGood(.epochChanged(epoch: members?.string("epoch", in: parameters) ?? "", head: number("head")))
        case "kz.shagym.bus.Trimmed": stopForGood(.trimmed(first: number("first")))
        case "kz.shagym.bus.AheadOfLog": stopForGood(.aheadOfLog(head: number("head")))
        default: stopForGood(.refused(name: name, parameters: parameters))
        }
    }

    // MARK: Reports

    private func scheduleReport() {
        guard report == nil, state == .following, position > reported else { return }
        report = loop.after(milliseconds: settings.reportPause) { [weak self] in
            guard let self else { return }
            report = nil
            sendReport()
        }
    }

    private func sendReport() {
        guard let epoch, let stream, position > reported else { return }
        reported = position
        stream.send(
            oneway: "kz.shagym.bus.Report",
            parameters: object { writer in
                writer.field("reader", reader)
                writer.field("epoch", epoch)
                writer.field("offset", position)
            }
        )
    }
}
