import EventLoop

/// Calls the methods of a server on a Unix socket. Connects at the first call and again after a break, with
/// growing pauses between failed attempts; meanwhile calls fail at once as `notConnected`. Calls are
/// pipelined over one connection. Confined to the loop's thread; completions run on it, never inside `call`.
public final class BusClient {
    private let loop: EventLoop
    private let path: String
    private let limits: BusClientLimits
    private let buffer = ReceiveBuffer(size: 64 << 10)
    private var connection: ClientConnection?
    private var pause: Int
    private var closedUntil: (time: UInt64, error: SystemError)?
    private var isClosed = false

    /// Makes a client; nothing is connected yet.
    public init(loop: EventLoop, path: String, limits: BusClientLimits = BusClientLimits()) {
        self.loop = loop
        self.path = path
        self.limits = limits
        pause = limits.shortestPause
    }

    deinit { connection?.end() }

    /// Whether there is a connection right now.
    public var isConnected: Bool { connection != nil }

    /// Calls a method.
    /// - Parameters:
    ///   - parameters: one JSON object.
    ///   - trace: the trace the call belongs to.
    ///   - timeoutMilliseconds: after it the call has failed for the caller, whatever the server still does.
    ///   - completion: runs exactly once.
    public func call(
        _ method: String,
        parameters: [UInt8] = .emptyObjectBytes,
        trace: TraceParent? = nil,
        timeoutMilliseconds: Int = 30_000,
        completion: @escaping (Result<BusResult, BusCallFailure>) -> Void
    ) {
        let receive: (ClientAnswer) -> Void = { answer in
            switch answer {
            case .result(let result, _): completion(.success(result))
            case .failure(let failure): completion(.failure(failure))
            }
        }
        do throws(BusCallFailure) {
            let connection = try connected()
            guard connection.waitingCount < limits.waitingCalls else { throw .notConnected(.tooManyCalls) }
            let fits = connection.call(
                method,
                parameters: parameters,
                trace: trace,
                timeoutMilliseconds: timeoutMilliseconds,
                receive
            )
            guard fits else { throw .notConnected(.tooLong) }
        } catch {
            loop.atEndOfRound { completion(.failure(error)) }
        }
    }

    /// Sends a call that wants no answer.
    /// - Throws: `BusCallFailure.notConnected`; whether it arrived is never known.
    public func send(oneway method: String, parameters: [UInt8] = .emptyObjectBytes) throws(BusCallFailure) {
        guard try connected().send(oneway: method, parameters: parameters) else { throw .notConnected(.tooLong) }
    }

    /// Calls a method that answers several times, over a connection of its own.
    /// - Parameter receive: gets each answer; an `ended` is the last thing it gets.
    public func stream(
        _ method: String,
        parameters: [UInt8] = .emptyObjectBytes,
        receive: @escaping (BusStream.Event) -> Void
    ) -> BusStream {
        BusStream(loop: loop, path: path, limits: limits, method: method, parameters: parameters, receive: receive)
    }

    /// Closes the connection; waiting calls fail, later ones too.
    public func close() {
        isClosed = true
        connection?.end()
    }

    private func connected() throws(BusCallFailure) -> ClientConnection {
        if let connection { return connection }
        guard !isClosed else { throw .notConnected(.closed) }
        if let closedUntil, loop.monotonicMilliseconds < closedUntil.time {
            throw .notConnected(.connecting(closedUntil.error))
        }
        do throws(SystemError) {
            let fresh = try ClientConnection(loop: loop, path: path, limits: limits, buffer: buffer)
            fresh.ended = { [weak self] in self?.connection = nil }
            connection = fresh
            closedUntil = nil
            pause = limits.shortestPause
            return fresh
        } catch {
            closedUntil = (loop.monotonicMilliseconds + UInt64(pause), error)
            pause = min(pause * 2, limits.longestPause)
            throw .notConnected(.connecting(error))
        }
    }
}
