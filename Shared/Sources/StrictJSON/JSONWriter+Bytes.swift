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

    /// A string in its quotes, a comma before it if `separate` asks, a colon behind it for names.
    mutating func putQuoted(_ text: String, colon: Bool = false) {
        var text = text
        text.withUTF8 { putQuoted(UnsafeRawBufferPointer($0), comma: needsComma, colon: colon) }
    }

    private mutating func putQuoted(_ source: UnsafeRawBufferPointer, comma: Bool, colon: Bool) {
        reserve(source.count + 4)
        var (place, index) = (used, 0)
        storage.withUnsafeMutableBytes { target in
            if comma {
                target[place] = Ascii.comma
                place += 1
            }
            target[place] = Ascii.quote
            place += 1
            index = JSONWriter.copyCleanRun(source, from: 0, to: target, at: place)
            place += index
            if index == source.count {
                target[place] = Ascii.quote
                place += 1
                if colon {
                    target[place] = Ascii.colon
                    place += 1
                }
            }
        }
        used = place
        if index < source.count { finishQuoted(source, from: index, colon: colon) }
    }

    /// The rest of a string from its first escape on.
    @inline(never)
    private mutating func finishQuoted(_ source: UnsafeRawBufferPointer, from start: Int, colon: Bool) {
        var index = start
        while index < source.count {
            putEscape(source[index])
            index += 1
            reserve(source.count - index + 2)
            let place = used
            let run = storage.withUnsafeMutableBytes { JSONWriter.copyCleanRun(source, from: index, to: $0, at: place) }
            used += run
            index += run
        }
        put(Ascii.quote)
        if colon { put(Ascii.colon) }
    }

    /// Copies bytes that stand in a string as they are, up to the first that needs an escape; says how many it copied.
    /// `target` has room for the rest of `source` from `place` on.
    @inline(__always)
    private static func copyCleanRun(
        _ source: UnsafeRawBufferPointer,
        from start: Int,
        to target: UnsafeMutableRawBufferPointer,
        at place: Int
    ) -> Int {
        var index = start
        while index + 8 <= source.count {
            let raw = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let stop = Lanes.special(UInt64(littleEndian: raw))
            // Bytes behind a stop are overwritten by what follows; the room was reserved for all of them.
            target.storeBytes(of: raw, toByteOffset: place + index - start, as: UInt64.self)
            if stop != 0 { return index - start + stop.trailingZeroBitCount >> 3 }
            index += 8
        }
        while index < source.count {
            let byte = source[index]
            if byte < 0x20 || byte == Ascii.quote || byte == Ascii.backslash { break }
            target[place + index - start] = byte
            index += 1
        }
        return index - start
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

    /// `u` and four hexadecimal digits (RFC 8259, section 7); the backslash is written already.
    mutating func putUnicodeEscape(_ unit: UInt16) {
        put(Ascii.u)
        for shift in [12, 8, 4, 0] as [UInt16] {
            let digit = UInt8(truncatingIfNeeded: unit >> shift & 0xF)
            put(digit < 10 ? Ascii.zero + digit : UInt8(ascii: "a") + digit - 10)
        }
    }
}
