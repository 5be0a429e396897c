import Testing

@testable import Journal

@Suite struct `SHA-256` {
    /// FIPS 180-4 examples and NIST CAVP SHA256ShortMsg/LongMsg.
    static let vectors: [(message: [UInt8], hash: String)] = [
        ([], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (Array("abc".utf8), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            Array(
                "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu"
                    .utf8
            ), "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
        ([0xd3], "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1"),
        ([0x11, 0xaf], "5ca7133fa735326081558ac312c620eeca9970d1e70a4b95533d956f072d1f98"),
        ([0xb4, 0x19, 0x0e], "dff2e73091f6c05e528896c4c831b9448653dc2ff043528f6769437bc7b975c2"),
        ([0x74, 0xba, 0x25, 0x21], "b16aa56be3880d18cd41e68384cf1ec8c17680c45a02b1575dc1518923ae8b0e"),
    ]

    @Test(arguments: vectors) func `gives the published hash of a published message`(message: [UInt8], hash: String) {
        #expect(SHA256.hash(message).hex == hash)
    }

    @Test func `hashes a million letters a as FIPS 180-4 says, in pieces of any size`() {
        var hash = SHA256()
        var random = Seeded(1)
        var left = 1_000_000
        while left > 0 {
            let count = min(left, Int.random(in: 1...5_000, using: &random))
            hash.update([UInt8](repeating: 0x61, count: count))
            left -= count
        }
        #expect(hash.finished().hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func `follows the first checkpoint of the NIST CAVP Monte Carlo chain`() throws {
        let seed = try #require(Digest(hex: "6d1e72ad03ddeb5de891e572e2396f8da015d899ef0e79503152d6010a3fe691"))
        var last = [seed, seed, seed]
        for _ in 0..<1_000 { last = [last[1], last[2], SHA256.hash(last.flatMap(\.bytes))] }
        #expect(last[2].hex == "e93c330ae5447738c8aa85d71a6c80f2a58381d05872d26bdd39f1fcd4f2b788")
    }

    @Test func `is the same whole or in pieces, at every length around a block`() {
        var random = Seeded(2)
        for length in 0...200 {
            let message = random.bytes(length)
            let cut = Int.random(in: 0...length, using: &random)
            var hash = SHA256()
            hash.update(message[..<cut])
            _ = hash.finished()
            hash.update(message[cut...])
            #expect(hash.finished() == SHA256.hash(message))
        }
    }

    @Test(arguments: [
        "", "00", "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD", String(repeating: "g", count: 64),
    ])
    func `a hash is read only from 64 lower-case hexadecimal digits`(text: String) {
        #expect(Digest(hex: text) == nil)
    }
}
