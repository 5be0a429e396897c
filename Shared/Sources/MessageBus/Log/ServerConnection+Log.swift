import EventLoop
import StrictJSON

/// `kz.shagym.bus`: reading the log, and what operators ask about it.
extension ServerConnection {
    func answerLog(_ call: BusCall, _ number: UInt64) throws(BusError) {
        guard let log = server.log else { throw .methodNotImplemented(call.method) }
        switch call.method {
        case "kz.shagym.bus.Read": try read(call, number, log)
        case "kz.shagym.bus.Report": try report(call, number, log)
        case "kz.shagym.bus.Status":
            try CallParameters(call.parameters).finish()
            answer(number, parameters: status(log))
        case "kz.shagym.bus.ListParked":
            try CallParameters(call.parameters).finish()
            answer(number, parameters: try listParked())
        case "kz.shagym.bus.Retry": try decide(.retry, call)
        case "kz.shagym.bus.Skip": try decide(.skip, call)
        case "kz.shagym.bus.Resume": try resume(call)
        default: throw .methodNotImplemented(call.method)
        }
    }

    // MARK: Read

    private func read(_ call: BusCall, _ number: UInt64, _ log: any EventLogSource) throws(BusError) {
        let request = try ReadRequest(call.parameters, limits: server.limits, role: grant.role)
        let epoch = request.epoch ?? log.epoch
        try check(epoch: epoch, after: request.after, log)
        server.board.note(request.reader, offset: request.after, at: server.clock())
        guard call.more else {
            let batch = try readLog(log, after: request.after, limit: request.limit, types: request.types)
            return answer(number, batch, log, continues: false)
        }
        // One stream per connection: what is called behind it would wait for ever.
        guard cursor == nil else { throw .busy(retryAfterMilliseconds: 1_000) }
        server.board.streamOpened(request.reader)
        cursor = LogCursor(
            call: number,
            reader: request.reader,
            epoch: epoch,
            next: request.after,
            limit: request.limit,
            types: request.types,
            lastSent: 0
        )
        pump(isOpening: true)
        armHeartbeat()
    }

    private func check(epoch: String, after: Int64, _ log: any EventLogSource) throws(BusError) {
        guard epoch == log.epoch else { throw .epochChanged(epoch: log.epoch, head: log.head) }
        guard after <= log.head else { throw .aheadOfLog(head: log.head) }
        guard after >= log.first - 1 else { throw .trimmed(first: log.first) }
    }

    private func readLog(
        _ log: any EventLogSource,
        after: Int64,
        limit: Int,
        types: EventTypeFilter
    ) throws(BusError) -> EventBatch {
        // Not a byte of an event is read for somebody who may see none.
        if types.isEmpty { return EventBatch(after: log.head) }
        do {
            return try log.read(after: after, limit: limit, maxBytes: server.limits.eventBytesPerReply, types: types)
        } catch {
            server.notice?(.logUnreadable("\(error)"))
            throw .busy(retryAfterMilliseconds: 1_000)
        }
    }

    private func answer(_ number: UInt64, _ batch: EventBatch, _ log: any EventLogSource, continues: Bool) {
        write(number, isFinal: !continues) { bytes in
            bytes.append(continues ? "{\"continues\":true,\"parameters\":{\"epoch\":" : "{\"parameters\":{\"epoch\":")
            bytes.append(quoting: log.epoch)
            bytes.append(",\"events\":[")
            bytes.append(contentsOf: batch.bytes)
            bytes.append("],\"next\":")
            bytes.append(decimal: batch.next)
            bytes.append(",\"head\":")
            bytes.append(decimal: log.head)
            bytes.append("}")
        }
    }

    /// After a commit: sends if the stream is idle, else once its socket has room.
    func logAdvanced() {
        guard cursor != nil else { return }
        if socket.queuedBytes == 0, !socket.wantsRoom { pump() } else { socket.wantsRoom = true }
    }

    func pumpSoon() { socket.wantsRoom = true }

    /// Sends the next batch if it is the stream's turn and everything before has left: one batch is all that a
    /// stuck reader can hold.
    func pump(isOpening: Bool = false) {
        guard let stream = cursor, let log = server.log else { return }
        guard stream.call == slots.first, socket.queuedBytes == 0 || isOpening else { return socket.wantsRoom = true }
        do throws(BusError) {
            try check(epoch: stream.epoch, after: stream.next, log)
            var batch = EventBatch(after: stream.next)
            if log.head > stream.next {
                batch = try readLog(log, after: stream.next, limit: stream.limit, types: stream.types)
            }
            cursor?.next = batch.next
            // Who wants no events wants to be told of each advance.
            let isNews = batch.count > 0 || (stream.types.isEmpty && batch.next > stream.next)
            if isNews || isOpening { send(batch, log) }
            if batch.next < log.head, batch.next > stream.next { socket.wantsRoom = true }
        } catch {
            endStream()
            answer(stream.call, error)
        }
    }

    private func send(_ batch: EventBatch, _ log: any EventLogSource) {
        guard let stream = cursor else { return }
        cursor?.lastSent = server.loop.monotonicMilliseconds
        answer(stream.call, batch, log, continues: true)
    }

    private func armHeartbeat() {
        guard let stream = cursor, let log = server.log else { return }
        let period = UInt64(server.limits.heartbeat)
        let quiet = server.loop.monotonicMilliseconds - min(stream.lastSent, server.loop.monotonicMilliseconds)
        if quiet >= period, socket.queuedBytes == 0, stream.call == slots.first {
            send(EventBatch(after: stream.next), log)
        }
        let rest = quiet >= period ? period : period - quiet
        cursor?.heartbeat = server.loop.after(milliseconds: Int(rest)) { [weak self] in self?.armHeartbeat() }
    }

    func endStream() {
        guard let stream = cursor else { return }
        cursor = nil
        if let heartbeat = stream.heartbeat { server.loop.cancel(heartbeat) }
        server.board.streamClosed(stream.reader)
    }

    // MARK: Report

    private func report(_ call: BusCall, _ number: UInt64, _ log: any EventLogSource) throws(BusError) {
        var parameters = try CallParameters(call.parameters)
        let reader = try parameters.name("reader")
        let epoch = try parameters.string("epoch")
        let offset = try parameters.integer("offset")
        try parameters.finish()
        guard offset >= 0 else { throw .invalidParameter("offset") }
        guard epoch == log.epoch else { throw .epochChanged(epoch: log.epoch, head: log.head) }
        guard offset <= log.head else { throw .aheadOfLog(head: log.head) }
        server.board.note(reader, offset: offset, at: server.clock())
        answer(number, parameters: .emptyObject)
    }
}
