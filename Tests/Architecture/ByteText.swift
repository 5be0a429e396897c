import Glibc

/// A text as bytes, for searching megabytes in a debug build.
struct ByteText {
    private let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    /// Whether the text occurs anywhere.
    func contains(_ needle: String) -> Bool { first(Array(needle.utf8), from: 0) != nil }

    /// Whether the text occurs as a word of its own: neither a letter, a digit nor an underscore beside it.
    func containsWord(_ needle: String) -> Bool {
        let needle = Array(needle.utf8)
        var start = 0
        while let place = first(needle, from: start) {
            let end = place + needle.count
            let isWhole = (place == 0 || !Self.isWord(bytes[place - 1])) && (end == bytes.count || !Self.isWord(bytes[end]))
            if isWhole { return true }
            start = place + 1
        }
        return false
    }

    private func first(_ needle: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBytes { text in
            guard start < text.count, let base = text.baseAddress else { return nil }
            guard let found = memmem(base + start, text.count - start, needle, needle.count) else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
