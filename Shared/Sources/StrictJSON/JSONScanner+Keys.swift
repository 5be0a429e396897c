extension JSONScanner {
    /// Up to here every new name is compared with the earlier ones; larger objects are sorted once at their end instead,
    /// so that the cost stays n log n whatever the names are, without a hash that somebody could aim at.
    private static let comparedOneByOne = 32

    /// Remembers a name and refuses one that the object already has; `mark` is where the object's names start in `keys`.
    /// - Parameter seen: one bit for each kind of name the object has, 64 kinds in all: a name of a new kind is compared with none.
    @inline(__always)
    mutating func noteKey(_ span: StringSpan, since mark: Int, _ seen: inout UInt64) throws(JSONError) {
        let entry = span.hasEscapes ? decodedEntry(span) : plainEntry(span)
        let mixed = (entry.prefix ^ UInt64(truncatingIfNeeded: entry.count)) &* 0x9E37_79B9_7F4A_7C15
        let kind: UInt64 = 1 << (mixed >> 58)
        if seen & kind != 0, keys.count - mark < JSONScanner.comparedOneByOne {
            var place = mark
            while place < keys.count {
                let other = keys[place]
                if other.prefix == entry.prefix, other.count == entry.count, entry.count <= 8 || compareTails(other, entry) == 0 {
                    throw JSONError(.duplicateKey, at: Int(entry.quote))
                }
                place += 1
            }
        }
        seen |= kind
        keys.push(entry)
    }

    /// Forgets the names of an object that ends here.
    @inline(__always)
    mutating func closeKeys(since mark: Int) throws(JSONError) {
        let count = keys.count - mark
        if count > JSONScanner.comparedOneByOne { try refuseDuplicates(since: mark) }
        keys.cut(to: mark)
        if mark == 0, !scratch.isEmpty { scratch.removeAll(keepingCapacity: true) }
    }

    private func refuseDuplicates(since mark: Int) throws(JSONError) {
        let sorted = keys.entries(since: mark).sorted { a, b in order(a, b) < 0 }
        var first: Int32?
        for (a, b) in zip(sorted, sorted.dropFirst()) where order(a, b) == 0 {
            let repeated = max(a.quote, b.quote)
            first = min(first ?? repeated, repeated)
        }
        if let first { throw JSONError(.duplicateKey, at: Int(first)) }
    }

    /// Any total order of names in which equal means the same bytes.
    private func order(_ a: KeyEntry, _ b: KeyEntry) -> Int {
        if a.count != b.count { return a.count < b.count ? -1 : 1 }
        if a.prefix != b.prefix { return a.prefix < b.prefix ? -1 : 1 }
        return compareTails(a, b)
    }

    /// Compares two names of one length beyond their first eight bytes.
    private func compareTails(_ a: KeyEntry, _ b: KeyEntry) -> Int {
        var index = 8
        while index < a.count {
            let (x, y) = (byte(of: a, at: index), byte(of: b, at: index))
            if x != y { return x < y ? -1 : 1 }
            index += 1
        }
        return 0
    }

    private func byte(of entry: KeyEntry, at index: Int) -> UInt8 {
        entry.isDecoded ? scratch[Int(entry.start) + index] : base[Int(entry.start) + index]
    }

    @inline(__always)
    private func plainEntry(_ span: StringSpan) -> KeyEntry {
        let count = span.end - span.start
        var prefix: UInt64 = 0
        if span.start + 8 <= end {
            prefix = word(at: span.start)
            if count < 8 { prefix &= (1 << UInt64(count * 8)) - 1 }
        } else {
            for index in 0..<count { prefix |= UInt64(base[span.start + index]) << UInt64(index * 8) }
        }
        return entry(prefix, count: count, start: span.start, quote: span.start - 1, isDecoded: false)
    }

    @inline(never)
    private mutating func decodedEntry(_ span: StringSpan) -> KeyEntry {
        let start = scratch.count
        decode(span)
        let count = scratch.count - start
        var prefix: UInt64 = 0
        for index in 0..<min(8, count) { prefix |= UInt64(scratch[start + index]) << UInt64(index * 8) }
        return entry(prefix, count: count, start: start, quote: span.start - 1, isDecoded: true)
    }

    @inline(__always)
    private func entry(_ prefix: UInt64, count: Int, start: Int, quote: Int, isDecoded: Bool) -> KeyEntry {
        KeyEntry(
            prefix: prefix,
            count: Int32(truncatingIfNeeded: count),
            start: Int32(truncatingIfNeeded: start),
            quote: Int32(truncatingIfNeeded: quote),
            isDecoded: isDecoded
        )
    }
}
