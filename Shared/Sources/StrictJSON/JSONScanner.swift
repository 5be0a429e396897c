/// The one reader of JSON: walks a text once and checks all of it, with or without building values.
///
/// All byte access goes through `base`, which is valid for `end` bytes for as long as the caller's `withUnsafe…` closure runs;
/// every read is preceded by a comparison with `end`. Recursion is bounded by `limits.maxDepth`, at most `JSONLimits.deepest`.
struct JSONScanner: ~Copyable {
    let base: UnsafePointer<UInt8>
    let end: Int
    let limits: JSONLimits
    var position = 0
    /// Names of the members of all objects that are open now, innermost last; see `JSONScanner+Keys`.
    var keys = KeyStack()
    /// Decoded forms of names that were written with escapes, and working space for decoding strings.
    var scratch: [UInt8] = []

    init(_ bytes: UnsafeRawBufferPointer, limits: JSONLimits) throws(JSONError) {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { throw JSONError(.emptyText, at: 0) }
        guard bytes.count <= limits.maxBytes, bytes.count <= Int32.max else {
            throw JSONError(.tooLarge, at: min(limits.maxBytes, Int(Int32.max)))
        }
        base = start.assumingMemoryBound(to: UInt8.self)
        end = bytes.count
        self.limits = limits
    }

    /// Moves to the first byte of the text's value.
    mutating func start() throws(JSONError) {
        if end >= 3, base[0] == 0xEF, base[1] == 0xBB, base[2] == 0xBF { throw JSONError(.byteOrderMark, at: 0) }
        skipWhitespace()
        guard position < end else { throw JSONError(.emptyText, at: end) }
    }

    /// Checks that nothing but whitespace follows.
    mutating func finish() throws(JSONError) {
        skipWhitespace()
        guard position == end else { throw JSONError(.trailingBytes, at: position) }
    }

    /// The kind of the value that starts at `position`, judged by its first byte.
    var kind: JSONKind {
        guard position < end else { return .null }
        return switch base[position] {
        case Ascii.openBrace: .object
        case Ascii.openBracket: .array
        case Ascii.quote: .string
        case Ascii.t, Ascii.f: .bool
        case Ascii.n: .null
        default: .number
        }
    }

    @inline(__always)
    mutating func skipWhitespace() {
        while position < end {
            switch base[position] {
            case Ascii.space, Ascii.lineFeed, Ascii.carriageReturn, Ascii.tab: position += 1
            default: return
            }
        }
    }

    /// Checks one value without building it. `depth` is the number of open objects and arrays around it.
    mutating func skipValue(depth: Int) throws(JSONError) {
        guard position < end else { throw JSONError(.unexpectedEnd, at: end) }
        switch base[position] {
        case Ascii.quote: _ = try scanString()
        case Ascii.openBrace:
            try eachMember(depth: depth + 1) { scanner, _ throws(JSONError) in try scanner.skipValue(depth: depth + 1) }
        case Ascii.openBracket:
            try eachElement(depth: depth + 1) { scanner throws(JSONError) in try scanner.skipValue(depth: depth + 1) }
        case Ascii.minus, Ascii.zero...Ascii.nine: _ = try scanNumber()
        default: _ = try scanLiteral()
        }
    }

    /// Walks an object; `position` is at its opening brace. `member` must consume exactly the value of the member.
    @inline(__always)
    mutating func eachMember(
        depth: Int,
        _ member: (inout JSONScanner, StringSpan) throws(JSONError) -> Void
    ) throws(JSONError) {
        guard depth <= limits.maxDepth else { throw JSONError(.tooDeep, at: position) }
        position += 1
        skipWhitespace()
        if position < end, base[position] == Ascii.closeBrace {
            position += 1
            return
        }
        let mark = keys.count
        var seen: UInt64 = 0
        var count = 0
        while true {
            guard position < end else { throw JSONError(.unexpectedEnd, at: end) }
            guard base[position] == Ascii.quote else {
                throw JSONError(base[position] == Ascii.closeBrace ? .trailingComma : .unexpectedByte, at: position)
            }
            count += 1
            guard count <= limits.maxMembers else { throw JSONError(.tooManyMembers, at: position) }
            let key = try scanString()
            try noteKey(key, since: mark, &seen)
            skipWhitespace()
            guard position < end else { throw JSONError(.unexpectedEnd, at: end) }
            guard base[position] == Ascii.colon else { throw JSONError(.unexpectedByte, at: position) }
            position += 1
            skipWhitespace()
            try member(&self, key)
            if try endsAfterComma(Ascii.closeBrace) { break }
        }
        try closeKeys(since: mark)
    }

    /// Walks an array; `position` is at its opening bracket. `element` must consume exactly one value.
    @inline(__always)
    mutating func eachElement(depth: Int, _ element: (inout JSONScanner) throws(JSONError) -> Void) throws(JSONError) {
        guard depth <= limits.maxDepth else { throw JSONError(.tooDeep, at: position) }
        position += 1
        skipWhitespace()
        if position < end, base[position] == Ascii.closeBracket {
            position += 1
            return
        }
        var count = 0
        while true {
            count += 1
            guard count <= limits.maxMembers else { throw JSONError(.tooManyMembers, at: position) }
            if count > 1, position < end, base[position] == Ascii.closeBracket { throw JSONError(.trailingComma, at: position) }
            try element(&self)
            if try endsAfterComma(Ascii.closeBracket) { break }
        }
    }

    /// After a member or element: true at the closing byte, false after a comma.
    @inline(__always)
    private mutating func endsAfterComma(_ closing: UInt8) throws(JSONError) -> Bool {
        skipWhitespace()
        guard position < end else { throw JSONError(.unexpectedEnd, at: end) }
        let byte = base[position]
        guard byte == Ascii.comma || byte == closing else { throw JSONError(.unexpectedByte, at: position) }
        position += 1
        if byte == closing { return true }
        skipWhitespace()
        return false
    }

    /// `true`, `false`, `null`; nil for the last.
    mutating func scanLiteral() throws(JSONError) -> Bool? {
        switch base[position] {
        case Ascii.t:
            try expect("true")
            return true
        case Ascii.f:
            try expect("false")
            return false
        case Ascii.n:
            try expect("null")
            return nil
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            throw JSONError(.unknownLiteral, at: position)
        case Ascii.plus, Ascii.point: throw JSONError(.malformedNumber, at: position)
        default: throw JSONError(.unexpectedByte, at: position)
        }
    }

    private mutating func expect(_ word: StaticString) throws(JSONError) {
        let count = word.utf8CodeUnitCount
        for index in 0..<count {
            guard position + index < end else { throw JSONError(.unexpectedEnd, at: end) }
            guard base[position + index] == word.utf8Start[index] else { throw JSONError(.unknownLiteral, at: position) }
        }
        position += count
    }
}
