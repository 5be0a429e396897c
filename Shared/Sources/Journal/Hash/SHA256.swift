/// SHA-256 (FIPS 180-4), for whole messages and for messages that come in pieces.
public struct SHA256: Sendable {
    /// The eight words of the hash value (FIPS 180-4, 5.3.3).
    struct State: Sendable {
        var a: UInt32 = 0x6a09_e667
        var b: UInt32 = 0xbb67_ae85
        var c: UInt32 = 0x3c6e_f372
        var d: UInt32 = 0xa54f_f53a
        var e: UInt32 = 0x510e_527f
        var f: UInt32 = 0x9b05_688c
        var g: UInt32 = 0x1f83_d9ab
        var h: UInt32 = 0x5be0_cd19

        var digest: Digest {
            Digest(
                a: UInt64(a) << 32 | UInt64(b),
                b: UInt64(c) << 32 | UInt64(d),
                c: UInt64(e) << 32 | UInt64(f),
                d: UInt64(g) << 32 | UInt64(h)
            )
        }
    }

    /// A block of 64 bytes, kept in the value itself.
    typealias Block = (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

    static let emptyBlock: Block = (0, 0, 0, 0, 0, 0, 0, 0)

    private var state = State()
    private var pending: Block = SHA256.emptyBlock
    private var pendingCount = 0
    private var length: UInt64 = 0

    /// Starts an empty message.
    public init() {}

    /// Adds a piece of the message.
    @inline(__always)
    public mutating func update(_ bytes: some Collection<UInt8>) {
        let done: Void? = bytes.withContiguousStorageIfAvailable { update(UnsafeRawBufferPointer($0)) }
        if done == nil { [UInt8](bytes).withUnsafeBytes { update($0) } }
    }

    /// Adds a piece of the message.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard var start = bytes.baseAddress, !bytes.isEmpty else { return }
        var count = bytes.count
        length &+= UInt64(count)
        if pendingCount > 0 {
            let taken = min(64 - pendingCount, count)
            withUnsafeMutableBytes(of: &pending) { block in
                guard let base = block.baseAddress else { return }
                (base + pendingCount).copyMemory(from: start, byteCount: taken)
            }
            pendingCount += taken
            start += taken
            count -= taken
            guard pendingCount == 64 else { return }
            compressPending()
            pendingCount = 0
        }
        let blocks = count / 64
        if blocks > 0 { Self.compress(&state, start, count: blocks) }
        start += 64 * blocks
        count -= 64 * blocks
        if count > 0 {
            withUnsafeMutableBytes(of: &pending) { block in
                block.baseAddress?.copyMemory(from: start, byteCount: count)
            }
            pendingCount = count
        }
    }

    /// The hash of the message so far; the message can go on afterwards.
    public func finished() -> Digest {
        var last = self
        last.pad()
        return last.state.digest
    }

    /// The hash of a whole message.
    public static func hash(_ bytes: some Collection<UInt8>) -> Digest {
        var hash = SHA256()
        hash.update(bytes)
        hash.pad()
        return hash.state.digest
    }

    /// One bit 1, then zeros, then the length in bits as eight bytes (FIPS 180-4, 5.1.1).
    private mutating func pad() {
        let used = pendingCount
        let bits = length &* 8
        withUnsafeMutableBytes(of: &pending) { block in
            block[used] = 0x80
            for index in (used + 1)..<64 { block[index] = 0 }
        }
        if used >= 56 {
            compressPending()
            pending = Self.emptyBlock
        }
        pending.7 = bits.bigEndian
        compressPending()
    }

    private mutating func compressPending() {
        withUnsafeBytes(of: pending) { block in
            if let start = block.baseAddress { Self.compress(&state, start, count: 1) }
        }
    }
}
