import Testing

@testable import Journal

/// The definitions of RFC 9162, word for word, on whole lists of leaves.
private enum Naive {
    static func root(_ leaves: ArraySlice<Digest>) -> Digest {
        switch leaves.count {
        case 0: return SHA256.hash([])
        case 1: return leaves[leaves.startIndex]
        default:
            let middle = leaves.startIndex + split(leaves.count)
            return SHA256.hash([1] + root(leaves[..<middle]).bytes + root(leaves[middle...]).bytes)
        }
    }

    static func path(_ index: Int, _ leaves: ArraySlice<Digest>) -> [Digest] {
        guard leaves.count > 1 else { return [] }
        let k = split(leaves.count)
        let middle = leaves.startIndex + k
        return index < k
            ? path(index, leaves[..<middle]) + [root(leaves[middle...])]
            : path(index - k, leaves[middle...]) + [root(leaves[..<middle])]
    }

    static func proof(_ first: Int, _ leaves: ArraySlice<Digest>) -> [Digest] { subproof(first, leaves, true) }

    private static func subproof(_ m: Int, _ leaves: ArraySlice<Digest>, _ whole: Bool) -> [Digest] {
        if m == leaves.count { return whole ? [] : [root(leaves)] }
        let k = split(leaves.count)
        let middle = leaves.startIndex + k
        return m <= k
            ? subproof(m, leaves[..<middle], whole) + [root(leaves[middle...])]
            : subproof(m - k, leaves[middle...], false) + [root(leaves[..<middle])]
    }

    private static func split(_ count: Int) -> Int {
        var k = 1
        while k * 2 < count { k *= 2 }
        return k
    }
}

@Suite struct `Merkle tree of RFC 9162` {
    static let leaves = (0..<300).map { MerkleHash.leaf(Array("event \($0)".utf8)) }

    /// A tree whose complete subtrees are computed from the list.
    let tree = MerkleTree<Never> { (height, index) throws(Never) in
        let start = Int(index) << height
        return Naive.root(leaves[start..<(start + 1 << height)])
    }

    @Test func `has the roots of the RFC's own example tree of seven leaves`() {
        // The reference leaves of the Certificate Transparency test data.
        let inputs: [[UInt8]] = [
            [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
            [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
            [0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f],
        ]
        let roots = [
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ]
        var frontier = MerkleFrontier()
        #expect(frontier.root == MerkleHash.empty)
        for (input, root) in zip(inputs, roots) {
            frontier.append(MerkleHash.leaf(input))
            #expect(frontier.root.hex == root)
        }
    }

    @Test func `grows by its edge to the naive root at every size`() {
        var frontier = MerkleFrontier()
        for (index, leaf) in Self.leaves.prefix(130).enumerated() {
            let path = frontier.pathOfNextLeaf
            frontier.append(leaf)
            #expect(frontier.root == Naive.root(Self.leaves[...index]))
            #expect(path == Naive.path(index, Self.leaves[...index]))
        }
    }

    @Test func `proves every leaf at every size up to 40, and at some of 300, as the naive recursion does`() {
        var random = Seeded(3)
        for size in Array(1...40) + (0..<12).map({ _ in Int.random(in: 41...300, using: &random) }) {
            let root = Naive.root(Self.leaves[..<size])
            #expect(tree.root(size: Int64(size)) == root)
            let places = size <= 40 ? Array(0..<size) : (0..<5).map { _ in Int.random(in: 0..<size, using: &random) }
            for index in places {
                let path = tree.inclusion(of: Int64(index), size: Int64(size))
                #expect(path == Naive.path(index, Self.leaves[..<size]))
                #expect(
                    MerkleProof.verifyInclusion(
                        leaf: Self.leaves[index],
                        index: Int64(index),
                        size: Int64(size),
                        path: path,
                        root: root
                    )
                )
            }
        }
    }

    @Test func `proves that every size up to 40, and some of 300, only grew, as the naive recursion does`() {
        var random = Seeded(4)
        for second in Array(1...40) + (0..<8).map({ _ in Int.random(in: 41...300, using: &random) }) {
            let firsts = second <= 40 ? Array(0...second) : (0..<5).map { _ in Int.random(in: 1...second, using: &random) }
            for first in firsts {
                let path = tree.consistency(from: Int64(first), to: Int64(second))
                if first > 0 { #expect(path == Naive.proof(first, Self.leaves[..<second])) }
                #expect(
                    MerkleProof.verifyConsistency(
                        firstSize: Int64(first),
                        firstRoot: Naive.root(Self.leaves[..<first]),
                        secondSize: Int64(second),
                        secondRoot: Naive.root(Self.leaves[..<second]),
                        path: path
                    )
                )
            }
        }
    }

    @Test(arguments: 1...25) func `no other leaf, place, size, path or root passes`(size: Int) {
        let root = Naive.root(Self.leaves[..<size])
        let wrong = MerkleHash.leaf([9])
        for index in 0..<size {
            let path = Naive.path(index, Self.leaves[..<size])
            func passes(_ leaf: Digest, _ index: Int, _ size: Int, _ path: [Digest], _ root: Digest) -> Bool {
                MerkleProof.verifyInclusion(leaf: leaf, index: Int64(index), size: Int64(size), path: path, root: root)
            }
            let leaf = Self.leaves[index]
            #expect(!passes(wrong, index, size, path, root))
            #expect(!passes(leaf, index, size, path, wrong))
            #expect(!passes(leaf, index, size, path + [wrong], root))
            #expect(!passes(leaf, size, size, path, root))
            #expect(!passes(leaf, -1, size, path, root))
            #expect(!passes(leaf, index, 0, path, root))
            if !path.isEmpty { #expect(!passes(leaf, index, size, path.dropLast(), root)) }
            for other in 0..<size where other != index { #expect(!passes(leaf, other, size, path, root)) }
            for step in path.indices {
                var changed = path
                changed[step] = wrong
                #expect(!passes(leaf, index, size, changed, root))
            }
        }
    }

    @Test(arguments: 1...20) func `no rewritten beginning passes as growth`(second: Int) {
        let wrong = MerkleHash.leaf([9])
        let secondRoot = Naive.root(Self.leaves[..<second])
        for first in 1...second {
            let firstRoot = Naive.root(Self.leaves[..<first])
            let path = Naive.proof(first, Self.leaves[..<second])
            func passes(_ firstRoot: Digest, _ secondRoot: Digest, _ path: [Digest]) -> Bool {
                MerkleProof.verifyConsistency(
                    firstSize: Int64(first),
                    firstRoot: firstRoot,
                    secondSize: Int64(second),
                    secondRoot: secondRoot,
                    path: path
                )
            }
            #expect(!passes(wrong, secondRoot, path))
            #expect(!passes(firstRoot, wrong, path))
            #expect(!passes(firstRoot, secondRoot, path + [wrong]))
            if !path.isEmpty { #expect(!passes(firstRoot, secondRoot, path.dropLast())) }
            for step in path.indices {
                var changed = path
                changed[step] = wrong
                #expect(!passes(firstRoot, secondRoot, changed))
            }
        }
    }

    @Test func `keeps inner nodes without gaps in the order in which they are completed`() {
        var frontier = MerkleFrontier()
        var next: Int64 = 0
        for leaf in Self.leaves + Self.leaves {
            frontier.append(leaf) { height, index, _ in
                guard height >= TreePosition.lowestHeight else { return }
                #expect(TreePosition.of(height: height, index: index) == next)
                next += 1
            }
            #expect(TreePosition.count(size: frontier.size) == next)
        }
    }
}
