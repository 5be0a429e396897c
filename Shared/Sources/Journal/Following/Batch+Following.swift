extension Batch {
    /// Takes an event of another log: its effects, own events and the new position together, or not at all.
    ///
    /// An event whose effects fail is tried again by the caller; after `maximumAttempts` it is parked, and the position moves on. Later events of the same
    /// subject are parked behind it, so that their order is kept.
    /// - Parameters:
    ///   - event: the event.
    ///   - moment: now, in milliseconds since 1970.
    ///   - maximumAttempts: how often its effects are tried.
    ///   - effects: what the event causes here; its own events are named after `source:sequence`.
    /// - Throws: ``FollowFailure`` when following must stop, ``JournalFailure`` when the storage failed. A failure of `effects` is not thrown but counted.
    public func consume(
        _ event: FollowedEvent,
        at moment: Int64,
        maximumAttempts: Int = 5,
        effects: (Transaction) throws -> Void
    ) throws -> Consumption {
        var effectsFailed = false
        do {
            return try savepoint(request: "\(event.source):\(event.sequence)") { transaction in
                let offset = try transaction.checkedPosition(of: event.source, epoch: event.epoch)
                guard event.sequence > offset else { return .repeated }
                guard event.after == offset else {
                    throw FollowFailure.gap(source: event.source, offset: offset, found: event.sequence)
                }
                var outcome = Consumption.applied
                if let subject = event.subject,
                    let poison = try ParkedQueries(database: transaction.database).oldest(source: event.source, subject: subject)
                {
                    try transaction.park(event, error: "waits behind \(poison)", attempts: 0, at: moment)
                    outcome = .parked(behind: poison)
                } else {
                    do { try effects(transaction) } catch {
                        effectsFailed = true
                        throw error
                    }
                }
                try transaction.advance(source: event.source, epoch: event.epoch, after: offset, to: event.sequence)
                return outcome
            }
        } catch  where effectsFailed && storageFailure == nil {
            return try count(error, of: event, at: moment, maximumAttempts: maximumAttempts)
        }
    }

    /// Applies the parked events of a subject in their order, as far as they only wait their turn, and stops at the first whose effects fail again.
    /// - Parameters:
    ///   - event: the event that was just decided, as ``Transaction/confirm(_:by:)`` returned it.
    ///   - moment: now, in milliseconds since 1970.
    ///   - effects: what an event causes here.
    /// - Returns: how many were applied.
    @discardableResult
    public func resumeParked(
        _ event: ParkedEvent,
        at moment: Int64,
        effects: (ParkedEvent, Transaction) throws -> Void
    ) throws -> Int {
        var applied = 0
        while true {
            let next = try savepoint { transaction in
                let queries = ParkedQueries(database: transaction.database)
                guard let subject = event.subject else { return try queries.event(event.key) }
                guard let oldest = try queries.oldest(source: event.key.source, subject: subject) else { return nil }
                return try queries.event(ParkedKey(source: event.key.source, sequence: oldest))
            }
            guard let next, next.attempts == 0 else { return applied }
            do {
                try savepoint(request: "\(next.key.source):\(next.key.sequence)") { transaction in
                    try effects(next, transaction)
                    try transaction.unpark(next.key)
                }
                applied += 1
            } catch  where storageFailure == nil {
                let text = Self.operatorText(error)
                try savepoint { transaction in
                    try transaction.database.runOwn(
                        "UPDATE parked SET attempts = 1, error = ?, since = ? WHERE source = ? AND sequence = ?",
                        text,
                        moment,
                        next.key.source,
                        next.key.sequence
                    )
                }
                return applied
            }
        }
    }

    private func count(
        _ error: any Error,
        of event: FollowedEvent,
        at moment: Int64,
        maximumAttempts: Int
    ) throws -> Consumption {
        let text = Self.operatorText(error)
        return try savepoint { transaction in
            let attempts = (try transaction.position(of: event.source)?.attempts ?? 0) + 1
            guard attempts >= maximumAttempts else {
                try transaction.store(
                    source: event.source,
                    epoch: event.epoch,
                    offset: event.after,
                    attempts: attempts,
                    error: text
                )
                return .failed(attempts: attempts)
            }
            try transaction.park(event, error: text, attempts: attempts, at: moment)
            try transaction.advance(source: event.source, epoch: event.epoch, after: event.after, to: event.sequence)
            return .parked(behind: nil)
        }
    }

    private static func operatorText(_ error: any Error) -> String {
        (error as? any OperatorReadable)?.operatorText ?? String(describing: type(of: error))
    }
}
