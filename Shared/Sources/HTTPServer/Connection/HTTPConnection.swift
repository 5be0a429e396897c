import CPlatform
import EventLoop
import Glibc

/// One client's connection. Requests are handled one at a time, in their order; what a client sends ahead waits.
///
/// The rest of this class: `+Reading`, `+Answering`, `+Writing`, `+Deadlines`.
final class HTTPConnection {
    enum Stage {
        /// Between requests.
        case waiting
        /// Part of a head is there.
        case head
        /// Content is arriving.
        case body
        /// A request has its handler.
        case answering
        /// The last answer is being sent or read; input is thrown away.
        case lingering
        case closed
    }

    /// How far the answer of the current request is.
    enum Answer {
        case none
        case chunked
        case length(remaining: Int)
        case untilClose
        /// HEAD and statuses without content: pieces are dropped.
        case discarded
    }

    let server: HTTPServer
    let descriptor: Int32
    let peer: HTTPPeer
    /// What the limits per address count it under.
    let quotaKey: String?

    var stage = Stage.waiting
    var parser: RequestParser

    // The current request. The ticket tells it from earlier ones whose responders are still held by someone.
    var ticket: UInt64 = 0
    var head: HTTPRequestHead?
    var body: [UInt8] = []
    var bodyReceived = 0
    var sink: (any HTTPBodySink)?
    var sinkPaused = false
    var counted = false
    var started: Int64 = 0
    var route = ""

    // Its answer.
    var answer = Answer.none
    var answerStatus: HTTPStatus?
    var answerBytes = 0
    var closesAfterAnswer = false
    var onWritable: (() -> Void)?
    var onClosed: (() -> Void)?

    // Input read but not parsed yet, and output not sent yet.
    var backlog: [UInt8] = []
    var backlogStart = 0
    var inputEnded = false
    var parsing = false
    var output = OutputQueue()
    var dirty = false
    var wasFull = false
    var sendingEnded = false
    var interest: Interest = .readable

    // Times in microseconds of the server's clock.
    var deadline: Int64
    var bodySince: Int64 = 0
    var pausedSince: Int64 = 0
    var blockedSince: Int64?
    var lastProgress: Int64 = 0
    var sentWhileBlocked = 0
    var lingered = 0

    init(server: HTTPServer, descriptor: Int32, peer: HTTPPeer) {
        self.server = server
        self.descriptor = descriptor
        self.peer = peer
        quotaKey = peer.quotaKey
        parser = RequestParser(server.configuration.limits)
        deadline = server.now + Int64(server.configuration.timeouts.head) * 1_000
    }

    /// The loop's call.
    func ready(_ readiness: Readiness) {
        if readiness.contains(.writable) { flush() }
        if readiness.contains(.readable), stage != .closed { receive() }
    }

    /// Listens for exactly what this connection can use now.
    func updateInterest() {
        guard stage != .closed else { return }
        var wanted: Interest = []
        if !inputEnded, stage == .lingering || wantsInput { wanted.insert(.readable) }
        if blockedSince != nil { wanted.insert(.writable) }
        guard wanted != interest else { return }
        interest = wanted
        server.loop.change(descriptor, to: wanted)
    }

    private var wantsInput: Bool {
        let ahead = backlog.count - backlogStart
        return stage == .answering || !mayParse ? ahead < server.configuration.limits.pipelinedBytes && !sinkPaused : true
    }

    /// Whether the next request, or more of this one, may be parsed now.
    var mayParse: Bool {
        switch stage {
        case .waiting, .head: output.count <= server.configuration.limits.unsentBytes
        case .body: !sinkPaused
        case .answering, .lingering, .closed: false
        }
    }

    /// Ends the connection at once, whatever it was doing.
    func close() {
        guard stage != .closed else { return }
        let cut = stage == .answering
        stage = .closed
        server.loop.unwatch(descriptor)
        Glibc.close(descriptor)
        server.forget(self)
        if cut { logAccess(refusal: nil, aborted: true) }
        stopCounting()
        backlog = []
        output.removeAll()
        takeCollected()
        head = nil
        let (abandoned, gone) = (cut ? nil : sink, onClosed)
        sink = nil
        onClosed = nil
        onWritable = nil
        abandoned?.abandon()
        gone?()
    }

    func stopCounting() {
        if counted { server.runningRequests -= 1 }
        counted = false
    }
}
