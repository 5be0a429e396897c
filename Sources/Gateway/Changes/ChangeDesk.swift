import EventLoop
import HTTPServer
import StrictJSON

/// All open streams of changes, and the feeds they are served from. Nothing here runs while nobody listens.
final class ChangeDesk {
    /// Streams at one time.
    private static let most = 1_024
    /// Streams of one caller; one more ends the oldest.
    private static let mostOfOne = 8
    /// Between signs of life, in milliseconds.
    private static let beat = 15_000
    /// How many signs of life the feeds go on for without listeners: a page that is loaded anew comes back at once.
    private static let idleBeats = 4

    private unowned let gateway: GatewayServer
    private let feeds: [ServiceName: ChangeFeed]
    private let watch: OperationWatch
    /// Oldest first.
    private var streams: [ChangeStream] = []
    private var timer: TimerToken?
    private var idle = 0
    private var isStopped = false

    init(_ gateway: GatewayServer) {
        self.gateway = gateway
        var feeds: [ServiceName: ChangeFeed] = [:]
        for service in ServiceName.allCases {
            feeds[service] = ChangeFeed(
                service,
                loop: gateway.loop,
                link: gateway.link(service),
                path: "\(gateway.settings.run)/\(service.rawValue)/bus.sock"
            )
        }
        self.feeds = feeds
        watch = OperationWatch(gateway)
        for feed in feeds.values {
            feed.changed = { [weak self] in self?.tell($0, $1) }
            feed.missed = { [weak self] in self?.tellToLook($0) }
        }
        watch.changed = { [weak self] names in self?.tellOperators(names.map(EventText.operation).joined()) }
        watch.begun = { [weak self] in
            if let self { tellOperators(EventText.look(id: position)) }
        }
    }

    /// How many streams are open.
    var count: Int { streams.count }

    // MARK: Opening

    /// Asks the services as whom the caller sees changes, then opens the stream. A caller whom every service refuses is refused.
    func open(_ exchange: Exchange, only: String?) {
        guard !isStopped, streams.count < Self.most else {
            return exchange.refuse(ServiceTrouble.unavailable(retryAfterSeconds: 5).refusal)
        }
        // Operators see no matter, so there is nothing of one to tell them.
        if only == nil, exchange.caller.operatorName != nil { return begin(exchange, only: nil, [:], []) }
        let services: [ServiceName] = only == nil ? ServiceName.allCases : [.complaints]
        var found: [ServiceName: Set<String>] = [:]
        var pending: Set<ServiceName> = []
        var refusal: Refusal?
        var left = services.count
        func answered() {
            left -= 1
            guard left == 0 else { return }
            guard !found.isEmpty || (only == nil && !pending.isEmpty) else {
                return exchange.refuse(refusal ?? .serviceFailed)
            }
            begin(exchange, only: only, found, pending)
        }
        for service in services {
            exchange.ask(
                gateway.link(service),
                Self.viewersCall,
                Self.question(exchange.caller, only),
                failed: { trouble in
                    if case .unavailable = trouble { pending.insert(service) }
                    refusal = refusal ?? trouble.refusal
                    answered()
                }
            ) { _, reply in
                found[service] = Self.viewers(reply)
                answered()
            }
        }
    }

    /// Asks a service as whom somebody sees its changes.
    static let viewersCall = "kz.shagym.changes.Viewers"

    /// The parameters of that question.
    static func question(_ caller: Caller, _ only: String? = nil) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("principal", raw: caller.json)
            writer.field("id", ifPresent: only)
        }
        return writer.take()
    }

    private static func viewers(_ reply: ServiceReply) -> Set<String> {
        Set((try? JSONValue(parsing: reply.bytes))?["viewers"]?.asArray?.compactMap(\.asString) ?? [])
    }

    private func begin(
        _ exchange: Exchange,
        only: String?,
        _ found: [ServiceName: Set<String>],
        _ pending: Set<ServiceName>
    ) {
        let responder = exchange.beginStream(AnswerHeaders.eventStream)
        guard exchange.request.method != .head else { return responder.finish() }
        let stream = ChangeStream(exchange, only: only, pending: pending, responder: responder)
        stream.whenClosed { [weak self, weak stream] in
            if let self, let stream { forget(stream) }
        }
        let own = streams.filter { $0.caller.key == stream.caller.key }
        if own.count >= Self.mostOfOne {
            own[0].finish()
            forget(own[0])
        }
        streams.append(stream)
        idle = 0
        armBeat()
        stream.send(EventText.opening)
        for (service, viewers) in found { add(viewers, of: service, to: stream) }
        guard stream.isOfOperator else { return }
        if watch.isWatching { stream.send(EventText.look(id: position)) }
        watch.start()
    }

    /// From now on the stream hears of this service; of what it missed it is told now, or to look.
    private func add(_ viewers: Set<String>, of service: ServiceName, to stream: ChangeStream) {
        guard let feed = feeds[service] else { return }
        stream.viewers[service] = viewers
        feed.add(viewers)
        guard feed.position != nil else { return }
        if let missed = feed.changes(since: stream.heard(service), for: viewers) {
            stream.send(missed.map { EventText.change($0, of: service, id: nil) }.joined())
        } else {
            stream.send(EventText.look(id: position))
        }
    }

    // MARK: Telling

    private var position: String { ChangePosition.text(ServiceName.allCases.map { feeds[$0]?.position }) }

    private func tell(_ feed: ChangeFeed, _ changes: [Change]) {
        let position = position
        for stream in Array(streams) {
            guard let viewers = stream.viewers[feed.service], isAccepted(stream) else { continue }
            let own = changes.filter { $0.concerns(viewers) }
            guard let last = own.last else { continue }
            let text = own.dropLast().map { EventText.change($0, of: feed.service, id: nil) }.joined()
            stream.send(text + EventText.change(last, of: feed.service, id: position))
        }
    }

    private func tellToLook(_ feed: ChangeFeed) {
        let text = EventText.look(id: position)
        for stream in Array(streams) where stream.viewers[feed.service] != nil && isAccepted(stream) { stream.send(text) }
    }

    private func tellOperators(_ text: String) {
        for stream in Array(streams) where stream.isOfOperator && isAccepted(stream) { stream.send(text) }
    }

    /// Whether the caller's credentials still hold; a stream of somebody who lost them ends.
    private func isAccepted(_ stream: ChangeStream) -> Bool {
        if case .token(let id) = stream.caller.kind, !gateway.tokens.isAccepted(id, at: gateway.clock.now()) {
            stream.finish()
            forget(stream)
            return false
        }
        return true
    }

    // MARK: Time

    private func armBeat() {
        guard timer == nil else { return }
        timer = gateway.loop.after(milliseconds: Self.beat) { [weak self] in
            guard let self else { return }
            timer = nil
            liveOn()
        }
    }

    private func liveOn() {
        let text = EventText.heartbeat(id: position)
        for stream in Array(streams) where isAccepted(stream) {
            stream.send(text)
            for service in stream.pending { ask(service, for: stream) }
        }
        for feed in feeds.values { feed.forgetAbsent() }
        guard streams.isEmpty else { return armBeat() }
        idle += 1
        guard idle >= Self.idleBeats else { return armBeat() }
        for feed in feeds.values { feed.stop() }
    }

    private func ask(_ service: ServiceName, for stream: ChangeStream) {
        gateway.link(service).call(Self.viewersCall, Self.question(stream.caller, stream.only), lane: .questions) {
            [weak self, weak stream] result in
            guard let self, let stream, stream.isOpen, stream.pending.contains(service) else { return }
            switch result {
            case .success(let reply):
                stream.pending.remove(service)
                add(Self.viewers(reply), of: service, to: stream)
            case .failure(.unavailable): break
            case .failure: stream.pending.remove(service)
            }
        }
    }

    private func forget(_ stream: ChangeStream) {
        guard let index = streams.firstIndex(where: { $0 === stream }) else { return }
        streams.remove(at: index)
        for (service, viewers) in stream.viewers { feeds[service]?.remove(viewers) }
        if stream.isOfOperator, !streams.contains(where: \.isOfOperator) { watch.stop() }
    }

    /// Ends all streams in good order, and opens none any more.
    func stop() {
        isStopped = true
        if let timer { gateway.loop.cancel(timer) }
        for stream in streams { stream.finish() }
        streams = []
        watch.stop()
        for feed in feeds.values { feed.stop() }
    }
}
