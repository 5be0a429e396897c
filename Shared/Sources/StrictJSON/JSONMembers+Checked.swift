extension JSONMembers {
    /// Finds the members of an object that has been checked already, such as the parameters of a call whose whole message was
    /// scanned: only strings and brackets are followed, nothing is checked again.
    /// - Returns: nil when the bytes are not one object after all. Never reads outside them.
    public init?(ofChecked bytes: [UInt8]) {
        let found = bytes.withUnsafeBytes { bytes -> [Member]? in
            var walk = CheckedWalk(bytes)
            return walk.members()
        }
        guard let found else { return nil }
        self.init(found)
    }
}

/// Walks over JSON that is known to be well formed.
private struct CheckedWalk {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func members() -> [JSONMembers.Member]? {
        guard next() == Ascii.openBrace else { return nil }
        position += 1
        var found: [JSONMembers.Member] = []
        found.reserveCapacity(4)
        if next() == Ascii.closeBrace { return found }
        while true {
            guard next() == Ascii.quote, let key = key(), next() == Ascii.colon else { return nil }
            position += 1
            guard let first = next(), let kind = JSONKind(firstByte: first) else { return nil }
            let start = position
            guard skipValue(first) else { return nil }
            found.append(JSONMembers.Member(key: key, range: start..<position, kind: kind))
            switch next() {
            case Ascii.comma: position += 1
            case Ascii.closeBrace: return found
            default: return nil
            }
        }
    }

    /// The next byte that is not white space.
    private mutating func next() -> UInt8? {
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
            position += 1
        }
        return nil
    }

    private mutating func key() -> String? {
        let start = position
        guard skipString() else { return nil }
        let inside = bytes[(start + 1)..<(position - 1)]
        guard inside.contains(Ascii.backslash) else { return String(decoding: inside, as: UTF8.self) }
        return (try? JSONValue(parsing: UnsafeRawBufferPointer(rebasing: bytes[start..<position])))?.asString
    }

    /// From the opening quote to behind the closing one.
    private mutating func skipString() -> Bool {
        position += 1
        while position < bytes.count {
            switch bytes[position] {
            case Ascii.quote:
                position += 1
                return true
            case Ascii.backslash: position += 2
            default: position += 1
            }
        }
        return false
    }

    private mutating func skipValue(_ first: UInt8) -> Bool {
        switch first {
        case Ascii.quote: return skipString()
        case Ascii.openBrace, Ascii.openBracket:
            var depth = 0
            while position < bytes.count {
                switch bytes[position] {
                case Ascii.quote:
                    guard skipString() else { return false }
                    continue
                case Ascii.openBrace, Ascii.openBracket: depth += 1
                case Ascii.closeBrace, Ascii.closeBracket: depth -= 1
                default: break
                }
                position += 1
                if depth == 0 { return true }
            }
            return false
        default:
            while position < bytes.count {
                switch bytes[position] {
                case Ascii.comma, Ascii.closeBrace, Ascii.closeBracket, 0x20, 0x0A, 0x0D, 0x09: return true
                default: position += 1
                }
            }
            return true
        }
    }
}

extension JSONKind {
    fileprivate init?(firstByte: UInt8) {
        switch firstByte {
        case Ascii.openBrace: self = .object
        case Ascii.openBracket: self = .array
        case Ascii.quote: self = .string
        case UInt8(ascii: "t"), UInt8(ascii: "f"): self = .bool
        case UInt8(ascii: "n"): self = .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): self = .number
        default: return nil
        }
    }
}
