/// A stretch of a request head, by offsets from its first octet. Heads are at most 65,535 octets.
struct ByteSpan: Sendable, Hashable {
    let start: UInt16
    let end: UInt16

    @inline(__always)
    init(_ start: Int, _ end: Int) {
        self.start = UInt16(truncatingIfNeeded: start)
        self.end = UInt16(truncatingIfNeeded: end)
    }

    var range: Range<Int> { Int(start)..<Int(end) }
    var count: Int { Int(end) - Int(start) }
    var isEmpty: Bool { start == end }
}

/// One header field: where its name and its trimmed value stand.
struct FieldSpan: Sendable {
    let name: ByteSpan
    let value: ByteSpan
}
