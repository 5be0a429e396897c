/// The state of a log in one value: how many events, and the root of the Merkle tree over them.
public struct TreeHead: Hashable, Sendable {
    /// The log's epoch: a random id made with the file and on each restore.
    public let epoch: String
    /// How many events; also the newest sequence number.
    public let size: Int64
    /// The Merkle root over their bytes.
    public let root: Digest

    /// Makes a head from its parts.
    public init(epoch: String, size: Int64, root: Digest) {
        self.epoch = epoch
        self.size = size
        self.root = root
    }
}

/// Proof that one event is in the log at one size; checks offline with ``MerkleProof/verifyInclusion(leaf:index:size:path:root:)``.
public struct InclusionProof: Hashable, Sendable {
    /// The event's sequence number.
    public let sequence: Int64
    /// The hash of the event's bytes as a leaf.
    public let leaf: Digest
    /// The tree in which it is proven.
    public let head: TreeHead
    /// The siblings from the leaf upwards.
    public let path: [Digest]

    /// Makes a proof from its parts, for example read from a receipt.
    public init(sequence: Int64, leaf: Digest, head: TreeHead, path: [Digest]) {
        self.sequence = sequence
        self.leaf = leaf
        self.head = head
        self.path = path
    }

    /// Whether the proof holds.
    public var isValid: Bool {
        MerkleProof.verifyInclusion(leaf: leaf, index: sequence - 1, size: head.size, path: path, root: head.root)
    }
}

/// Proof that a log only grew from one size to another; checks offline.
public struct ConsistencyProof: Hashable, Sendable {
    /// The earlier state.
    public let first: TreeHead
    /// The later state.
    public let second: TreeHead
    /// The hashes of RFC 9162, 2.1.4.1.
    public let path: [Digest]

    /// Makes a proof from its parts.
    public init(first: TreeHead, second: TreeHead, path: [Digest]) {
        self.first = first
        self.second = second
        self.path = path
    }

    /// Whether the proof holds.
    public var isValid: Bool {
        MerkleProof.verifyConsistency(
            firstSize: first.size,
            firstRoot: first.root,
            secondSize: second.size,
            secondRoot: second.root,
            path: path
        )
    }
}
