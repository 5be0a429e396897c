/// The line before a chunk's data: its size in hexadecimal and extensions, which are checked and ignored
/// (RFC 9112, section 7.1).
enum ChunkLine {
    /// - Parameter line: the line without its end.
    /// - Returns: the chunk's size; a number too big to hold counts as the biggest.
    static func size(_ line: UnsafeRawBufferPointer) throws(HTTPRefusal) -> Int {
        var size = 0
        var index = 0
        while index < line.count, let digit = Octet.hexValue(line[index]) {
            size = size > Int.max >> 4 ? Int.max : size << 4 | Int(digit)
            index += 1
        }
        guard index > 0 else { throw .chunkMalformed }
        while index < line.count { try passExtension(line, &index) }
        return size
    }

    /// `BWS ";" BWS name [ BWS "=" BWS ( token / quoted-string ) ]` (RFC 9112, section 7.1.1).
    private static func passExtension(_ line: UnsafeRawBufferPointer, _ index: inout Int) throws(HTTPRefusal) {
        passBlanks(line, &index)
        guard index < line.count, line[index] == Octet.semicolon else { throw .chunkMalformed }
        index += 1
        passBlanks(line, &index)
        try passToken(line, &index)
        var ahead = index
        passBlanks(line, &ahead)
        guard ahead < line.count, line[ahead] == UInt8(ascii: "=") else { return }
        index = ahead + 1
        passBlanks(line, &index)
        if index < line.count, line[index] == UInt8(ascii: "\"") {
            try passQuoted(line, &index)
        } else {
            try passToken(line, &index)
        }
    }

    private static func passBlanks(_ line: UnsafeRawBufferPointer, _ index: inout Int) {
        while index < line.count, Octet.isBlank(line[index]) { index += 1 }
    }

    private static func passToken(_ line: UnsafeRawBufferPointer, _ index: inout Int) throws(HTTPRefusal) {
        let start = index
        while index < line.count, ByteClass.token.contains(line[index]) { index += 1 }
        guard index > start else { throw .chunkMalformed }
    }

    private static func passQuoted(_ line: UnsafeRawBufferPointer, _ index: inout Int) throws(HTTPRefusal) {
        index += 1
        guard line.isFieldValue() else { throw .chunkMalformed }
        while index < line.count {
            switch line[index] {
            case UInt8(ascii: "\""):
                index += 1
                return
            case UInt8(ascii: "\\"): index += 2
            default: index += 1
            }
        }
        throw .chunkMalformed
    }
}
