import CPlatform
import EventLoop
import Glibc

extension HTTPConnection {
    /// Bytes a client may still send after its last answer before it is cut off.
    private static let lingeringBytes = 67_108_864
    /// Collected content reserves no more than this on the strength of a Content-Length alone.
    private static let reservedBytes = 65_536

    /// Reads once; what does not fit is reported again by the loop.
    func receive() {
        guard !inputEnded else { return }
        let buffer = server.readBuffer
        let count = shagym_receive(descriptor, buffer.baseAddress, buffer.count)
        if count > 0 {
            take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        } else if count == 0 {
            inputEnded = true
            if stage == .lingering, output.isEmpty { close() } else { settle() }
        } else if count != -Int(EAGAIN) {
            close()
        }
    }

    private func take(_ bytes: UnsafeRawBufferPointer) {
        if stage == .lingering {
            lingered += bytes.count
            if lingered > Self.lingeringBytes { close() }
            return
        }
        guard mayParse, backlogStart == backlog.count else {
            // What was used goes first: a client that is always ahead of its answers never lets all of it be used.
            if backlogStart > 0 {
                backlog.removeFirst(backlogStart)
                backlogStart = 0
            }
            backlog.append(contentsOf: bytes)
            updateInterest()
            return
        }
        var position = 0
        parse(bytes, &position)
        if position < bytes.count, stage != .lingering, stage != .closed {
            backlog = [UInt8](bytes.part(position..<bytes.count))
            backlogStart = 0
        }
        settle()
    }

    /// Goes on with what was read ahead, after an answer, a pause, or a drained output.
    func advance() {
        guard !parsing, mayParse else { return }
        if stage == .waiting, backlogStart == backlog.count { return settle() }
        let bytes = backlog
        var position = backlogStart
        bytes.read { parse($0, &position) }
        backlogStart = position
        if position == bytes.count {
            backlog = []
            backlogStart = 0
        }
        settle()
    }

    private func parse(_ input: UnsafeRawBufferPointer, _ position: inout Int) {
        parsing = true
        defer { parsing = false }
        while mayParse {
            switch parser.next(input, from: &position) {
            case .more:
                noteArrival()
                return
            case .head(let head): begin(head, contentFollows: position < input.count)
            case .body(let range): takeBody(input.part(range))
            case .end: dispatch()
            case .refused(let refusal): refuse(refusal)
            }
        }
    }

    /// The head's time runs from its first byte.
    private func noteArrival() {
        guard stage == .waiting, !parser.isBetweenRequests else { return }
        stage = .head
        deadline = server.now + Int64(server.configuration.timeouts.head) * 1_000
    }

    /// Draws the consequences of an ended input once everything before its end was used.
    func settle() {
        if inputEnded, mayParse, backlogStart == backlog.count {
            if stage == .waiting {
                if output.isEmpty { return close() }
            } else {
                refuse(.truncated)
            }
        }
        updateInterest()
    }

    private func begin(_ head: HTTPRequestHead, contentFollows: Bool) {
        ticket += 1
        self.head = head
        started = server.now
        closesAfterAnswer = !head.persistent || server.isStopping
        guard head.framing != .none else { return dispatch() }
        let limit = max(0, server.configuration.bodyLimit(head))
        if case .length(let length) = head.framing {
            guard length <= limit else { return refuse(.bodyTooLarge) }
            body.reserveCapacity(min(length, Self.reservedBytes))
        }
        stage = .body
        if let early = server.configuration.earlyAnswer(head) { return answerEarly(early, ticket) }
        parser.bodyLimit = limit
        bodyReceived = 0
        bodySince = server.now
        deadline = bodySince + Int64(server.configuration.timeouts.body) * 1_000
        sink = server.configuration.bodySink(head, HTTPBodyFlow(self, ticket))
        if stage == .body, head.awaitsContinue, !contentFollows {
            ResponseWriter.append(ResponseWriter.continueLine, to: &output.tail)
            flushLater()
        }
    }

    private func takeBody(_ piece: UnsafeRawBufferPointer) {
        bodyReceived += piece.count
        guard let sink else {
            body.append(contentsOf: piece)
            if !server.collect(piece.count, of: quotaKey) { refuse(.overloaded) }
            return
        }
        if sink.receive(piece) == .pause, stage == .body {
            sinkPaused = true
            pausedSince = server.now
        }
    }

    /// The content collected so far, which is no longer the connection's.
    @discardableResult
    func takeCollected() -> [UInt8] {
        server.release(body.count, of: quotaKey)
        defer { body = [] }
        return body
    }

    /// A sink wants more again. The pause was the server's, so the client's clock stood still.
    func resumeBody(_ ticket: UInt64) {
        guard ticket == self.ticket, stage == .body, sinkPaused else { return }
        sinkPaused = false
        let pause = server.now - pausedSince
        bodySince += pause
        deadline += pause
        advance()
    }

    /// Hands a complete request to its handler.
    private func dispatch() {
        guard let head else { return }
        stage = .answering
        let request = HTTPRequest(head: head, body: takeCollected(), peer: peer)
        if head.isAboutServer { return respond(.options(allow: HTTPMethod.allCases), ticket) }
        guard server.runningRequests < server.configuration.limits.runningRequests else {
            return answerRefusal(.overloaded, closing: false)
        }
        server.runningRequests += 1
        counted = true
        let responder = HTTPResponder(self, ticket, sink: sink)
        sink = nil
        server.handler(request, responder)
    }
}
