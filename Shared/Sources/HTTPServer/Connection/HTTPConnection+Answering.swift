extension HTTPConnection {
    /// Whether the request with this ticket is still waiting for (the rest of) its answer.
    func isCurrent(_ ticket: UInt64) -> Bool { ticket == self.ticket && stage == .answering }

    /// Answers the current request completely.
    func respond(_ response: HTTPResponse, _ ticket: UInt64) {
        guard isCurrent(ticket), case .none = answer else { return }
        send(response)
        endAnswer(refusal: nil)
    }

    /// Answers before the content was read: nothing behind it can be trusted to be the next request.
    func answerEarly(_ response: HTTPResponse, _ ticket: UInt64) {
        guard ticket == self.ticket, stage == .body else { return }
        abandonSink()
        closesAfterAnswer = true
        send(response)
        endAnswer(refusal: nil)
    }

    /// Refuses in the server's own name and closes.
    func refuse(_ refusal: HTTPRefusal) {
        guard stage != .lingering, stage != .closed else { return }
        if head == nil { started = server.now }
        answerRefusal(refusal, closing: true)
    }

    func answerRefusal(_ refusal: HTTPRefusal, closing: Bool) {
        abandonSink()
        var response = server.configuration.refusalAnswer(refusal, head)
        response.status = refusal.status
        if refusal == .overloaded, !response.headers.contains(where: { $0.name == .retryAfter }) {
            response.headers.append(HTTPResponse.Field(.retryAfter, "1"))
        }
        if closing { closesAfterAnswer = true }
        send(response)
        endAnswer(refusal: refusal)
    }

    private func abandonSink() {
        let abandoned = sink
        sink = nil
        sinkPaused = false
        abandoned?.abandon()
    }

    private func send(_ response: HTTPResponse) {
        if response.closesConnection || server.isStopping { closesAfterAnswer = true }
        guard !response.status.forbidsContent else { return appendHead(response, .none) }
        // 205 says explicitly that it has none (RFC 9110, section 15.3.6).
        let length = response.status == .resetContent ? 0 : response.body.count
        appendHead(response, .length(length))
        guard length > 0, head?.method != .head else { return }
        output.append(response.body)
        answerBytes += length
    }

    private func appendHead(_ response: HTTPResponse, _ framing: ResponseWriter.Framing) {
        let persistence: ResponseWriter.Persistence =
            closesAfterAnswer ? .close : head?.version == .http10 ? .keepAlive : .implied
        let before = output.tail.count
        ResponseWriter.head(
            response.status,
            response.headers,
            response.block,
            framing,
            persistence,
            date: server.dateLine,
            to: &output.tail
        )
        answerStatus = response.status
        answerBytes += output.tail.count - before
    }

    // MARK: Streams

    func begin(_ response: HTTPResponse, _ length: Int?, _ ticket: UInt64) {
        guard isCurrent(ticket), case .none = answer else { return }
        if response.closesConnection || server.isStopping { closesAfterAnswer = true }
        let framing: ResponseWriter.Framing
        if response.status.forbidsContent {
            (framing, answer) = (.none, .discarded)
        } else if response.status == .resetContent {
            (framing, answer) = (.length(0), .discarded)
        } else if let length {
            (framing, answer) = (.length(length), .length(remaining: length))
        } else if head?.version == .http10 {
            closesAfterAnswer = true
            (framing, answer) = (.untilClose, .untilClose)
        } else {
            (framing, answer) = (.chunked, .chunked)
        }
        if head?.method == .head { answer = .discarded }
        appendHead(response, framing)
        flushLater()
        if !response.body.isEmpty { write(response.body, ticket) }
    }

    @discardableResult
    func write(_ bytes: [UInt8], _ ticket: UInt64) -> Bool {
        guard isCurrent(ticket), !bytes.isEmpty else { return isCurrent(ticket) && !wasFull }
        switch answer {
        case .none: return false
        case .discarded: return true
        case .chunked: ResponseWriter.chunk(bytes, to: &output)
        case .untilClose: output.append(bytes)
        case .length(let remaining):
            guard bytes.count <= remaining else {
                close()
                return false
            }
            answer = .length(remaining: remaining - bytes.count)
            output.append(bytes)
        }
        answerBytes += bytes.count
        flushLater()
        wasFull = output.count > server.configuration.limits.unsentBytes
        return !wasFull
    }

    func finish(_ ticket: UInt64) {
        guard isCurrent(ticket) else { return }
        switch answer {
        case .none: return
        case .length(let remaining) where remaining > 0: return close()
        case .chunked: ResponseWriter.append(ResponseWriter.lastChunk, to: &output.tail)
        case .length, .untilClose, .discarded: break
        }
        endAnswer(refusal: nil)
    }

    func abort(_ ticket: UInt64) {
        if isCurrent(ticket) { close() }
    }

    /// A responder was let go. That must not leave the client waiting.
    func dropped(_ ticket: UInt64) {
        guard isCurrent(ticket) else { return }
        if case .none = answer { answerRefusal(.answerDropped, closing: true) } else { close() }
    }

    // MARK: Between answer and next request

    private func endAnswer(refusal: HTTPRefusal?) {
        logAccess(refusal: refusal, aborted: false)
        stopCounting()
        head = nil
        takeCollected()
        sink = nil
        answer = .none
        answerBytes = 0
        answerStatus = nil
        route = ""
        wasFull = false
        onWritable = nil
        onClosed = nil
        if closesAfterAnswer { return linger() }
        stage = .waiting
        deadline = server.now + Int64(server.configuration.timeouts.idle) * 1_000
        flushLater()
        advance()
    }

    /// Keeps the connection until the client has read the last answer: closing while its bytes are still arriving
    /// would reset the connection and could destroy the answer on the way (RFC 9112, section 9.6).
    private func linger() {
        stage = .lingering
        backlog = []
        backlogStart = 0
        deadline = Int64.max
        flushLater()
        updateInterest()
    }

    func logAccess(refusal: HTTPRefusal?, aborted: Bool) {
        guard let log = server.configuration.accessLog else { return }
        let finished = server.configuration.clock.monotonicMicroseconds()
        log(
            HTTPAccess(
                method: head?.method,
                route: route,
                status: answerStatus,
                refusal: refusal,
                bytes: answerBytes,
                microseconds: max(0, finished - started),
                aborted: aborted
            )
        )
    }
}
