import CPlatform
import EventLoop
import Glibc
import StrictJSON
import Testing

@testable import MessageBus

/// A short folder for sockets (their paths hold 107 bytes), removed with the value.
final class ScratchFolder {
    let path: String
    var socket: String { path + "/s" }

    init() throws {
        var template = Array("/tmp/sb.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw SystemError("mkdtemp", errno: errno) }
        path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }

    deinit {
        unlink(socket)
        rmdir(path)
    }
}

/// Runs the loop until `done`, failing the test instead of hanging.
func run(
    _ loop: EventLoop,
    limit: Int = 5_000,
    sourceLocation: SourceLocation = #_sourceLocation,
    until done: @escaping () -> Bool
) {
    var isOver = false
    func look() {
        guard !isOver else { return }
        if done() { return loop.stop() }
        loop.after(milliseconds: 1) { loop.atEndOfRound(look) }
    }
    let alarm = loop.after(milliseconds: limit) {
        Issue.record("the condition was not met in time", sourceLocation: sourceLocation)
        loop.stop()
    }
    loop.atEndOfRound(look)
    loop.run()
    isOver = true
    loop.cancel(alarm)
}

/// Lets everything that is ready happen.
func settle(_ loop: EventLoop) {
    loop.after(milliseconds: 4) { loop.after(milliseconds: 1) { loop.stop() } }
    loop.run()
}

/// A client that sends any bytes and keeps the frames it gets.
final class RawPeer {
    private let loop: EventLoop
    private(set) var descriptor: Int32
    private var input: [UInt8] = []
    private var output: [UInt8] = []
    private(set) var frames: [String] = []
    private(set) var isEnded = false
    var isReading = true {
        didSet { loop.change(descriptor, to: isReading ? .readable : []) }
    }

    init(_ loop: EventLoop, _ path: String) throws {
        self.loop = loop
        descriptor = try SystemError.check("connect", shagym_unix_connect(path))
        try loop.watch(descriptor, for: .readable) { [weak self] in self?.ready($0) }
    }

    deinit { close() }

    func close() {
        guard descriptor >= 0 else { return }
        loop.unwatch(descriptor)
        Glibc.close(descriptor)
        descriptor = -1
    }

    func send(_ text: String) { send(Array(text.utf8) + [0]) }

    func send(_ bytes: [UInt8]) {
        output += bytes
        flush()
    }

    func finishWriting() { shutdown(descriptor, Int32(SHUT_WR)) }

    private func flush() {
        while !output.isEmpty {
            guard case .bytes(let count) = output.withUnsafeBytes({ Transfer.send($0, to: descriptor) }) else { break }
            output.removeFirst(count)
        }
        loop.change(descriptor, to: output.isEmpty ? .readable : [.readable, .writable])
    }

    private func ready(_ readiness: Readiness) {
        if readiness.contains(.writable), !output.isEmpty { flush() }
        guard readiness.contains(.readable) else { return }
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        switch chunk.withUnsafeMutableBytes({ Transfer.receive(from: descriptor, into: $0) }) {
        case .bytes(let count):
            input += chunk[..<count]
            while let end = input.firstIndex(of: 0) {
                frames.append(String(decoding: input[..<end], as: UTF8.self))
                input.removeFirst(end + 1)
            }
        case .wouldBlock: break
        case .closed, .failed:
            isEnded = true
            loop.unwatch(descriptor)
        }
    }
}

/// A log in memory.
final class MemoryLog: EventLogSource {
    var epoch = "e1"
    var first: Int64 = 1
    var events: [(type: String, bytes: [UInt8])] = []
    var head: Int64 { first + Int64(events.count) - 1 }
    var bytes: Int64 { events.reduce(0) { $0 + Int64($1.bytes.count) } }
    var reads = 0
    var failure: SystemError?

    func append(_ type: String = "a.v1", padding: Int = 0) {
        let digits = String(head + 1)
        let sequence = String(repeating: "0", count: 20 - digits.utf8.count) + digits
        let data = String(repeating: "x", count: padding)
        let text =
            #"{"specversion":"1.0","id":"r\#(digits)","type":"\#(type)","sequence":"\#(sequence)","data":{"t":"\#(data)"}}"#
        events.append((type, Array(text.utf8)))
    }

    func trim(upTo sequence: Int64) {
        events.removeFirst(Int(sequence - first + 1))
        first = sequence + 1
    }

    func read(after: Int64, limit: Int, maxBytes: Int, types: EventTypeFilter) throws -> EventBatch {
        if let failure { throw failure }
        reads += 1
        var batch = EventBatch(after: after)
        for (index, event) in events.enumerated().dropFirst(Int(after - first + 1)) {
            if types.admits(event.type) {
                guard batch.count == 0 || batch.bytes.count + event.bytes.count <= maxBytes else { break }
                batch.append(event.bytes)
            }
            batch.next = first + Int64(index)
            if batch.count == limit { break }
        }
        return batch
    }
}

/// The interface of the test server.
let testInterface = BusInterface(
    """
    # For tests.
    interface kz.shagym.test

    type Thing (name: string)
    # Answers what it was asked.
    method Echo(text: ?string) -> (text: ?string)
    method Hold() -> ()
    method Many(count: int) -> (n: int)
    """
)!

let identity = BusIdentity(vendor: "Shagym", product: "test", version: "1", url: "https://example.org")

/// A server, its loop and its folder; `Echo` answers its parameters, `Hold` waits in `held`, `Many` streams.
final class Site {
    let folder: ScratchFolder
    let loop: EventLoop
    var server: BusServer!
    var held: [BusCall] = []
    var seen: [BusCall] = []
    var notices: [String] = []
    let log: MemoryLog?
    let parked: (any ParkedEvents)?
    let following: (any FollowedLogs)?
    let access: AccessTable
    let limits: BusLimits

    init(
        access: AccessTable = AccessTable(),
        log: MemoryLog? = nil,
        parked: (any ParkedEvents)? = nil,
        following: (any FollowedLogs)? = nil,
        _ limit: (inout BusLimits) -> Void = { _ in }
    ) throws {
        folder = try ScratchFolder()
        loop = try EventLoop()
        self.access = access
        self.log = log
        self.parked = parked
        self.following = following
        var limits = BusLimits()
        limit(&limits)
        self.limits = limits
        try start()
    }

    func start() throws {
        server = try BusServer(
            loop: loop,
            path: folder.socket,
            identity: identity,
            interfaces: [testInterface],
            access: access,
            limits: limits,
            log: log,
            parked: parked,
            following: following,
            clock: { "2026-06-08T09:00:00+05:00" },
            handler: { [unowned self] in handle($0) }
        )
        server.notice = { [unowned self] in notices.append("\($0)") }
    }

    private func handle(_ call: BusCall) {
        seen.append(call)
        switch call.method {
        case "kz.shagym.test.Echo": call.reply.send(parameters: call.parameters)
        case "kz.shagym.test.Hold": held.append(call)
        default:
            guard call.more else { return call.reply.send(error: .expectedMore) }
            for number in 1...3 { call.reply.sendContinuing(parameters: Array(#"{"n":\#(number)}"#.utf8)) }
            call.reply.send(parameters: Array(#"{"n":0}"#.utf8))
        }
    }

    func peer() throws -> RawPeer { try RawPeer(loop, folder.socket) }

    /// Sends one message on a fresh connection and gives the first answer; nil if the connection was closed.
    func ask(_ message: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String? {
        let peer = try peer()
        peer.send(message)
        run(loop, sourceLocation: sourceLocation) { !peer.frames.isEmpty || peer.isEnded }
        return peer.frames.first
    }

    func ask(_ method: String, _ parameters: String) throws -> String? {
        try ask(#"{"method":"\#(method)","parameters":\#(parameters)}"#)
    }
}

/// A small repeatable generator (SplitMix64).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Runs `body` on a thread of its own and waits for it when asked.
final class Worker: Sendable {
    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private let thread: pthread_t

    init(_ body: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        let result = pthread_create(
            &thread,
            nil,
            { work in
                work.map { Unmanaged<Work>.fromOpaque($0).takeRetainedValue().body() }
                return nil
            },
            Unmanaged.passRetained(Work(body)).toOpaque()
        )
        precondition(result == 0)
        self.thread = thread
    }

    func join() { pthread_join(thread, nil) }
}
