/// Percent-decoding that refuses instead of guessing (RFC 3986, section 2.1).
enum PercentCoding {
    /// Which part of the target is decoded: in a query `+` is a space, and line ends may be encoded.
    enum Part { case path, query }

    /// Checks a part that holds at least one `%`: two hexadecimal digits after each, no NUL, valid UTF-8 in the
    /// whole; in a path also no control character and no encoded `/` or `\`, which later readers could take for
    /// a separator, and no dot segment behind an encoding.
    static func check(_ text: UnsafeRawBufferPointer, as part: Part) throws(HTTPRefusal) {
        var octets: [UInt8] = []
        octets.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            guard text[index] == Octet.percent else {
                octets.append(text[index])
                index += 1
                continue
            }
            guard index + 2 < text.count, let high = Octet.hexValue(text[index + 1]), let low = Octet.hexValue(text[index + 2])
            else { throw .badPercentEncoding }
            let octet = high << 4 | low
            guard octet != 0 else { throw .badPercentEncoding }
            if part == .path {
                let separator = octet == Octet.slash || octet == UInt8(ascii: "\\")
                guard octet >= 0x20, octet != 0x7F, !separator else { throw .badPercentEncoding }
            }
            octets.append(octet)
            index += 3
        }
        guard String(validating: octets, as: UTF8.self) != nil else { throw .badPercentEncoding }
        if part == .path { try octets.read { octets throws(HTTPRefusal) in try checkSegments(octets) } }
    }

    /// Refuses `.` and `..` as segments: clients resolve them before sending (RFC 3986, section 5.2.4), so that
    /// one that arrives was meant to escape somewhere.
    static func checkSegments(_ path: UnsafeRawBufferPointer) throws(HTTPRefusal) {
        var start = 0
        for index in 0...path.count where index == path.count || path[index] == Octet.slash {
            let count = index - start
            if count == 1 || count == 2, path[start] == Octet.dot, path[index - 1] == Octet.dot { throw .dotSegment }
            start = index + 1
        }
    }

    /// The text of a part that was checked.
    static func decode(_ text: UnsafeRawBufferPointer, as part: Part) -> String {
        if !text.contains(where: { $0 == Octet.percent || (part == .query && $0 == UInt8(ascii: "+")) }) {
            return String(decoding: text, as: UTF8.self)
        }
        var octets: [UInt8] = []
        octets.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == Octet.percent, index + 2 < text.count, let high = Octet.hexValue(text[index + 1]),
                let low = Octet.hexValue(text[index + 2])
            {
                octets.append(high << 4 | low)
                index += 3
            } else {
                octets.append(part == .query && byte == UInt8(ascii: "+") ? Octet.space : byte)
                index += 1
            }
        }
        return String(decoding: octets, as: UTF8.self)
    }
}
