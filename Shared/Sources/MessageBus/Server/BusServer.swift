import CPlatform
import EventLoop
import Glibc

/// Serves varlink calls on a Unix stream socket: `org.varlink.service` and, with a log, `kz.shagym.bus` by
/// itself, everything else through the handler. Confined to the loop's thread.
///
/// Clients can connect as soon as the initializer has returned.
public final class BusServer {
    /// Something an operator may want to see in the log.
    public enum Notice: Sendable, CustomStringConvertible {
        /// Accepting pauses until resources are free again.
        case acceptingPaused(SystemError)
        /// A peer was dropped for breaking the protocol or a limit.
        case dropped(PeerCredentials, String)
        /// The log could not be read; readers were told to come back.
        case logUnreadable(String)

        /// For logs.
        public var description: String {
            switch self {
            case .acceptingPaused(let error): "accepting paused: \(error)"
            case .dropped(let peer, let why): "dropped uid \(peer.uid) pid \(peer.pid): \(why)"
            case .logUnreadable(let why): "log unreadable: \(why)"
            }
        }
    }

    let loop: EventLoop
    let limits: BusLimits
    let methods: MethodTable
    let log: (any EventLogSource)?
    let parked: (any ParkedEvents)?
    let following: (any FollowedLogs)?
    let handler: (BusCall) -> Void
    let clock: () -> String
    private let identity: BusIdentity
    private let access: AccessTable
    private let buffer = ReceiveBuffer()
    private var listener: Listener?
    private var grants: [UInt32: Grant] = [:]
    private var connections: [UInt64: ServerConnection] = [:]
    private var connectionsOfUser: [UInt32: Int] = [:]
    private var nextConnection: UInt64 = 0
    private var sweep: TimerToken?
    private var finished: (() -> Void)?
    var board: ReaderBoard
    private(set) var mailbox: Mailbox<PostedReply>?

    /// Hears what goes wrong with peers.
    public var notice: ((Notice) -> Void)?

    /// What a user id may do, looked up once.
    struct Grant {
        let role: AccessTable.Role
        /// By the method's index in the table.
        let methods: [Bool]
    }

    /// Starts serving.
    /// - Parameters:
    ///   - path: of the socket; mode 0660, a leftover file nobody listens on is replaced.
    ///   - interfaces: those the handler answers.
    ///   - log: published through `kz.shagym.bus`; call `logAdvanced()` after each commit.
    ///   - parked: events set aside; without it nothing is parked.
    ///   - following: what the service has to do with others, for `Status`; without it nothing.
    ///   - clock: the present as RFC 3339 text, for the list of readers.
    ///   - handler: gets each allowed call of a described method, on the loop's thread.
    /// - Throws: `SystemError` (EADDRINUSE: another process serves this path).
    public init(
        loop: EventLoop,
        path: String,
        identity: BusIdentity,
        interfaces: [BusInterface],
        access: AccessTable = AccessTable(),
        limits: BusLimits = BusLimits(),
        log: (any EventLogSource)? = nil,
        parked: (any ParkedEvents)? = nil,
        following: (any FollowedLogs)? = nil,
        clock: @escaping () -> String = { "1970-01-01T00:00:00Z" },
        handler: @escaping (BusCall) -> Void
    ) throws(SystemError) {
        self.loop = loop
        self.identity = identity
        self.access = access
        self.limits = limits
        self.log = log
        self.parked = parked
        self.following = following
        self.clock = clock
        self.handler = handler
        board = ReaderBoard(capacity: limits.readers)
        methods = MethodTable(
            [(.service, .service)] + (log == nil ? [] : [(.log, .log)]) + interfaces.map { ($0, .handler) }
        )
        mailbox = loop.makeMailbox { [weak self] in self?.deliver($0) }
        listener = try Listener(
            loop: loop,
            unixPath: path,
            accepted: { [weak self] in self?.accepted($0) },
            trouble: { [weak self] in self?.notice?(.acceptingPaused($0)) }
        )
    }

    deinit {
        listener?.close()
        for connection in connections.values { connection.abandon(loop) }
        if let sweep { loop.cancel(sweep) }
    }

    /// Readers of the log as they last reported.
    public var readers: [LogReaderStatus] {
        board.readers.sorted { $0.key < $1.key }.map { name, reader in
            LogReaderStatus(name: name, offset: reader.offset, isConnected: reader.streams > 0, seen: reader.seen)
        }
    }

    /// How many clients are connected.
    public var connectionCount: Int { connections.count }

    /// Call after each commit: the waiting readers get the new events.
    public func logAdvanced() {
        for connection in connections.values { connection.logAdvanced() }
    }

    /// Stops taking connections and calls, ends log streams, lets the calls under way be answered, then
    /// closes and says so. Call `close()` if it takes too long.
    public func finish(_ done: @escaping () -> Void) {
        finished = done
        listener?.close()
        for connection in Array(connections.values) { connection.finish() }
        if connections.isEmpty { close() }
    }

    /// Closes everything at once; calls under way stay unanswered.
    public func close() {
        listener?.close()
        listener = nil
        for connection in Array(connections.values) { connection.close() }
        if let sweep { loop.cancel(sweep) }
        sweep = nil
        mailbox = nil
        let done = finished
        finished = nil
        done?()
    }

    // MARK: Connections

    private func accepted(_ descriptor: Int32) {
        guard let peer = PeerCredentials(of: descriptor), connectionsOfUser[peer.uid, default: 0] < limits.connectionsPerUser
        else {
            Glibc.close(descriptor)
            return
        }
        let socket = FramedSocket(loop: loop, descriptor: descriptor, buffer: buffer, messageBytes: limits.messageBytes)
        guard (try? socket.open()) != nil else { return }
        let connection = ServerConnection(
            server: self,
            id: nextConnection,
            peer: peer,
            grant: grant(for: peer.uid),
            socket: socket
        )
        nextConnection += 1
        connections[connection.id] = connection
        connectionsOfUser[peer.uid, default: 0] += 1
        if connections.count >= limits.connections { listener?.pause() }
    }

    func forget(_ connection: ServerConnection) {
        guard connections.removeValue(forKey: connection.id) != nil else { return }
        let uid = connection.peer.uid
        let left = connectionsOfUser[uid, default: 1] - 1
        connectionsOfUser[uid] = left > 0 ? left : nil
        if connections.count < limits.connections { listener?.resume() }
        if connections.isEmpty, finished != nil { close() }
    }

    private func grant(for uid: UInt32) -> Grant {
        if let known = grants[uid] { return known }
        let role = access.role(of: uid)
        let allowed = methods.entries.map { entry in
            entry.target == .service || role.methods.contains { $0.matches(entry.name) }
        }
        let grant = Grant(role: role, methods: allowed)
        grants[uid] = grant
        return grant
    }

    private func deliver(_ replies: [PostedReply]) {
        for reply in replies { connections[reply.connection]?.answer(reply) }
    }

    /// Looks for slow peers now and then, but only while some peer owes bytes.
    func armSweep() {
        guard sweep == nil else { return }
        let pause = max(10, min(limits.messageTime, limits.stallTime) / 4)
        sweep = loop.after(milliseconds: pause) { [weak self] in
            guard let self else { return }
            sweep = nil
            let now = loop.monotonicMilliseconds
            for connection in Array(connections.values) { connection.dropIfSlow(now: now) }
            if connections.values.contains(where: \.isOwed) { armSweep() }
        }
    }

    // MARK: org.varlink.service

    /// Answers a method of `org.varlink.service`: the result's parameters, or a refusal.
    func answerService(_ method: String, _ parameters: [UInt8]) throws(BusError) -> [UInt8] {
        var parameters = try CallParameters(parameters)
        if method == "org.varlink.service.GetInfo" {
            try parameters.finish()
            return object {
                $0.field("vendor", identity.vendor)
                $0.field("product", identity.product)
                $0.field("version", identity.version)
                $0.field("url", identity.url)
                $0.array("interfaces") { writer in
                    for interface in methods.interfaces { writer.string(interface.name) }
                }
            }
        }
        let name = try parameters.string("interface")
        try parameters.finish()
        guard let interface = methods.interfaces.first(where: { $0.name == name }) else { throw .interfaceNotFound(name) }
        return object { $0.field("description", interface.description) }
    }
}
