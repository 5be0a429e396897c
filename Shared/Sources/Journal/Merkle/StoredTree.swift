/// The Merkle tree as the database keeps it: leaves with their events, inner nodes in `tree`.
struct StoredTree {
    let database: Database

    /// Roots and proofs from what is stored.
    var tree: MerkleTree<JournalFailure> {
        MerkleTree { (height, index) throws(JournalFailure) in try subtree(height, index) }
    }

    /// The head of the tree over the first `size` events.
    func head(size: Int64, epoch: String) throws(JournalFailure) -> TreeHead {
        TreeHead(epoch: epoch, size: size, root: try tree.root(size: size))
    }

    /// The proof of an event in the tree over the first `size` events.
    /// - Returns: nil when the event is not among them or the log is shorter.
    func inclusion(
        of sequence: Int64,
        size: Int64,
        newest: Int64,
        epoch: String
    ) throws(JournalFailure) -> InclusionProof? {
        guard sequence >= 1, sequence <= size, size <= newest else { return nil }
        return InclusionProof(
            sequence: sequence,
            leaf: try subtree(0, sequence - 1),
            head: try head(size: size, epoch: epoch),
            path: try tree.inclusion(of: sequence - 1, size: size)
        )
    }

    /// The proof that the first `second` events begin with the first `first` ones.
    /// - Returns: nil when the sizes are not in order or the log is shorter.
    func consistency(
        from first: Int64,
        to second: Int64,
        newest: Int64,
        epoch: String
    ) throws(JournalFailure) -> ConsistencyProof? {
        guard first >= 0, first <= second, second <= newest else { return nil }
        return ConsistencyProof(
            first: try head(size: first, epoch: epoch),
            second: try head(size: second, epoch: epoch),
            path: try tree.consistency(from: first, to: second)
        )
    }

    private func subtree(_ height: Int, _ index: Int64) throws(JournalFailure) -> Digest {
        let stored: Digest?
        switch height {
        case 0:
            stored = try JournalFailure.wrapping { () throws(DatabaseError) in
                try database.first("SELECT leaf FROM events WHERE sequence = ?", index + 1) { $0.digest(0) } ?? nil
            }
        case ..<TreePosition.lowestHeight:
            return MerkleHash.node(try subtree(height - 1, 2 * index), try subtree(height - 1, 2 * index + 1))
        default:
            stored = try JournalFailure.wrapping { () throws(DatabaseError) in
                try node(height, index)
            }
        }
        guard let stored else { throw .treeDamaged(sequence: index << height + 1) }
        return stored
    }

    /// The stored node at this height (at least ``TreePosition/lowestHeight``).
    func node(_ height: Int, _ index: Int64) throws(DatabaseError) -> Digest? {
        try database.first("SELECT hash FROM tree WHERE position = ?", TreePosition.of(height: height, index: index)) {
            $0.digest(0)
        } ?? nil
    }
}
