import CPlatform
import EventLoop
import Glibc
import StrictJSON

/// A simple client for commands and tests: one call at a time, the thread waits. Connects when needed.
public final class BlockingBusClient {
    private let path: String
    private let limits: BusClientLimits
    private var descriptor: Int32 = -1
    private var input: [UInt8] = []

    /// Makes a client; nothing is connected yet.
    public init(path: String, limits: BusClientLimits = BusClientLimits()) {
        self.path = path
        self.limits = limits
    }

    deinit { close() }

    /// Closes the connection; the next call opens a new one.
    public func close() {
        if descriptor >= 0 { Glibc.close(descriptor) }
        descriptor = -1
        input = []
    }

    /// Calls a method and waits for its answer, one JSON object.
    public func call(
        _ method: String,
        parameters: [UInt8] = .emptyObjectBytes,
        trace: TraceParent? = nil,
        timeoutMilliseconds: Int = 30_000
    ) throws(BusCallFailure) -> [UInt8] {
        let deadline = Self.deadline(timeoutMilliseconds)
        try send(method, parameters, trace: trace, deadline: deadline)
        return try receive(deadline: deadline).parameters
    }

    /// Sends a call that wants no answer.
    public func send(oneway method: String, parameters: [UInt8] = .emptyObjectBytes) throws(BusCallFailure) {
        try send(method, parameters, oneway: true, deadline: Self.deadline(30_000))
    }

    /// Calls a method with `more`: `each` gets every answer and says whether to go on. Stopping early closes the
    /// connection.
    /// - Parameter quietMilliseconds: how long to wait for each answer.
    public func callMore(
        _ method: String,
        parameters: [UInt8] = .emptyObjectBytes,
        quietMilliseconds: Int = 90_000,
        each: (_ parameters: [UInt8]) -> Bool
    ) throws(BusCallFailure) {
        try send(method, parameters, more: true, deadline: Self.deadline(quietMilliseconds))
        while true {
            let (parameters, continues) = try receive(deadline: Self.deadline(quietMilliseconds))
            let goOn = each(parameters)
            guard continues else { return }
            if !goOn { return close() }
        }
    }

    private static func deadline(_ milliseconds: Int) -> UInt64 {
        shagym_monotonic_ns() / 1_000_000 + UInt64(max(0, milliseconds))
    }

    private func send(
        _ method: String,
        _ parameters: [UInt8],
        oneway: Bool = false,
        more: Bool = false,
        trace: TraceParent? = nil,
        deadline: UInt64
    ) throws(BusCallFailure) {
        var message: [UInt8] = []
        CallHeader.write(method, parameters: parameters, oneway: oneway, more: more, trace: trace, to: &message)
        guard message.count <= limits.messageBytes + 1 else { throw .notConnected(.tooLong) }
        if descriptor < 0 {
            let result = shagym_unix_connect(path)
            guard result >= 0 else { throw .notConnected(.connecting(SystemError("connect", errno: -result))) }
            descriptor = result
        }
        var sent = 0
        while sent < message.count {
            switch message.withUnsafeBytes({ Transfer.send(.init(rebasing: $0[sent...]), to: descriptor) }) {
            case .bytes(let count): sent += count
            case .wouldBlock: try wait(for: Int16(POLLOUT), deadline: deadline)
            case .closed, .failed:
                close()
                throw .notConnected(.broken)
            }
        }
    }

    private func receive(deadline: UInt64) throws(BusCallFailure) -> (parameters: [UInt8], continues: Bool) {
        let frame = try nextFrame(deadline: deadline)
        let json = JSONLimits(maxBytes: limits.messageBytes, maxDepth: limits.depth)
        let answer = frame.withUnsafeBytes { bytes in
            ReplyHeader(bytes, limits: json).map { header in
                (header, header.parameters.map { [UInt8](bytes[$0]) } ?? .emptyObject)
            }
        }
        guard let (header, parameters) = answer else {
            close()
            throw .lost
        }
        if let error = header.error { throw .error(name: error, parameters: parameters) }
        return (parameters, header.continues)
    }

    private func nextFrame(deadline: UInt64) throws(BusCallFailure) -> [UInt8] {
        var searched = 0
        while true {
            if let end = input[searched...].firstIndex(of: 0) {
                let frame = Array(input[..<end])
                input.removeFirst(end + 1)
                return frame
            }
            searched = input.count
            guard input.count <= limits.messageBytes else {
                close()
                throw .lost
            }
            let result = withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 16) { buffer in
                let result = Transfer.receive(from: descriptor, into: buffer)
                if case .bytes(let count) = result { input.append(contentsOf: buffer[..<count]) }
                return result
            }
            switch result {
            case .bytes: continue
            case .wouldBlock: try wait(for: Int16(POLLIN), deadline: deadline)
            case .closed, .failed:
                close()
                throw .lost
            }
        }
    }

    private func wait(for events: Int16, deadline: UInt64) throws(BusCallFailure) {
        while true {
            let now = shagym_monotonic_ns() / 1_000_000
            let rest = deadline > now ? deadline - now : 0
            var entry = pollfd(fd: descriptor, events: events, revents: 0)
            let count = poll(&entry, 1, Int32(clamping: rest))
            if count > 0 { return }
            if count == 0 || errno != EINTR {
                // The answer may still come, and would be taken for the next call's.
                close()
                throw .timedOut
            }
        }
    }
}
