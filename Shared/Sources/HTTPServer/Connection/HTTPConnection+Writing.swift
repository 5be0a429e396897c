import CPlatform
import Glibc

extension HTTPConnection {
    /// Sends at the end of this round, together with whatever else it produces for this client.
    func flushLater() {
        guard !dirty, stage != .closed else { return }
        dirty = true
        server.flushLater(self)
    }

    func flushNow() {
        dirty = false
        flush()
    }

    func flush() {
        guard stage != .closed else { return }
        while !output.isEmpty {
            let count = output.withNext { shagym_send(descriptor, $0.baseAddress, $0.count) }
            if count == -Int(EAGAIN) {
                noteBlocked()
                break
            }
            guard count > 0 else { return close() }
            output.drop(count)
            if blockedSince != nil {
                sentWhileBlocked += count
                lastProgress = server.now
            }
        }
        if output.isEmpty {
            blockedSince = nil
            if stage == .waiting, server.isStopping { stage = .lingering }
            if stage == .lingering, !endSending() { return }
        }
        announceRoom()
        // What waited for room, or an end of input that waited for the last answer to leave.
        if backlogStart < backlog.count || inputEnded { advance() }
        updateInterest()
    }

    private func noteBlocked() {
        guard blockedSince == nil else { return }
        blockedSince = server.now
        lastProgress = server.now
        sentWhileBlocked = 0
    }

    /// - Returns: false when the connection is closed, because the client had already ended its side.
    private func endSending() -> Bool {
        guard !sendingEnded else { return true }
        sendingEnded = true
        if inputEnded {
            close()
            return false
        }
        shutdown(descriptor, Int32(SHUT_WR))
        deadline = server.now + Int64(server.configuration.timeouts.lingering) * 1_000
        return true
    }

    private func announceRoom() {
        guard wasFull, output.count <= server.configuration.limits.unsentBytes / 2 else { return }
        wasFull = false
        onWritable?()
    }
}
