extension JSONScanner {
    /// Reads one value as a tree. `depth` is the number of open objects and arrays around it.
    mutating func readValue(depth: Int) throws(JSONError) -> JSONValue {
        guard position < end else { throw JSONError(.unexpectedEnd, at: end) }
        switch base[position] {
        case Ascii.quote:
            let span = try scanString()
            return .string(string(span))
        case Ascii.openBrace: return .object(try readObject(depth: depth + 1))
        case Ascii.openBracket:
            var elements: [JSONValue] = []
            try eachElement(depth: depth + 1) { scanner throws(JSONError) in
                elements.append(try scanner.readValue(depth: depth + 1))
            }
            return .array(elements)
        case Ascii.minus, Ascii.zero...Ascii.nine: return .number(try scanNumber())
        default: return try scanLiteral().map { .bool($0) } ?? .null
        }
    }

    private mutating func readObject(depth: Int) throws(JSONError) -> JSONObject {
        var members: [JSONObject.Member] = []
        try eachMember(depth: depth) { scanner, key throws(JSONError) in
            let name = scanner.string(key)
            members.append(JSONObject.Member(key: name, value: try scanner.readValue(depth: depth)))
        }
        return JSONObject(distinct: members)
    }
}
