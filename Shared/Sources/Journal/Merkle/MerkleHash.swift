/// The two hashes of a Merkle tree: of a leaf and of a pair (RFC 9162, 2.1.1). Their different first bytes keep a pair from passing as a leaf.
public enum MerkleHash {
    /// The hash of the tree without leaves: SHA-256 of nothing.
    public static let empty = SHA256.hash([])

    /// SHA-256 of 0x00 and the leaf's bytes.
    public static func leaf(_ bytes: [UInt8]) -> Digest { bytes.withUnsafeBytes { leaf($0) } }

    /// SHA-256 of 0x00 and the leaf's bytes.
    public static func leaf(_ bytes: UnsafeRawBufferPointer) -> Digest {
        var hash = SHA256()
        hash.update(CollectionOfOne(0x00))
        hash.update(bytes)
        return hash.finished()
    }

    /// SHA-256 of 0x01, the left hash and the right hash.
    public static func node(_ left: Digest, _ right: Digest) -> Digest {
        // 65 bytes and their padding are always two blocks, laid out here at once: this is the most frequent hash of the journal.
        withUnsafeTemporaryAllocation(byteCount: 128, alignment: 8) { blocks in
            blocks[0] = 0x01
            blocks.storeBytes(of: left.a.bigEndian, toByteOffset: 1, as: UInt64.self)
            blocks.storeBytes(of: left.b.bigEndian, toByteOffset: 9, as: UInt64.self)
            blocks.storeBytes(of: left.c.bigEndian, toByteOffset: 17, as: UInt64.self)
            blocks.storeBytes(of: left.d.bigEndian, toByteOffset: 25, as: UInt64.self)
            blocks.storeBytes(of: right.a.bigEndian, toByteOffset: 33, as: UInt64.self)
            blocks.storeBytes(of: right.b.bigEndian, toByteOffset: 41, as: UInt64.self)
            blocks.storeBytes(of: right.c.bigEndian, toByteOffset: 49, as: UInt64.self)
            blocks.storeBytes(of: right.d.bigEndian, toByteOffset: 57, as: UInt64.self)
            blocks.storeBytes(of: UInt64(0x80).littleEndian, toByteOffset: 65, as: UInt64.self)
            for offset in stride(from: 72, to: 120, by: 8) { blocks.storeBytes(of: 0, toByteOffset: offset, as: UInt64.self) }
            blocks.storeBytes(of: UInt64(65 * 8).bigEndian, toByteOffset: 120, as: UInt64.self)
            var state = SHA256.State()
            SHA256.compress(&state, UnsafeRawPointer(blocks.baseAddress.unsafelyUnwrapped), count: 2)
            return state.digest
        }
    }
}
