import Journal

/// Hashes of texts, for receipts made in tests.
enum MerkleText {
    static func leaf(_ event: String) -> String { MerkleHash.leaf(Array(event.utf8)).hex }
}
