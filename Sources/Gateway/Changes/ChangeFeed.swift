import Contracts
import EventLoop
import MessageBus
import StrictJSON

/// Follows one service's log, once for all clients: hears that it has grown, asks which matters have changed, remembers the newest of
/// them for clients that come back. It follows only while somebody listens.
final class ChangeFeed {
    /// How many changes are remembered.
    private static let remembered = 4_096
    /// Between two questions, in milliseconds: a busy log is asked in lots.
    private static let pause = 200

    /// The service.
    let service: ServiceName
    /// Gets changes, oldest first.
    var changed: (ChangeFeed, [Change]) -> Void = { _, _ in }
    /// Hears that changes may have been missed, also when following has just begun.
    var missed: (ChangeFeed) -> Void = { _ in }

    private let loop: EventLoop
    private let link: ServiceLink
    private let path: String
    private var follower: Follower?
    private var epoch: String?
    /// Changes after `start` up to `end` are in `recent`.
    private var start: Int64 = 0
    private var end: Int64 = 0
    private var head: Int64 = 0
    private var recent: [Change] = []
    private var viewers: [String: Viewer] = [:]
    private var isAsking = false

    /// Somebody the service is asked about.
    private struct Viewer {
        /// From this place on.
        let since: Int64
        /// By how many streams.
        var streams: Int
    }

    init(_ service: ServiceName, loop: EventLoop, link: ServiceLink, path: String) {
        self.service = service
        self.loop = loop
        self.link = link
        self.path = path
    }

    /// How far this has come; nil before the service was heard.
    var position: ChangePosition? { epoch.map { ChangePosition(epoch: $0, sequence: end) } }

    /// Asks about these viewers too.
    func add(_ viewers: Set<String>) {
        for viewer in viewers { self.viewers[viewer, default: Viewer(since: end, streams: 0)].streams += 1 }
        start(after: 0)
    }

    /// A stream with these viewers is gone. They are asked about on, for the stream may come back.
    func remove(_ viewers: Set<String>) { for viewer in viewers { self.viewers[viewer]?.streams -= 1 } }

    /// What these viewers have missed since a position; nil when that is not known.
    func changes(since position: ChangePosition?, for viewers: Set<String>) -> [Change]? {
        guard let position, let own = self.position, position.epoch == own.epoch, (start...end).contains(position.sequence),
            viewers.allSatisfy({ self.viewers[$0].map { $0.since <= position.sequence } ?? false })
        else { return nil }
        return recent.filter { $0.sequence > position.sequence && $0.concerns(viewers) }
    }

    /// Forgets viewers without streams.
    func forgetAbsent() { viewers = viewers.filter { $0.value.streams > 0 } }

    /// Follows no more, and forgets everything.
    func stop() {
        follower?.stop()
        follower = nil
        epoch = nil
        viewers = [:]
        restart(at: 0)
    }

    // MARK: Hearing

    private func start(after: Int64) {
        guard follower == nil else { return }
        let follower = Follower(
            loop: loop,
            path: path,
            reader: "gateway",
            epoch: nil,
            after: after,
            types: [],
            deliver: { [weak self] in self?.hear($0) },
            stopped: { [weak self] _ in self?.startAnew() }
        )
        self.follower = follower
        follower.stateChanged = { [weak self] state in
            // An empty log has nothing to deliver.
            guard state == .following, let self, epoch == nil, self.follower?.head == 0 else { return }
            begin("", at: 0)
        }
        follower.start()
    }

    /// The log is another one, or the service refuses: everything is forgotten, and asked for again later.
    private func startAnew() {
        follower = nil
        epoch = nil
        restart(at: 0)
        loop.after(milliseconds: 5_000) { [weak self] in
            guard let self, !viewers.isEmpty else { return }
            start(after: 0)
        }
    }

    private func hear(_ batch: FollowedBatch) {
        head = batch.head
        if epoch == nil || epoch == "" {
            let isFirst = epoch == nil
            epoch = batch.epoch
            if isFirst {
                begin(batch.epoch, at: batch.head)
                follower?.stored(through: batch.next)
                return
            }
        }
        ask()
    }

    private func begin(_ epoch: String, at place: Int64) {
        self.epoch = epoch
        restart(at: place)
        missed(self)
    }

    private func restart(at place: Int64) {
        (start, end, head) = (place, place, max(head, place))
        recent = []
        viewers = viewers.mapValues { Viewer(since: place, streams: $0.streams) }
    }

    // MARK: Asking

    private func ask() {
        guard !isAsking, epoch != nil, end < head else { return }
        guard head - end <= Int64(Self.remembered) else {
            // Far behind: whoever looks again sees everything, and that is less work.
            restart(at: head)
            follower?.stored(through: head)
            return missed(self)
        }
        isAsking = true
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("after", end)
            writer.array("viewers") { writer in for viewer in viewers.keys.sorted() { writer.string(viewer) } }
        }
        let asked = end
        link.call("kz.shagym.changes.Changes", writer.take(), lane: .questions) { [weak self] result in
            guard let self else { return }
            if epoch != nil, end == asked { take(try? result.get()) }
            loop.after(milliseconds: Self.pause) { [weak self] in
                self?.isAsking = false
                self?.ask()
            }
        }
    }

    private func take(_ reply: ServiceReply?) {
        guard let reply, let next = reply.integer("next"), next >= end, let changes = Self.changes(reply.bytes) else { return }
        end = next
        recent += changes
        if recent.count > Self.remembered {
            recent.removeFirst(recent.count - Self.remembered)
            start = recent[0].sequence
        }
        follower?.stored(through: next)
        if !changes.isEmpty { changed(self, changes) }
    }

    private static func changes(_ bytes: [UInt8]) -> [Change]? {
        guard let items = (try? JSONValue(parsing: bytes, limits: .message))?["changes"]?.asArray else { return nil }
        return items.compactMap { item in
            guard let id = item["id"]?.asString, let version = item["version"]?.asInteger,
                let sequence = item["sequence"]?.asInteger
            else { return nil }
            let viewers = item["viewers"]?.asArray?.compactMap(\.asString) ?? []
            return Change(id: id, version: version, sequence: sequence, viewers: Set(viewers))
        }
    }
}
