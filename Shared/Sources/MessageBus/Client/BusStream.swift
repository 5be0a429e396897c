import EventLoop

/// The answers to one call with `more`, over a connection of its own. Ends when the last answer came, the
/// connection broke, or `cancel()` was called. Confined to the loop's thread.
public final class BusStream {
    /// What arrives.
    public enum Event: Sendable {
        /// An answer, one JSON object; more follow if `continues`.
        case answer([UInt8], continues: Bool)
        /// Nothing more comes, and it was not the last answer.
        case ended(BusCallFailure)
    }

    private let loop: EventLoop
    private var connection: ClientConnection?
    private var receive: ((Event) -> Void)?

    init(
        loop: EventLoop,
        path: String,
        limits: BusClientLimits,
        buffer: ReceiveBuffer = ReceiveBuffer(size: 64 << 10),
        method: String,
        parameters: [UInt8],
        receive: @escaping (Event) -> Void
    ) {
        self.loop = loop
        self.receive = receive
        do throws(SystemError) {
            let connection = try ClientConnection(loop: loop, path: path, limits: limits, buffer: buffer)
            self.connection = connection
            let fits = connection.call(method, parameters: parameters, more: true, timeoutMilliseconds: nil) { [weak self] in
                self?.took($0)
            }
            if !fits { failSoon(.notConnected(.tooLong)) }
        } catch {
            failSoon(.notConnected(.connecting(error)))
        }
    }

    deinit { connection?.end() }

    /// While paused nothing is read, so that the server holds back too.
    public var isPaused: Bool {
        get { connection?.socket.isHeld ?? false }
        set { connection?.socket.isHeld = newValue }
    }

    /// Sends a call without an answer along the stream's connection.
    public func send(oneway method: String, parameters: [UInt8]) {
        _ = connection?.send(oneway: method, parameters: parameters)
    }

    /// Ends the stream; nothing is received any more.
    public func cancel() {
        receive = nil
        connection?.end()
        connection = nil
    }

    private func failSoon(_ failure: BusCallFailure) {
        loop.atEndOfRound { [weak self] in self?.took(.failure(failure)) }
    }

    private func took(_ answer: ClientAnswer) {
        guard let receive else { return }
        switch answer {
        case .result(let result, let continues):
            if !continues { cancel() }
            receive(.answer(result.parameters, continues: continues))
        case .failure(let failure):
            cancel()
            receive(.ended(failure))
        }
    }
}
