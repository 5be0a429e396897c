/// What the journal knows of its log without reading it: a value, so that undoing a savepoint is putting the earlier one back.
struct LogState {
    /// The Merkle tree's edge; its size is the newest sequence number.
    var frontier = MerkleFrontier()
}
