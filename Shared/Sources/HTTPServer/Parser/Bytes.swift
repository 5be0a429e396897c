import Glibc

/// The few octets that shape a message.
enum Octet {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let percent: UInt8 = 0x25
    static let comma: UInt8 = 0x2C
    static let dot: UInt8 = 0x2E
    static let slash: UInt8 = 0x2F
    static let colon: UInt8 = 0x3A
    static let semicolon: UInt8 = 0x3B
    static let question: UInt8 = 0x3F

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// The value of a hexadecimal digit, or nil.
    @inline(__always)
    static func hexValue(_ byte: UInt8) -> UInt8? {
        if isDigit(byte) { return byte &- 0x30 }
        let letter = (byte | 0x20) &- 0x61
        return letter < 6 ? letter + 10 : nil
    }

    @inline(__always)
    static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

    /// ASCII letters in lower case, all else unchanged.
    @inline(__always)
    static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}

extension UnsafeRawBufferPointer {
    /// Whether these are exactly the octets of `text`.
    @inline(__always)
    func equals(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount, let base = baseAddress else { return false }
        return memcmp(base, text.utf8Start, count) == 0
    }

    /// Whether these are the octets of `text`, whatever the case of ASCII letters; `text` is in lower case.
    func equalsIgnoringCase(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        for index in 0..<count where Octet.lower(self[index]) != text.utf8Start[index] { return false }
        return true
    }

    /// The index of the first line feed at or after `start`.
    @inline(__always)
    func lineFeed(from start: Int) -> Int? {
        guard start < count, let base = baseAddress else { return nil }
        guard let found = memchr(base + start, Int32(Octet.lineFeed), count - start) else { return nil }
        return UnsafeRawPointer(found) - base
    }

    /// A part of the buffer, with indices starting at zero.
    @inline(__always)
    func part(_ range: Range<Int>) -> UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: self[range]) }

    /// Whether all octets may stand in a field value: VCHAR, obs-text, space and tab (RFC 9110, section 5.5).
    func isFieldValue() -> Bool {
        guard let base = baseAddress else { return true }
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        var index = 0
        while index + 8 <= count {
            let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            // Some octet below 0x20, or some octet equal to 0x7F: look closer.
            let controls = (word &- ones &* 0x20) & ~word & tops
            let delete = word ^ (ones &* 0x7F)
            if controls | ((delete &- ones) & ~delete & tops) != 0 {
                for octet in index..<index + 8 where !Self.isFieldOctet(self[octet]) { return false }
            }
            index += 8
        }
        while index < count {
            guard Self.isFieldOctet(self[index]) else { return false }
            index += 1
        }
        return true
    }

    @inline(__always)
    private static func isFieldOctet(_ byte: UInt8) -> Bool { (byte >= 0x20 && byte != 0x7F) || byte == Octet.tab }
}

extension [UInt8] {
    /// `withUnsafeBytes` that keeps the type of a thrown error.
    @inline(__always)
    func read<Value, Failure>(_ body: (UnsafeRawBufferPointer) throws(Failure) -> Value) throws(Failure) -> Value {
        try withUnsafeBufferPointer { bytes throws(Failure) in try body(UnsafeRawBufferPointer(bytes)) }
    }
}
