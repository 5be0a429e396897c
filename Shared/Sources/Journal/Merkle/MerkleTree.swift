/// Roots and proofs of a Merkle tree whose complete subtrees can be asked for. Every answer asks for a number of subtrees that grows with the
/// logarithm of the size, whatever the size.
///
/// Source: RFC 9162, 2.1.
public struct MerkleTree<Failure: Error> {
    /// The root of the complete subtree of 2^height leaves that is `index`-th (from 0) among those of its height.
    public typealias Subtree = (_ height: Int, _ index: Int64) throws(Failure) -> Digest

    let subtree: Subtree

    /// A tree known by a function that answers its complete subtrees.
    public init(subtree: @escaping Subtree) { self.subtree = subtree }

    /// The root over the first `size` leaves.
    public func root(size: Int64) throws(Failure) -> Digest {
        size == 0 ? MerkleHash.empty : try hash(0, size)
    }

    /// The complete subtrees over the first `size` leaves.
    public func frontier(size: Int64) throws(Failure) -> MerkleFrontier {
        var peaks: [Digest] = []
        var start: Int64 = 0
        for height in stride(from: 62, through: 0, by: -1) where size >> height & 1 == 1 {
            peaks.append(try subtree(height, start >> height))
            start += 1 << height
        }
        return MerkleFrontier(size: size, peaks: peaks) ?? MerkleFrontier()
    }

    /// The siblings, from the leaf upwards, that prove the leaf at `index` (from 0) in the tree of the first `size` leaves (2.1.3.1).
    /// Empty when the leaf is not in that tree.
    public func inclusion(of index: Int64, size: Int64) throws(Failure) -> [Digest] {
        guard index >= 0, index < size else { return [] }
        var path: [Digest] = []
        var start: Int64 = 0
        var end = size
        while end - start > 1 {
            let middle = start + Self.split(end - start)
            if index < middle {
                path.append(try hash(middle, end))
                end = middle
            } else {
                path.append(try hash(start, middle))
                start = middle
            }
        }
        return path.reversed()
    }

    /// The hashes that prove that the tree of `second` leaves begins with the tree of `first` leaves (2.1.4.1). Empty when either is empty or both
    /// are equal.
    public func consistency(from first: Int64, to second: Int64) throws(Failure) -> [Digest] {
        guard first > 0, first < second else { return [] }
        var path: [Digest] = []
        var start: Int64 = 0
        var end = second
        var isWholeFirstTree = true
        while first != end {
            let middle = start + Self.split(end - start)
            if first <= middle {
                path.append(try hash(middle, end))
                end = middle
            } else {
                path.append(try hash(start, middle))
                start = middle
                isWholeFirstTree = false
            }
        }
        if !isWholeFirstTree { path.append(try hash(start, end)) }
        return path.reversed()
    }

    /// The root over the leaves from `start` up to but not including `end`; `start` is a multiple of the first split.
    private func hash(_ start: Int64, _ end: Int64) throws(Failure) -> Digest {
        let count = end - start
        if count.nonzeroBitCount == 1 {
            let height = count.trailingZeroBitCount
            return try subtree(height, start >> height)
        }
        let middle = start + Self.split(count)
        return MerkleHash.node(try hash(start, middle), try hash(middle, end))
    }

    /// The largest power of two smaller than `count` (at least 2).
    private static func split(_ count: Int64) -> Int64 { 1 << (63 - (count - 1).leadingZeroBitCount) }
}
