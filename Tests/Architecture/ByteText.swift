import Glibc

/// A text as bytes, for searching megabytes in a debug build.
struct ByteText {
    private let bytes: [UInt8]

    init(_ text: String) {
        // strstr(3) ends at a zero; a text holds none.
        bytes = text.utf8.filter { $0 != 0 } + [0]
    }

    /// Whether the text occurs anywhere.
    func contains(_ needle: String) -> Bool { first(Array(needle.utf8), from: 0) != nil }

    /// Whether the text occurs as a word of its own: where it begins or ends with a letter, digit or underscore, none stands beside it.
    func containsWord(_ needle: String) -> Bool {
        let needle = Array(needle.utf8)
        var start = 0
        while let place = first(needle, from: start) {
            let end = place + needle.count
            let begins = place == 0 || !Self.isWord(bytes[place]) || !Self.isWord(bytes[place - 1])
            let ends = end == bytes.count - 1 || !Self.isWord(bytes[end - 1]) || !Self.isWord(bytes[end])
            if begins && ends { return true }
            start = place + 1
        }
        return false
    }

    private func first(_ needle: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBytes { (text: UnsafeRawBufferPointer) -> Int? in
            guard let base = text.baseAddress?.assumingMemoryBound(to: CChar.self), start < text.count else { return nil }
            let sought = needle.map { CChar(bitPattern: $0) } + [0]
            return strstr(base + start, sought).map { UnsafePointer($0) - base }
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
