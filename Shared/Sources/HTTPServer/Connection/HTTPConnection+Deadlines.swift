extension HTTPConnection {
    /// Ends what has taken too long by `now`.
    func checkDeadlines(_ now: Int64) {
        if let blockedSince, isTooSlowReader(now, since: blockedSince) { return close() }
        switch stage {
        case .waiting:
            // Unsent answers have a deadline of their own.
            if now >= deadline, output.isEmpty { close() }
        case .head:
            if now >= deadline { refuse(.headTimedOut) }
        case .body:
            if !sinkPaused, now >= deadline || isTooSlowSender(now) { refuse(.bodyTimedOut) }
        case .lingering:
            if now >= deadline { close() }
        case .answering, .closed: break
        }
    }

    private func isTooSlowSender(_ now: Int64) -> Bool {
        let timeouts = server.configuration.timeouts
        let demanded = Self.bytes(timeouts.bodyBytesPerSecond, in: now - bodySince, grace: timeouts.grace)
        return Int64(bodyReceived) < demanded
    }

    private func isTooSlowReader(_ now: Int64, since: Int64) -> Bool {
        let timeouts = server.configuration.timeouts
        if now - lastProgress >= Int64(timeouts.writeStall) * 1_000 { return true }
        return Int64(sentWhileBlocked) < Self.bytes(timeouts.writeBytesPerSecond, in: now - since, grace: timeouts.grace)
    }

    /// What must have been moved in a span of microseconds, the first milliseconds of which are free.
    private static func bytes(_ perSecond: Int, in span: Int64, grace: Int) -> Int64 {
        let counted = span - Int64(grace) * 1_000
        return counted > 0 ? counted / 1_000 * Int64(perSecond) / 1_000 : 0
    }

    /// The server stops: idle connections close, the others after their current answer.
    func stopSoon() {
        if stage == .waiting, output.isEmpty { close() } else { closesAfterAnswer = true }
    }
}
