import Testing

@testable import StrictJSON

/// Strings are read eight bytes at a time; what that finds must be what reading them one by one finds.
@Suite struct `Bytes of a string` {
    private static let interesting: [UInt8] =
        Array("abc xyz".utf8) + [
            0x1F, 0x20, 0x7F, 0x80, 0x98, 0xBF, 0xC0, 0xC1, 0xC2, 0xD0, 0xD3, 0xDF, 0xE0, 0xE2, 0xED, 0xF0, 0xF4, 0xF8, 0xFF,
        ]
    private static let characters = ["ә", "Ж", "a", " ", "é", "—", "🙂", "\u{80}", "\u{7FF}", "\u{800}"]

    @Test(arguments: 0..<60) func `are accepted or refused at the same place as one by one`(_ seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            var bytes: [UInt8] = []
            while bytes.count < Int.random(in: 0...28, using: &generator) {
                if Int.random(in: 0..<8, using: &generator) == 0 {
                    bytes.append(Self.interesting.randomElement(using: &generator) ?? 0)
                } else {
                    bytes += Array((Self.characters.randomElement(using: &generator) ?? "").utf8)
                }
            }
            let text = [UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")]
            let expected = Self.firstWrong(bytes)
            #expect(try verdict(text) == expected)
            if expected == nil { #expect(try JSONValue(parsing: text).asString.map { Array($0.utf8) } == bytes) }
        }
    }

    /// One by one, with the standard library's opinion on each character.
    private static func firstWrong(_ bytes: [UInt8]) -> JSONError? {
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x20 { return JSONError(.controlCharacter, at: index + 1) }
            let length = (1...4).first {
                index + $0 <= bytes.count && String(validating: bytes[index..<index + $0], as: UTF8.self) != nil
            }
            guard let length else { return JSONError(.invalidUTF8, at: index + 1) }
            index += length
        }
        return nil
    }
}
