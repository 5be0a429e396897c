/// The right edge of a growing Merkle tree: the roots of its complete subtrees, largest first. Enough to append a leaf, to know the root, and
/// to prove the newest leaf; a value, so that an undone append is a restored copy.
public struct MerkleFrontier: Hashable, Sendable {
    /// How many leaves the tree has.
    public private(set) var size: Int64
    /// One root for each bit 1 of ``size``, highest bit first.
    public private(set) var peaks: [Digest]

    /// A tree without leaves.
    public init() {
        size = 0
        peaks = []
    }

    /// A tree known by its complete subtrees.
    /// - Returns: nil when the number of roots is not the number of bits 1 of `size`.
    public init?(size: Int64, peaks: [Digest]) {
        guard size >= 0, size.nonzeroBitCount == peaks.count else { return nil }
        self.size = size
        self.peaks = peaks
    }

    /// Appends the hash of a leaf.
    /// - Parameter completed: told of each inner node that this leaf completes: its height above the leaves, its index among the nodes of that
    ///   height, its hash.
    public mutating func append<E: Error>(
        _ leaf: Digest,
        completed: (_ height: Int, _ index: Int64, _ hash: Digest) throws(E) -> Void
    ) throws(E) {
        var node = leaf
        var height = 0
        while size >> height & 1 == 1, let left = peaks.popLast() {
            node = MerkleHash.node(left, node)
            height += 1
            try completed(height, size >> height, node)
        }
        peaks.append(node)
        size += 1
    }

    /// Appends the hash of a leaf.
    public mutating func append(_ leaf: Digest) { append(leaf) { (_, _, _) throws(Never) in } }

    /// The root of the tree at its present size (RFC 9162, 2.1.1).
    public var root: Digest {
        guard var root = peaks.last else { return MerkleHash.empty }
        for peak in peaks.dropLast().reversed() { root = MerkleHash.node(peak, root) }
        return root
    }

    /// The inclusion proof that the next leaf will have in the tree it completes: the siblings from the leaf upwards.
    public var pathOfNextLeaf: [Digest] { peaks.reversed() }
}
