import Testing

@testable import Journal

@Suite struct `SHA-256 with and without the processor's instructions` {
    @Test(arguments: 1...40) func `both ways give the same state`(blocks: Int) {
        var next = UInt32(truncatingIfNeeded: blocks) &* 2_654_435_761
        let bytes = (0..<blocks * 64).map { _ -> UInt8 in
            next = next &* 1_664_525 &+ 1_013_904_223
            return UInt8(next >> 24)
        }
        var usual = SHA256.State()
        var portable = SHA256.State()
        bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return }
            SHA256.compress(&usual, start, count: blocks)
            SHA256.compressPortably(&portable, start, count: blocks)
        }
        #expect(usual.digest == portable.digest)
    }
}
