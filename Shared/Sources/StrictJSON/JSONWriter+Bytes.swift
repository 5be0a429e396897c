/// The writer's stores. Each reserves first, so that `storage` has at least the room it then writes.
extension JSONWriter {
    @inline(__always)
    mutating func separate() { if needsComma { put(Ascii.comma) } }

    @inline(__always)
    mutating func open(_ byte: UInt8) {
        separate()
        put(byte)
        needsComma = false
    }

    @inline(__always)
    mutating func close(_ byte: UInt8) {
        put(byte)
        needsComma = true
    }

    @inline(__always)
    mutating func reserve(_ count: Int) { if storage.count - used < count { grow(count) } }

    @inline(never)
    private mutating func grow(_ count: Int) {
        let more = max(count, used - origin, 256)
        storage.append(contentsOf: repeatElement(0, count: more))
    }

    @inline(__always)
    mutating func put(_ byte: UInt8) {
        reserve(1)
        storage[used] = byte
        used += 1
    }

    mutating func put(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress else { return }
        reserve(bytes.count)
        let place = used
        storage.withUnsafeMutableBytes { target in
            guard let start = target.baseAddress else { return }
            (start + place).copyMemory(from: source, byteCount: bytes.count)
        }
        used += bytes.count
    }

    mutating func put(_ text: String) {
        var text = text
        text.withUTF8 { put(UnsafeRawBufferPointer($0)) }
    }

    mutating func putDecimal(_ value: Int64) {
        reserve(20)
        var rest = value.magnitude
        var length = value < 0 ? 2 : 1
        while rest >= 10 {
            rest /= 10
            length += 1
        }
        rest = value.magnitude
        var place = used + length
        used = place
        repeat {
            place -= 1
            storage[place] = Ascii.zero + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        if value < 0 { storage[place - 1] = Ascii.minus }
    }

    mutating func putQuoted(_ text: String) {
        var text = text
        text.withUTF8 { putQuoted(UnsafeRawBufferPointer($0)) }
    }

    /// A quoted string: runs that need no escape are copied whole.
    private mutating func putQuoted(_ bytes: UnsafeRawBufferPointer) {
        let count = bytes.count
        reserve(count + 2)
        storage[used] = Ascii.quote
        used += 1
        var index = 0
        while index < count {
            let run = JSONWriter.cleanRun(bytes, from: index)
            put(UnsafeRawBufferPointer(rebasing: bytes[index..<run]))
            index = run
            if index < count {
                putEscape(bytes[index])
                index += 1
            }
        }
        put(Ascii.quote)
    }

    /// The end of the run of bytes from `start` that stand in a string as they are.
    @inline(__always)
    private static func cleanRun(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var index = start
        while index + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let stop = Lanes.special(word)
            if stop != 0 { return index + stop.trailingZeroBitCount >> 3 }
            index += 8
        }
        while index < bytes.count, bytes[index] >= 0x20, bytes[index] != Ascii.quote, bytes[index] != Ascii.backslash { index += 1 }
        return index
    }

    @inline(never)
    private mutating func putEscape(_ byte: UInt8) {
        put(Ascii.backslash)
        switch byte {
        case Ascii.quote, Ascii.backslash: put(byte)
        case 0x08: put(Ascii.b)
        case 0x0C: put(Ascii.f)
        case Ascii.lineFeed: put(Ascii.n)
        case Ascii.carriageReturn: put(Ascii.r)
        case Ascii.tab: put(Ascii.t)
        default: putUnicodeEscape(UInt16(byte))
        }
    }

    /// `uXXXX`; the backslash is written already.
    mutating func putUnicodeEscape(_ unit: UInt16) {
        put(Ascii.u)
        for shift in [12, 8, 4, 0] as [UInt16] {
            let digit = UInt8(truncatingIfNeeded: unit >> shift & 0xF)
            put(digit < 10 ? Ascii.zero + digit : UInt8(ascii: "a") + digit - 10)
        }
    }
}
