import StrictJSON

extension [UInt8] {
    /// Appends ASCII that needs no escaping.
    mutating func append(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends a JSON string.
    mutating func append(quoting text: String) {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
            append(UInt8(ascii: "\""))
            append(contentsOf: text.utf8)
            append(UInt8(ascii: "\""))
        } else {
            var writer = JSONWriter(reserving: text.utf8.count + 16)
            writer.string(text)
            append(contentsOf: writer.take())
        }
    }

    /// Appends a decimal number.
    mutating func append(decimal value: Int64) {
        append(contentsOf: String(value).utf8)
    }

    /// An object without members.
    static let emptyObject = Array("{}".utf8)
}

extension UnsafeRawBufferPointer {
    /// A string value (with its quotes) decoded; the bytes were checked before.
    func decodedString(_ range: Range<Int>) -> String? {
        let text = self[range].dropFirst().dropLast()
        guard text.contains(UInt8(ascii: "\\")) else { return String(decoding: text, as: UTF8.self) }
        return (try? JSONValue(parsing: UnsafeRawBufferPointer(rebasing: self[range])))?.asString
    }

    /// The elements of an array that was checked before, as ranges of its bytes.
    func elements(ofArray range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var depth = 0
        var start: Int?
        var end = range.lowerBound
        var index = range.lowerBound + 1
        while index < range.upperBound - 1 {
            let byte = self[index]
            switch byte {
            case UInt8(ascii: ","):
                if depth == 0, let first = start {
                    found.append(first..<end)
                    start = nil
                }
                index += 1
                if depth == 0 { continue }
            case 0x20, 0x09, 0x0A, 0x0D:
                index += 1
                continue
            case UInt8(ascii: "\""):
                if start == nil { start = index }
                index += 1
                while self[index] != UInt8(ascii: "\"") { index += self[index] == UInt8(ascii: "\\") ? 2 : 1 }
                index += 1
            default:
                if start == nil { start = index }
                if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
                    depth += 1
                } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
                    depth -= 1
                }
                index += 1
            }
            end = index
        }
        if let first = start { found.append(first..<end) }
        return found
    }
}
