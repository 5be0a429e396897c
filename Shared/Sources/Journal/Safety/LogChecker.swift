import StrictJSON

/// Reads events again and compares everything that can be compared: their places, bytes, leaf hashes, columns and the stored tree.
struct LogChecker {
    let database: Database

    /// Checks the events after `start` (a multiple of 16 events, from which the stored tree is taken as true) up to `size`.
    /// - Parameter passed: told the frontier after each event.
    /// - Returns: the edge of the tree over the first `size` events.
    /// - Throws: ``JournalFailure/eventDamaged(sequence:)`` or ``JournalFailure/treeDamaged(sequence:)`` for the first that is not as it was recorded.
    func check(
        after start: Int64,
        size: Int64,
        passed: (MerkleFrontier) throws(JournalFailure) -> Void = { _ in }
    ) throws(JournalFailure) -> MerkleFrontier {
        let stored = StoredTree(database: database)
        var frontier = try stored.tree.frontier(size: start)
        let (events, node) = try JournalFailure.wrapping { () throws(DatabaseError) in
            (
                try database.prepare(
                    "SELECT sequence, type, subject, leaf, body FROM events WHERE sequence > ? ORDER BY sequence"
                ),
                try database.prepare("SELECT hash FROM tree WHERE position = ?")
            )
        }
        try JournalFailure.wrapping { () throws(DatabaseError) in try events.bind(start, at: 1) }
        defer { events.reset() }
        var sequence = start
        while try JournalFailure.wrapping({ () throws(DatabaseError) in try events.step() }) {
            sequence += 1
            let row = Row(handle: events.handle)
            guard row.integer(0) == sequence, sequence <= size else { throw .eventDamaged(sequence: sequence) }
            guard let leaf = row.digest(3), row.withBytes(4, { MerkleHash.leaf($0) }) == leaf, Self.columnsFit(row) else {
                throw .eventDamaged(sequence: sequence)
            }
            try frontier.append(leaf) { (height, index, hash) throws(JournalFailure) in
                guard height >= TreePosition.lowestHeight else { return }
                let kept = try JournalFailure.wrapping { () throws(DatabaseError) in
                    try node.bind(TreePosition.of(height: height, index: index), at: 1)
                    return try node.first { $0.digest(0) } ?? nil
                }
                guard kept == hash else { throw .treeDamaged(sequence: index << height + 1) }
            }
            try passed(frontier)
        }
        guard sequence == size else { throw .eventDamaged(sequence: sequence + 1) }
        return frontier
    }

    /// Whether the columns by which events are found say the same as the bytes that are hashed.
    private static func columnsFit(_ row: borrowing Row) -> Bool {
        let body = row.bytes(4)
        guard let members = try? JSONMembers(scanning: body) else { return false }
        return members.string("sequence", in: body) == CloudEvent.text(of: row.integer(0))
            && members.string("type", in: body) == row.text(1)
            && members.string("subject", in: body) == row.optionalText(2)
    }
}
