/// Where the contents of a string stand in the text, between the quotes, already checked.
struct StringSpan {
    let start: Int
    let end: Int
    let hasEscapes: Bool
    let isASCII: Bool
}

/// Eight bytes at a time: constants with the same byte eight times.
enum Lanes {
    static let ones: UInt64 = 0x0101_0101_0101_0101
    static let high: UInt64 = 0x8080_8080_8080_8080
    static let quotes = ones &* UInt64(Ascii.quote)
    static let backslashes = ones &* UInt64(Ascii.backslash)
    static let spaces = ones &* UInt64(Ascii.space)

    /// The high bit of every lane up to and including the first that is a quote, a backslash or below 0x20 (lanes above the first
    /// hit may be wrong, the first is right).
    @inline(__always)
    static func special(_ word: UInt64) -> UInt64 {
        let quote = word ^ quotes
        let backslash = word ^ backslashes
        return (((word &- spaces) & ~word) | ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)) & high
    }
}

extension JSONScanner {
    /// Eight bytes from `index`; the caller has checked `index + 8 <= end`.
    @inline(__always)
    func word(at index: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
    }

    /// Checks a string; `position` is at the opening quote and ends after the closing one.
    mutating func scanString() throws(JSONError) -> StringSpan {
        let start = position + 1
        var index = start
        var hasEscapes = false
        var isASCII = true
        while true {
            if skipPlain(&index) { isASCII = false }
            guard index < end else { throw JSONError(.unexpectedEnd, at: end) }
            let byte = base[index]
            if byte >= 0x80 {
                isASCII = false
                try skipNonASCII(&index)
            } else if byte == Ascii.quote {
                position = index + 1
                return StringSpan(start: start, end: index, hasEscapes: hasEscapes, isASCII: isASCII)
            } else if byte == Ascii.backslash {
                hasEscapes = true
                try skipEscape(&index)
            } else if byte < 0x20 {
                throw JSONError(.controlCharacter, at: index)
            } else {
                index += 1
            }
        }
    }

    /// Passes over ASCII that needs no look and characters of two bytes (U+0080 to U+07FF: Cyrillic among them), eight bytes at a time,
    /// up to the first byte of anything else.
    /// - Returns: whether there were characters beyond ASCII.
    @inline(__always)
    private func skipPlain(_ index: inout Int) -> Bool {
        var isBeyondASCII = false
        while index + 8 <= end {
            let word = word(at: index)
            let special = Lanes.special(word)
            let high = word & Lanes.high
            if high == 0 {
                guard special == 0 else {
                    index += special.trailingZeroBitCount >> 3
                    return isBeyondASCII
                }
                index += 8
                continue
            }
            // Only the lanes below the first special one are looked at: quotes and the like are ASCII.
            let below = special == 0 ? UInt64.max : special ^ (special &- 1)
            let first = special == 0 ? 8 : special.trailingZeroBitCount >> 3
            let second = (word << 1) & Lanes.high
            let leads = high & second
            let follows = high & ~second
            // A lead is 110xxxxx and at least C2, and after each lead, nowhere else, comes one 10xxxxxx.
            let tooLong = (word << 2) & leads
            let smallest = word & (Lanes.ones &* 0x1E)
            let notOverlong = ((smallest &+ (Lanes.ones &* 0x7E)) & Lanes.high)
            guard ((follows ^ (leads << 8)) | tooLong | (leads & ~notOverlong)) & below == 0 else { return isBeyondASCII }
            isBeyondASCII = true
            if special != 0 {
                index += first
                return isBeyondASCII
            }
            // A lead in the last lane is looked at again together with what follows it.
            index += leads >> 63 == 0 ? 8 : 7
        }
        return isBeyondASCII
    }

    /// Checks a run of characters beyond ASCII (RFC 3629 section 4, table of well-formed sequences).
    @inline(__always)
    private func skipNonASCII(_ index: inout Int) throws(JSONError) {
        // Four two-byte characters at once, lead bytes D0…DF: Cyrillic, Kazakh, Hebrew, Arabic.
        while index + 8 <= end, word(at: index) & 0xC0F0_C0F0_C0F0_C0F0 == 0x80D0_80D0_80D0_80D0 { index += 8 }
        while index < end {
            let lead = base[index]
            if lead < 0x80 { return }
            if lead >= 0xC2, lead <= 0xDF, index + 1 < end, isContinuation(index + 1) {
                index += 2
            } else {
                try skipLongSequence(&index, lead)
            }
        }
    }

    @inline(never)
    private func skipLongSequence(_ index: inout Int, _ lead: UInt8) throws(JSONError) {
        let length: Int
        let second: ClosedRange<UInt8>
        switch lead {
        case 0xE0: (length, second) = (3, 0xA0...0xBF)  // below: overlong
        case 0xED: (length, second) = (3, 0x80...0x9F)  // above: surrogates
        case 0xE1...0xEC, 0xEE, 0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)  // below: overlong
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)  // above: beyond U+10FFFF
        default: throw JSONError(.invalidUTF8, at: index)
        }
        guard index + length <= end, second.contains(base[index + 1]), isContinuation(index + 2),
            length == 3 || isContinuation(index + 3)
        else { throw JSONError(.invalidUTF8, at: index) }
        index += length
    }

    @inline(__always)
    private func isContinuation(_ index: Int) -> Bool { base[index] & 0xC0 == 0x80 }

    private func skipEscape(_ index: inout Int) throws(JSONError) {
        guard index + 1 < end else { throw JSONError(.unexpectedEnd, at: end) }
        switch base[index + 1] {
        case Ascii.quote, Ascii.backslash, Ascii.slash, Ascii.b, Ascii.f, Ascii.n, Ascii.r, Ascii.t: index += 2
        case Ascii.u:
            let unit = try hexadecimal(index + 2)
            if unit & 0xFC00 == 0xDC00 { throw JSONError(.loneSurrogate, at: index) }
            if unit & 0xFC00 == 0xD800 {
                guard index + 7 < end, base[index + 6] == Ascii.backslash, base[index + 7] == Ascii.u,
                    try hexadecimal(index + 8) & 0xFC00 == 0xDC00
                else { throw JSONError(.loneSurrogate, at: index) }
                index += 12
            } else {
                index += 6
            }
        default: throw JSONError(.malformedEscape, at: index)
        }
    }

    /// Four hexadecimal digits from `index`.
    private func hexadecimal(_ index: Int) throws(JSONError) -> UInt32 {
        var unit: UInt32 = 0
        for place in index..<(index + 4) {
            guard place < end else { throw JSONError(.unexpectedEnd, at: end) }
            guard let digit = JSONScanner.hexadecimalDigit(base[place]) else { throw JSONError(.malformedEscape, at: index - 2) }
            unit = unit << 4 | digit
        }
        return unit
    }

    private static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    /// The string of a span that `scanString` returned.
    mutating func string(_ span: StringSpan) -> String {
        if !span.hasEscapes {
            let bytes = UnsafeBufferPointer(start: base + span.start, count: span.end - span.start)
            // The bytes were checked by `scanString`; checking them again costs as much as the whole scan.
            return String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: span.isASCII))
        }
        let mark = scratch.count
        decode(span)
        let text = String(decoding: scratch[mark...], as: UTF8.self)
        scratch.removeLast(scratch.count - mark)
        return text
    }

    /// Appends the decoded bytes of a checked span to `scratch`.
    mutating func decode(_ span: StringSpan) {
        var index = span.start
        while index < span.end {
            var run = index
            while run < span.end, base[run] != Ascii.backslash { run += 1 }
            scratch.append(contentsOf: UnsafeBufferPointer(start: base + index, count: run - index))
            guard run + 1 < span.end else { return }
            index = run + 2
            switch base[run + 1] {
            case Ascii.b: scratch.append(0x08)
            case Ascii.f: scratch.append(0x0C)
            case Ascii.n: scratch.append(Ascii.lineFeed)
            case Ascii.r: scratch.append(Ascii.carriageReturn)
            case Ascii.t: scratch.append(Ascii.tab)
            case Ascii.u: decodeUnicodeEscape(&index)
            case let other: scratch.append(other)
            }
        }
    }

    private mutating func decodeUnicodeEscape(_ index: inout Int) {
        var scalar = checkedHexadecimal(index)
        index += 4
        if scalar & 0xFC00 == 0xD800 {
            scalar = 0x10000 + (scalar & 0x3FF) << 10 + (checkedHexadecimal(index + 2) & 0x3FF)
            index += 6
        }
        scratch.append(contentsOf: UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? .init())
    }

    private func checkedHexadecimal(_ index: Int) -> UInt32 {
        (index..<(index + 4)).reduce(0) { $0 << 4 | (JSONScanner.hexadecimalDigit(base[$1]) ?? 0) }
    }
}
