import CPlatform
import EventLoop
import StrictJSON

/// One answer, or the news that none comes.
enum ClientAnswer {
    /// A success; with `continues` more answers to the same call follow.
    case result([UInt8], continues: Bool)
    case failure(BusCallFailure)
}

/// One connection of a client: calls out, answers matched in order.
final class ClientConnection: FramedSocketOwner {
    private struct Waiting {
        /// Where the message ends in the stream of all bytes queued: left completely once so many were sent.
        let end: UInt64
        var receive: ((ClientAnswer) -> Void)?
        var timer: TimerToken?
    }

    private let loop: EventLoop
    private let limits: JSONLimits
    private let messageBytes: Int
    let socket: FramedSocket
    private var waiting: [Waiting] = []
    private var head = 0
    /// The number of `waiting[head]`.
    private var first: UInt64 = 0
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
        timeoutMilliseconds: Int?,
        _ receive: @escaping (ClientAnswer) -> Void
    ) -> Bool {
        guard fits(method, parameters) else { return false }
        socket.write { CallHeader.write(method, parameters: parameters, more: more, to: &$0) }
        let number = first + UInt64(waitingCount)
        let timer = timeoutMilliseconds.map { time in
            loop.after(milliseconds: time) { [weak self] in self?.timeOut(number) }
        }
        waiting.append(Waiting(end: socket.totalQueued, receive: receive, timer: timer))
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
        parameters.count + method.utf8.count + 64 <= messageBytes
    }

    private func timeOut(_ number: UInt64) {
        guard number >= first else { return }
        let index = head + Int(number - first)
        // The place in the row stays: the late answer must not pass for the next call's.
        let receive = waiting[index].receive
        waiting[index].receive = nil
        waiting[index].timer = nil
        receive?(.failure(.timedOut))
    }

    // MARK: FramedSocketOwner

    func received(_ frame: UnsafeRawBufferPointer) {
        guard waitingCount > 0, let header = ReplyHeader(frame, limits: limits) else { return end() }
        let parameters = header.parameters.map { [UInt8](frame[$0]) } ?? .emptyObject
        let receive = waiting[head].receive
        if let timer = waiting[head].timer {
            loop.cancel(timer)
            waiting[head].timer = nil
        }
        if !header.continues { removeFirst() }
        if let error = header.error {
            receive?(.failure(.error(name: error, parameters: parameters)))
        } else {
            receive?(.result(parameters, continues: header.continues))
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
        for call in failed {
            if let timer = call.timer { loop.cancel(timer) }
            call.receive?(.failure(call.end <= sent ? .lost : .notConnected(.broken)))
        }
    }
}
