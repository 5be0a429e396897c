/// Where the parts of a request target stand in the head (RFC 9112, section 3.2).
struct RequestTarget {
    /// The path, from its first `/`; empty for `*`.
    let path: ByteSpan
    /// The query without its `?`, or nil.
    let query: ByteSpan?
    /// Host and port of an absolute-form target, which then count instead of Host.
    let authority: ByteSpan?

    /// Reads origin-form, absolute-form or, for OPTIONS, asterisk-form. Authority-form belongs to CONNECT, which only a proxy
    /// answers.
    init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, method: HTTPMethod) throws(HTTPRefusal) {
        guard let first = range.first else { throw .malformedRequestLine }
        if bytes[first] == Octet.slash {
            authority = nil
            (path, query) = try Self.pathAndQuery(bytes, range)
        } else if bytes[first] == UInt8(ascii: "*") {
            guard range.count == 1, method == .options else { throw .malformedTarget }
            (path, query, authority) = (ByteSpan(first, first), nil, nil)
        } else {
            let start = try Self.endOfScheme(bytes, range)
            var end = start
            while end < range.upperBound, bytes[end] != Octet.slash, bytes[end] != Octet.question { end += 1 }
            guard start < end, HostRule.accepts(bytes.part(start..<end)) else { throw .malformedTarget }
            authority = ByteSpan(start, end)
            (path, query) = try Self.pathAndQuery(bytes, end..<range.upperBound)
        }
    }

    /// Behind `http://` or `https://`.
    private static func endOfScheme(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) throws(HTTPRefusal) -> Int {
        for scheme: StaticString in ["http://", "https://"] {
            let end = range.lowerBound + scheme.utf8CodeUnitCount
            if end <= range.upperBound, bytes.part(range.lowerBound..<end).equalsIgnoringCase(scheme) { return end }
        }
        throw .malformedTarget
    }

    private static func pathAndQuery(
        _ bytes: UnsafeRawBufferPointer,
        _ range: Range<Int>
    ) throws(HTTPRefusal) -> (ByteSpan, ByteSpan?) {
        var index = range.lowerBound
        var encoded = false
        var dotted = false
        while index < range.upperBound, bytes[index] != Octet.question {
            let byte = bytes[index]
            if !ByteClass.path.contains(byte) {
                guard byte == Octet.percent else { throw .malformedTarget }
                encoded = true
            }
            if byte == Octet.dot { dotted = true }
            index += 1
        }
        let path = ByteSpan(range.lowerBound, index)
        if encoded {
            try PercentCoding.check(bytes.part(path.range), as: .path)
        } else if dotted {
            try PercentCoding.checkSegments(bytes.part(path.range))
        }
        guard index < range.upperBound else { return (path, nil) }
        let query = ByteSpan(index + 1, range.upperBound)
        encoded = false
        for index in query.range where !ByteClass.query.contains(bytes[index]) {
            guard bytes[index] == Octet.percent else { throw .malformedTarget }
            encoded = true
        }
        if encoded { try PercentCoding.check(bytes.part(query.range), as: .query) }
        return (path, query)
    }
}
