import CPlatform
import EventLoop
import StrictJSON

/// One answer, or the news that none comes.
enum ClientAnswer {
    /// A success; with `continues` more answers to the same call follow.
    case result(BusResult, continues: Bool)
    case failure(BusCallFailure)
}

/// One connection of a client: calls out, answers matched in order.
final class ClientConnection: FramedSocketOwner {
    private struct Waiting {
        /// Where the message ends in the stream of all bytes queued: left completely once so many were sent.
        let end: UInt64
        var receive: ((ClientAnswer) -> Void)?
        /// When (monotonic ms) the caller gives up; `never` without a limit or after it.
        var deadline: UInt64
    }

    private static let never = UInt64.max

    private let loop: EventLoop
    private let limits: JSONLimits
    private let messageBytes: Int
    let socket: FramedSocket
    private var waiting: [Waiting] = []
    private var head = 0
    /// The number of `waiting[head]`.
    private var first: UInt64 = 0
    /// One timer for all calls: an answered call costs none, and the timer that finds nothing due is set anew.
    private var timer: (token: TimerToken, due: UInt64)?
    /// Called once, when the connection is over.
    var ended: (() -> Void)?

    var waitingCount: Int { waiting.count - head }

    init(loop: EventLoop, path: String, limits: BusClientLimits, buffer: ReceiveBuffer) throws(SystemError) {
        let descriptor = try SystemError.check("connect", shagym_unix_connect(path))
        self.loop = loop
        self.limits = JSONLimits(maxBytes: limits.messageBytes, maxDepth: limits.depth)
        messageBytes = limits.messageBytes
        socket = FramedSocket(loop: loop, descriptor: descriptor, buffer: buffer, messageBytes: limits.messageBytes)
        socket.owner = self
        try socket.open()
    }

    /// Queues a call. False if it is too long to be sent.
    func call(
        _ method: String,
        parameters: [UInt8],
        more: Bool = false,
        trace: TraceParent? = nil,
        timeoutMilliseconds: Int?,
        _ receive: @escaping (ClientAnswer) -> Void
    ) -> Bool {
        guard fits(method, parameters) else { return false }
        socket.write { CallHeader.write(method, parameters: parameters, more: more, trace: trace, to: &$0) }
        var deadline = Self.never
        if let timeoutMilliseconds {
            // Rounded up, so that nobody gives up early.
            deadline = loop.monotonicMilliseconds + 1 + UInt64(max(0, timeoutMilliseconds))
            arm(for: deadline)
        }
        waiting.append(Waiting(end: socket.totalQueued, receive: receive, deadline: deadline))
        return true
    }

    /// Queues a call without an answer. False if it is too long to be sent.
    func send(oneway method: String, parameters: [UInt8]) -> Bool {
        guard fits(method, parameters) else { return false }
        socket.write { CallHeader.write(method, parameters: parameters, oneway: true, to: &$0) }
        return true
    }

    private func fits(_ method: String, _ parameters: [UInt8]) -> Bool {
        // Room for the header's other members.
        parameters.count + method.utf8.count + 160 <= messageBytes
    }

    private func arm(for due: UInt64) {
        if let timer {
            guard due < timer.due else { return }
            loop.cancel(timer.token)
        }
        let now = loop.monotonicMilliseconds
        let token = loop.after(milliseconds: due > now ? Int(clamping: due - now) : 0) { [weak self] in self?.timeOut() }
        timer = (token, due)
    }

    /// Tells those whose time is over, and waits for the next.
    private func timeOut() {
        timer = nil
        let now = loop.monotonicMilliseconds
        var next = Self.never
        var late: [(ClientAnswer) -> Void] = []
        for index in head..<waiting.count {
            let deadline = waiting[index].deadline
            if deadline > now {
                next = min(next, deadline)
            } else {
                // The place in the row stays: the late answer must not pass for the next call's.
                if let receive = waiting[index].receive { late.append(receive) }
                waiting[index].receive = nil
                waiting[index].deadline = Self.never
            }
        }
        if next != Self.never { arm(for: next) }
        for receive in late { receive(.failure(.timedOut)) }
    }

    // MARK: FramedSocketOwner

    func received(_ frame: UnsafeRawBufferPointer) {
        guard waitingCount > 0, let header = ReplyHeader(frame, limits: limits) else { return end() }
        let parameters = header.parameters.map { [UInt8](frame[$0]) } ?? .emptyObject
        let receive = waiting[head].receive
        waiting[head].deadline = Self.never
        if !header.continues { removeFirst() }
        if let error = header.error {
            receive?(.failure(.error(name: error, parameters: parameters)))
        } else {
            receive?(.result(BusResult(parameters: parameters, members: header.members), continues: header.continues))
        }
    }

    private func removeFirst() {
        waiting[head].receive = nil
        head += 1
        first += 1
        if head == waiting.count {
            waiting.removeAll(keepingCapacity: true)
            head = 0
        } else if head >= 256 {
            waiting.removeFirst(head)
            head = 0
        }
    }

    func hasRoom() {}

    func peerFinished() { end() }

    func peerOwes() {}

    func broke(_ reason: FramedSocket.Break) { end() }

    /// Closes; every waiting call fails.
    func end() {
        guard !socket.isClosed else { return }
        let sent = socket.totalSent
        let failed = waiting[head...]
        waiting = []
        head = 0
        first = .max
        socket.close()
        let ended = ended
        self.ended = nil
        ended?()
        if let timer { loop.cancel(timer.token) }
        timer = nil
        for call in failed {
            call.receive?(.failure(call.end <= sent ? .lost : .notConnected(.broken)))
        }
    }
}
