/// Reads a request head line by line as its octets arrive (RFC 9112, sections 2 to 6).
///
/// It keeps offsets only; the caller keeps the octets and passes all of them, from the head's first, each time.
/// The verdict depends on the octets alone, never on how they were cut into pieces.
struct HeadScanner {
    enum Stage { case start, method, requestLine, fields }

    private var stage = Stage.start
    /// Where the line being awaited begins.
    private var lineStart = 0
    /// Octets before this hold no line feed of the awaited line.
    private var scanned = 0

    var method = HTTPMethod.get
    var version = HTTPVersion.http11
    var targetSpan = ByteSpan(0, 0)
    var target: RequestTarget?
    var fields: [FieldSpan] = []
    var semantics = FieldSemantics()

    /// Goes on reading.
    /// - Returns: the head's length once its blank line is there, nil while more is needed.
    mutating func scan(_ bytes: UnsafeRawBufferPointer, _ limits: HTTPLimits) throws(HTTPRefusal) -> Int? {
        if stage == .start || stage == .method {
            guard try passFirstOctets(bytes) else { return nil }
        }
        while true {
            guard let feed = bytes.lineFeed(from: scanned) else {
                scanned = bytes.count
                try checkLength(bytes, upTo: bytes.count, limits)
                return nil
            }
            try checkLength(bytes, upTo: feed, limits)
            guard feed > lineStart, bytes[feed - 1] == Octet.carriageReturn else { throw .bareLineEnd }
            let line = lineStart..<feed - 1
            scanned = feed + 1
            lineStart = feed + 1
            if stage == .requestLine {
                try readRequestLine(bytes, line)
                stage = .fields
                fields.reserveCapacity(16)
            } else if line.isEmpty {
                try semantics.judge(version)
                return feed + 1
            } else {
                guard fields.count < limits.fieldCount else { throw .tooManyFields }
                try readField(bytes, line)
            }
        }
    }

    /// Skips one empty line before the request line (RFC 9112, section 2.2) and refuses at once what cannot be
    /// a method, such as a TLS greeting.
    private mutating func passFirstOctets(_ bytes: UnsafeRawBufferPointer) throws(HTTPRefusal) -> Bool {
        if stage == .start {
            guard let first = bytes.first else { return false }
            if first == Octet.carriageReturn {
                guard bytes.count > 1 else { return false }
                guard bytes[1] == Octet.lineFeed else { throw .bareLineEnd }
                lineStart = 2
                scanned = 2
            }
            stage = .method
        }
        guard bytes.count > lineStart else { return false }
        guard ByteClass.token.contains(bytes[lineStart]) else { throw .malformedRequestLine }
        stage = .requestLine
        return true
    }

    /// - Parameter end: the index of the line feed, or of the first octet not yet there.
    private func checkLength(_ bytes: UnsafeRawBufferPointer, upTo end: Int, _ limits: HTTPLimits) throws(HTTPRefusal) {
        if stage == .requestLine {
            // The line end is two octets: more than one beyond the limit cannot be an acceptable line.
            guard end - lineStart > limits.requestLineBytes + 1 else { return }
            var index = lineStart
            while index < end, ByteClass.token.contains(bytes[index]) { index += 1 }
            throw index < end && bytes[index] == Octet.space ? .targetTooLong : .malformedRequestLine
        }
        guard end < limits.headBytes else { throw .headTooLarge }
    }

    private mutating func readRequestLine(_ bytes: UnsafeRawBufferPointer, _ line: Range<Int>) throws(HTTPRefusal) {
        var index = line.lowerBound
        while index < line.upperBound, ByteClass.token.contains(bytes[index]) { index += 1 }
        let token = line.lowerBound..<index
        guard index < line.upperBound, bytes[index] == Octet.space else { throw .malformedRequestLine }
        let targetStart = index + 1
        let targetEnd = line.upperBound - 9
        guard targetEnd > targetStart, bytes[targetEnd] == Octet.space else { throw .malformedRequestLine }
        for index in targetStart..<targetEnd where bytes[index] <= Octet.space || bytes[index] == 0x7F {
            throw .malformedRequestLine
        }
        version = try Self.version(bytes.part(targetEnd + 1..<line.upperBound))
        guard let known = HTTPMethod(token: bytes.part(token)) else { throw .unknownMethod }
        method = known
        targetSpan = ByteSpan(targetStart, targetEnd)
        target = try RequestTarget(bytes, targetStart..<targetEnd, method: known)
    }

    /// Case-sensitive, one digit each (RFC 9112, section 2.3); a later minor version is read as 1.1
    /// (RFC 9110, section 2.5).
    private static func version(_ text: UnsafeRawBufferPointer) throws(HTTPRefusal) -> HTTPVersion {
        guard text.part(0..<5).equals("HTTP/"), Octet.isDigit(text[5]), text[6] == Octet.dot, Octet.isDigit(text[7])
        else { throw .malformedRequestLine }
        guard text[5] == UInt8(ascii: "1") else { throw .unsupportedVersion }
        return text[7] == UInt8(ascii: "0") ? .http10 : .http11
    }

    private mutating func readField(_ bytes: UnsafeRawBufferPointer, _ line: Range<Int>) throws(HTTPRefusal) {
        guard !Octet.isBlank(bytes[line.lowerBound]) else { throw .foldedField }
        let (name, value) = try Self.split(bytes, line)
        fields.append(
            FieldSpan(name: ByteSpan(name.lowerBound, name.upperBound), value: ByteSpan(value.lowerBound, value.upperBound))
        )
        try semantics.note(name: bytes.part(name), value: bytes.part(value))
    }

    /// Name and trimmed value of a field line (RFC 9112, section 5): a token, a colon right behind it, octets
    /// that may stand in a value.
    static func split(_ bytes: UnsafeRawBufferPointer, _ line: Range<Int>) throws(HTTPRefusal) -> (Range<Int>, Range<Int>) {
        var index = line.lowerBound
        while index < line.upperBound, ByteClass.token.contains(bytes[index]) { index += 1 }
        guard index > line.lowerBound, index < line.upperBound, bytes[index] == Octet.colon else { throw .malformedField }
        var start = index + 1
        var end = line.upperBound
        while start < end, Octet.isBlank(bytes[start]) { start += 1 }
        while end > start, Octet.isBlank(bytes[end - 1]) { end -= 1 }
        guard bytes.part(start..<end).isFieldValue() else { throw .malformedField }
        return (line.lowerBound..<index, start..<end)
    }
}
