import CPlatform
import EventLoop
import Glibc

/// An HTTP/1.1 server on one event loop (RFC 9110, RFC 9112). Confined to the loop's thread; it serves until `stop`.
public final class HTTPServer {
    /// Connections beyond the limit that may exist for as long as it takes to tell them so.
    private static let refusalReserve = 64
    private static let sweepMilliseconds = 200
    private static let readBytes = 65_536

    let loop: EventLoop
    let configuration: HTTPServerConfiguration
    let handler: (HTTPRequest, HTTPResponder) -> Void
    /// What connections read into: one at a time, and only while they parse it.
    let readBuffer = UnsafeMutableRawBufferPointer.allocate(byteCount: readBytes, alignment: 16)

    private var listener: Listener?
    private var connections: [Int32: HTTPConnection] = [:]
    private var perAddress: [String: Int] = [:]
    private var collectedPerAddress: [String: Int] = [:]
    /// Requests with a handler at this time.
    var runningRequests = 0
    /// Content collected for requests that have no handler yet.
    private(set) var collectedBytes = 0

    private var dirty: [HTTPConnection] = []
    private var flushing: [HTTPConnection] = []
    private var roundEnd: () -> Void = {}
    private var roundOpen = false
    private var roundTime: Int64 = 0
    private var date = (second: Int64.min, fresh: false, line: [UInt8]())
    private var sweeping = false

    private(set) var isStopping = false
    private var stopDeadline = Int64.max
    private var stopped: (() -> Void)?

    /// Listens at once.
    /// - Parameter handler: answers complete requests, through the responder, now or later.
    /// - Throws: `SystemError` when the address cannot be listened on.
    public init(
        loop: EventLoop,
        configuration: HTTPServerConfiguration,
        handler: @escaping (HTTPRequest, HTTPResponder) -> Void
    ) throws(SystemError) {
        self.loop = loop
        self.configuration = configuration
        self.handler = handler
        roundEnd = { [weak self] in self?.endRound() }
        let accepted: (Int32) -> Void = { [weak self] descriptor in
            if let self { accept(descriptor) } else { Glibc.close(descriptor) }
        }
        switch configuration.listen {
        case .tcp(let address, let port):
            listener = try Listener(
                loop: loop,
                address: address,
                port: port,
                accepted: accepted,
                trouble: configuration.trouble
            )
        case .unix(let path, let mode):
            listener = try Listener(
                loop: loop,
                unixPath: path,
                mode: mode,
                accepted: accepted,
                trouble: configuration.trouble
            )
        }
        port = listener?.port ?? 0
    }

    deinit { readBuffer.deallocate() }

    /// The TCP port that is listened on; 0 for a Unix socket.
    public private(set) var port: UInt16 = 0

    /// Connections open at this time.
    public var connectionCount: Int { connections.count }

    // MARK: Connections

    private func accept(_ descriptor: Int32) {
        let limits = configuration.limits
        guard connections.count < limits.connections + Self.refusalReserve else {
            Glibc.close(descriptor)
            return
        }
        var overUnixSocket = true
        if case .tcp = configuration.listen {
            overUnixSocket = false
            _ = shagym_tcp_no_delay(descriptor)
        }
        let peer = HTTPPeer(descriptor: descriptor, overUnixSocket: overUnixSocket)
        let connection = HTTPConnection(server: self, descriptor: descriptor, peer: peer)
        do throws(SystemError) {
            try loop.watch(descriptor, for: .readable) { connection.ready($0) }
        } catch {
            Glibc.close(descriptor)
            return
        }
        var overloaded = connections.count >= limits.connections || isStopping
        connections[descriptor] = connection
        if let key = connection.quotaKey {
            let count = perAddress[key, default: 0] + 1
            perAddress[key] = count
            if count > limits.connectionsPerAddress { overloaded = true }
        }
        startSweeping()
        if overloaded { connection.refuse(.overloaded) }
    }

    /// Forgets a closed connection.
    func forget(_ connection: HTTPConnection) {
        connections[connection.descriptor] = nil
        if let key = connection.quotaKey, let count = perAddress[key] {
            perAddress[key] = count > 1 ? count - 1 : nil
        }
        reportIfStopped()
    }

    /// Counts content that a connection collects.
    /// - Returns: whether there is room for it, for all together and for its address.
    func collect(_ count: Int, of key: String?) -> Bool {
        collectedBytes += count
        let hasRoom = collectedBytes <= configuration.limits.collectedBytes
        guard let key else { return hasRoom }
        let own = collectedPerAddress[key, default: 0] + count
        collectedPerAddress[key] = own
        return hasRoom && own <= configuration.limits.collectedBytesPerAddress
    }

    /// Counts no longer what a connection has collected.
    func release(_ count: Int, of key: String?) {
        guard count > 0 else { return }
        collectedBytes -= count
        if let key, let own = collectedPerAddress[key] { collectedPerAddress[key] = own > count ? own - count : nil }
    }

    // MARK: Rounds

    /// Microseconds of the monotonic clock, read once per round.
    var now: Int64 {
        if !roundOpen { openRound() }
        return roundTime
    }

    /// The Date line of this second.
    var dateLine: [UInt8] {
        if !roundOpen { openRound() }
        if !date.fresh {
            date.fresh = true
            let second = configuration.clock.unixSeconds()
            if second != date.second {
                date.second = second
                date.line = Array("Date: \(HTTPDate.text(unixSeconds: second))\r\n".utf8)
            }
        }
        return date.line
    }

    /// Has the connection's output sent at the end of this round.
    func flushLater(_ connection: HTTPConnection) {
        if !roundOpen { openRound() }
        dirty.append(connection)
    }

    private func openRound() {
        roundOpen = true
        roundTime = configuration.clock.monotonicMicroseconds()
        date.fresh = false
        loop.atEndOfRound(roundEnd)
    }

    private func endRound() {
        swap(&dirty, &flushing)
        for connection in flushing { connection.flushNow() }
        flushing.removeAll(keepingCapacity: true)
        roundOpen = false
        // What was answered while sending leaves in the next pass.
        if !dirty.isEmpty { openRound() }
    }

    // MARK: Time

    private func startSweeping() {
        guard !sweeping else { return }
        sweeping = true
        loop.after(milliseconds: Self.sweepMilliseconds) { [weak self] in
            guard let self else { return }
            sweeping = false
            checkDeadlines()
            if !connections.isEmpty { startSweeping() }
        }
    }

    /// Ends what has taken too long. Called by a timer; tests call it after they set the clock.
    func checkDeadlines() {
        roundTime = configuration.clock.monotonicMicroseconds()
        if !roundOpen { openRound() }
        for connection in Array(connections.values) {
            if roundTime >= stopDeadline { connection.close() } else { connection.checkDeadlines(roundTime) }
        }
    }

    // MARK: Stopping

    /// Stops accepting, closes idle connections, lets running requests finish (each answer says
    /// `Connection: close`), cuts what is left after the given time, then calls `done`.
    public func stop(withinMilliseconds limit: Int, _ done: @escaping () -> Void) {
        guard !isStopping else { return }
        isStopping = true
        stopped = done
        stopDeadline = now + Int64(max(0, limit)) * 1_000
        listener?.close()
        listener = nil
        for connection in Array(connections.values) { connection.stopSoon() }
        reportIfStopped()
    }

    private func reportIfStopped() {
        guard isStopping, connections.isEmpty, let done = stopped else { return }
        stopped = nil
        loop.atEndOfRound(done)
    }
}
