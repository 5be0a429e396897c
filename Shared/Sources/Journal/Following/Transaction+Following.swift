extension Transaction {
    /// How far another log was followed; nil before the first contact.
    public func position(of source: String) throws -> FollowedPosition? {
        try checkOpen()
        return try database.first("SELECT epoch, position, attempts, error FROM followed WHERE source = ?", source) {
            FollowedPosition(
                epoch: $0.text(0),
                offset: $0.integer(1),
                attempts: Int($0.integer(2)),
                error: $0.optionalText(3)
            )
        }
    }

    /// Moves the position in another log, in the same transaction as the effects of what was read.
    /// - Parameters:
    ///   - after: the position before; must be the one that is stored (0 at first contact).
    ///   - sequence: the new position.
    /// - Throws: ``FollowFailure``.
    public func advance(source: String, epoch: String, after: Int64, to sequence: Int64) throws {
        let position = try checkedPosition(of: source, epoch: epoch)
        guard after == position, sequence >= after else {
            throw FollowFailure.gap(source: source, offset: position, found: sequence)
        }
        try store(source: source, epoch: epoch, offset: sequence, attempts: 0, error: nil)
    }

    /// Forgets a position after an operator decided how to go on from a changed epoch.
    public func restartFollowing(source: String, epoch: String, offset: Int64) throws {
        try checkOpen()
        try store(source: source, epoch: epoch, offset: offset, attempts: 0, error: nil)
    }

    /// The stored offset, 0 at first contact.
    func checkedPosition(of source: String, epoch: String) throws -> Int64 {
        guard let position = try position(of: source) else { return 0 }
        guard position.epoch == epoch else {
            throw FollowFailure.epochChanged(source: source, known: position.epoch, found: epoch)
        }
        return position.offset
    }

    func store(source: String, epoch: String, offset: Int64, attempts: Int, error: String?) throws(DatabaseError) {
        try database.runOwn(
            """
            INSERT INTO followed (source, epoch, position, attempts, error) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (source) DO UPDATE SET epoch = excluded.epoch, position = excluded.position,
                attempts = excluded.attempts, error = excluded.error
            """,
            source,
            epoch,
            offset,
            attempts,
            error
        )
    }
}
