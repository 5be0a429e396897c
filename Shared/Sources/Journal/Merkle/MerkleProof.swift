/// Checks of Merkle proofs. They need nothing but the values given, so that a receipt can be checked far from the journal that issued it.
public enum MerkleProof {
    /// Whether a leaf is at a place of the tree with this root (RFC 9162, 2.1.3.2).
    /// - Parameters:
    ///   - leaf: the hash of the leaf, see ``MerkleHash/leaf(_:)-([UInt8])``.
    ///   - index: the leaf's place, from 0; an event's sequence number less one.
    ///   - size: how many leaves the tree has.
    ///   - path: the siblings from the leaf upwards.
    ///   - root: the tree's root.
    public static func verifyInclusion(leaf: Digest, index: Int64, size: Int64, path: [Digest], root: Digest) -> Bool {
        guard index >= 0, index < size else { return false }
        var place = index
        var last = size - 1
        var hash = leaf
        for sibling in path {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                hash = MerkleHash.node(sibling, hash)
                while place & 1 == 0, place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                hash = MerkleHash.node(hash, sibling)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
    }

    /// Whether the tree with the second root only added leaves to the tree with the first root (RFC 9162, 2.1.4.2).
    ///
    /// Two trees of one size are consistent when their roots are equal and the proof is empty; every tree is consistent with the empty one.
    public static func verifyConsistency(
        firstSize: Int64,
        firstRoot: Digest,
        secondSize: Int64,
        secondRoot: Digest,
        path: [Digest]
    ) -> Bool {
        guard firstSize >= 0, firstSize <= secondSize else { return false }
        if firstSize == secondSize { return path.isEmpty && firstRoot == secondRoot }
        if firstSize == 0 { return path.isEmpty && firstRoot == MerkleHash.empty }
        var hashes = path[...]
        if firstSize.nonzeroBitCount == 1 { hashes = [firstRoot] + hashes }
        guard let start = hashes.popFirst() else { return false }
        var place = firstSize - 1
        var last = secondSize - 1
        while place & 1 == 1 {
            place >>= 1
            last >>= 1
        }
        var first = start
        var second = start
        for hash in hashes {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                first = MerkleHash.node(hash, first)
                second = MerkleHash.node(hash, second)
                while place & 1 == 0, place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                second = MerkleHash.node(second, hash)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 && first == firstRoot && second == secondRoot
    }
}
