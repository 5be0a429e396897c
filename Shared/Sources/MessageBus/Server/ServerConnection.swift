import EventLoop
import StrictJSON

/// One client of a server: its calls in order, at most one stream of the log, its limits.
final class ServerConnection: FramedSocketOwner {
    let id: UInt64
    let peer: PeerCredentials
    let grant: BusServer.Grant
    let socket: FramedSocket
    unowned let server: BusServer
    var slots = ReplySlots()
    var cursor: LogCursor?
    /// No more calls are taken; close once the open ones are answered.
    private var isFinishing = false
    private var isChecking = false

    init(server: BusServer, id: UInt64, peer: PeerCredentials, grant: BusServer.Grant, socket: FramedSocket) {
        self.server = server
        self.id = id
        self.peer = peer
        self.grant = grant
        self.socket = socket
        socket.owner = self
    }

    // MARK: Calls

    func received(_ frame: UnsafeRawBufferPointer) {
        guard let header = CallHeader(frame, limits: server.limits.json) else {
            server.notice?(.dropped(peer, "a message that is not a call"))
            return finish()
        }
        let reply = BusReply.none
        let number = header.oneway ? reply : slots.add()
        do throws(BusError) {
            try take(header, frame, number)
        } catch {
            answer(number, error)
        }
        checkLimits()
    }

    private func take(_ header: CallHeader, _ frame: UnsafeRawBufferPointer, _ number: UInt64) throws(BusError) {
        let name = UnsafeRawBufferPointer(rebasing: frame[header.method].dropFirst().dropLast())
        guard let index = server.methods.find(name) ?? findEscaped(header.method, frame) else {
            throw server.methods.refusal(of: frame.decodedString(header.method) ?? "")
        }
        guard grant.methods[index] else { throw .permissionDenied }
        guard !header.upgrade else { throw .invalidParameter("upgrade") }
        let entry = server.methods.entries[index]
        let parameters = header.parameters.map { [UInt8](frame[$0]) } ?? .emptyObject
        if entry.target == .service {
            return answer(number, parameters: try server.answerService(entry.name, parameters))
        }
        guard let mailbox = server.mailbox else { throw .busy(retryAfterMilliseconds: 1_000) }
        let call = BusCall(
            method: entry.name,
            interface: entry.interface,
            parameters: parameters,
            members: header.members,
            oneway: header.oneway,
            more: header.more,
            trace: header.trace.flatMap { frame.decodedString($0) }.flatMap(TraceParent.init),
            peer: peer,
            role: grant.role.name,
            reply: BusReply(mailbox: mailbox, connection: id, call: number)
        )
        if entry.target == .log { try answerLog(call, number) } else { server.handler(call) }
    }

    private func findEscaped(_ method: Range<Int>, _ frame: UnsafeRawBufferPointer) -> Int? {
        guard frame[method].contains(UInt8(ascii: "\\")), var name = frame.decodedString(method) else { return nil }
        return name.withUTF8 { server.methods.find(UnsafeRawBufferPointer($0)) }
    }

    // MARK: Answers

    func answer(_ posted: PostedReply) {
        switch posted.kind {
        case .final: answer(posted.call, parameters: posted.parameters.bytes)
        case .continuing: answer(posted.call, parameters: posted.parameters.bytes, continues: true)
        case .error(let name): answer(posted.call, BusError(name, parameters: posted.parameters.bytes))
        }
        checkLimits()
    }

    func answer(_ number: UInt64, parameters: [UInt8], continues: Bool = false) {
        write(number, isFinal: !continues) { bytes in
            bytes.append(continues ? "{\"continues\":true,\"parameters\":" : "{\"parameters\":")
            bytes.append(contentsOf: parameters)
        }
    }

    func answer(_ number: UInt64, _ error: BusError) {
        write(number, isFinal: true) { bytes in
            bytes.append("{\"error\":")
            bytes.append(quoting: error.name)
            bytes.append(",\"parameters\":")
            bytes.append(contentsOf: error.parameters)
        }
    }

    /// Appends a reply; `body` leaves out the closing brace.
    func write(_ number: UInt64, isFinal: Bool, _ body: (inout [UInt8]) -> Void) {
        guard number != BusReply.none else { return }
        socket.write { output in
            slots.answer(number, isFinal: isFinal, output: &output) { bytes in
                body(&bytes)
                bytes.append("}")
                bytes.append(0)
            }
        }
        if let waiting = cursor, waiting.call == slots.first, number != waiting.call { pumpSoon() }
    }

    // MARK: Limits and the end

    /// Something is expected of the peer within a time.
    var isOwed: Bool { socket.partialSince != nil || socket.stalledSince != nil }

    func dropIfSlow(now: UInt64) {
        if let since = socket.partialSince, now - since >= UInt64(server.limits.messageTime) {
            drop("a message was not complete in time")
        } else if let since = socket.stalledSince, cursor == nil, now - since >= UInt64(server.limits.stallTime) {
            drop("takes no replies")
        }
    }

    func drop(_ why: String) {
        server.notice?(.dropped(peer, why))
        close()
    }

    /// Reply bytes that wait for the peer or for their turn.
    private var waitingBytes: Int { socket.queuedBytes + slots.earlyBytes }
    private var mayResume: Bool {
        slots.count <= server.limits.pipelinedCalls / 2 && waitingBytes < server.limits.queuedBytes
    }

    /// Stops reading when too much waits; looks at the end of the round whether to go on, or whether all is done.
    func checkLimits() {
        guard !socket.isClosed else { return }
        if waitingBytes > 4 * server.limits.queuedBytes { return drop("more replies than it takes") }
        if slots.count >= server.limits.pipelinedCalls || waitingBytes >= server.limits.queuedBytes { socket.isHeld = true }
        guard isFinishing || socket.isHeld, !isChecking else { return }
        isChecking = true
        server.loop.atEndOfRound { [self] in
            isChecking = false
            endRound()
        }
    }

    private func endRound() {
        guard !socket.isClosed else { return }
        if isFinishing {
            guard slots.isEmpty else { return }
            if socket.queuedBytes == 0 { close() } else { socket.wantsRoom = true }
        } else if mayResume {
            socket.isHeld = false
        } else if socket.queuedBytes > 0 {
            // Without queued bytes calls wait for their answers, and each answer leads back here.
            socket.wantsRoom = true
        }
    }

    func hasRoom() {
        if cursor != nil { pump() }
        checkLimits()
    }

    /// It may still wait for answers and read a stream: `printf … | socat` ends its side at once.
    func peerFinished() { finish(endingStream: false) }

    func peerOwes() { server.armSweep() }

    func broke(_ reason: FramedSocket.Break) {
        switch reason {
        case .tooLong: drop("a message longer than \(server.limits.messageBytes) bytes")
        case .failed(let error): drop("\(error)")
        case .peerGone: close()
        }
    }

    /// Takes no more calls and closes after the open ones were answered.
    func finish(endingStream: Bool = true) {
        guard !socket.isClosed else { return }
        isFinishing = true
        socket.isHeld = true
        if endingStream, let stream = cursor {
            endStream()
            answer(stream.call, .busy(retryAfterMilliseconds: 1_000))
        }
        checkLimits()
    }

    /// Closes without the server, which is going away.
    func abandon(_ loop: EventLoop) {
        if let heartbeat = cursor?.heartbeat { loop.cancel(heartbeat) }
        cursor = nil
        socket.close()
    }

    func close() {
        guard !socket.isClosed else { return }
        endStream()
        socket.close()
        server.forget(self)
    }
}
