/// The members of one object as byte ranges of its text: for framing and pass-through without building a tree.
///
/// The whole text has been checked, nested values included, so a range may be copied into another text as it stands.
/// Ranges count from the first byte given to `init`; the value keeps no reference to the bytes.
public struct JSONMembers: Hashable, Sendable {
    /// One member of the object.
    public struct Member: Hashable, Sendable {
        /// The name, escapes decoded.
        public let key: String
        /// The bytes of the value, without whitespace around it.
        public let range: Range<Int>
        /// What the value is.
        public let kind: JSONKind
    }

    /// The members in order.
    public let members: [Member]

    /// No members.
    public static let none = JSONMembers([])

    init(_ members: [Member]) { self.members = members }

    /// Checks the whole text, which must be one object.
    public init(scanning bytes: UnsafeRawBufferPointer, limits: JSONLimits = .message) throws(JSONError) {
        self = try Self.scanning(bytes, opening: nil, limits: limits).outer
    }

    /// Checks the whole text, which must be one object, and finds in the same pass the members of one of its members.
    /// - Parameter name: the member to look into.
    /// - Returns: the members of the text, and those of the member called `name` if that is an object; the ranges of the latter
    ///   count from the first byte of that object.
    public static func scanning(
        _ bytes: UnsafeRawBufferPointer,
        opening name: String?,
        limits: JSONLimits = .message
    ) throws(JSONError) -> (outer: JSONMembers, inner: JSONMembers?) {
        var scanner = try JSONScanner(bytes, limits: limits)
        try scanner.start()
        guard scanner.kind == .object else {
            let start = scanner.position
            try scanner.skipValue(depth: 0)
            try scanner.finish()
            throw JSONError(.notAnObject, at: start)
        }
        var found: [Member] = []
        found.reserveCapacity(4)
        var inner: JSONMembers?
        try scanner.eachMember(depth: 1) { scanner, key throws(JSONError) in
            let start = scanner.position
            let kind = scanner.kind
            let text = scanner.string(key)
            if kind == .object, let name, sameBytes(text, name) {
                inner = try nested(&scanner)
            } else {
                try scanner.skipValue(depth: 1)
            }
            found.append(Member(key: text, range: start..<scanner.position, kind: kind))
        }
        try scanner.finish()
        return (JSONMembers(found), inner)
    }

    /// The members of an object inside the outermost one; `position` is at its opening brace.
    private static func nested(_ scanner: inout JSONScanner) throws(JSONError) -> JSONMembers {
        let origin = scanner.position
        var found: [Member] = []
        found.reserveCapacity(4)
        try scanner.eachMember(depth: 2) { scanner, key throws(JSONError) in
            let start = scanner.position
            let kind = scanner.kind
            let text = scanner.string(key)
            try scanner.skipValue(depth: 2)
            found.append(Member(key: text, range: (start - origin)..<(scanner.position - origin), kind: kind))
        }
        return JSONMembers(found)
    }

    /// Checks the whole text, which must be one object.
    @inlinable
    public init(scanning bytes: some Sequence<UInt8>, limits: JSONLimits = .message) throws(JSONError) {
        self = try withRawBytes(of: bytes, limits: limits) { raw throws(JSONError) in
            try JSONMembers(scanning: raw, limits: limits)
        }
    }

    /// The member of that name (compared by bytes).
    public subscript(key: String) -> Member? { members.first { sameBytes($0.key, key) } }

    /// The value's bytes, copied out of the text that was scanned; nil if there is no such member or `bytes` is another, shorter text.
    public func bytes(of key: String, in bytes: [UInt8]) -> [UInt8]? {
        guard let range = self[key]?.range, range.upperBound <= bytes.count else { return nil }
        return Array(bytes[range])
    }

    /// The value as a tree, read from the text that was scanned; nil if there is no such member.
    public func value(of key: String, in bytes: [UInt8], limits: JSONLimits = .message) -> JSONValue? {
        guard let range = self[key]?.range, range.upperBound <= bytes.count else { return nil }
        return try? JSONValue(parsing: bytes[range], limits: limits)
    }

    /// The value if it is a string.
    public func string(_ key: String, in bytes: [UInt8]) -> String? {
        guard let member = self[key], member.kind == .string, member.range.upperBound <= bytes.count else { return nil }
        let plain = bytes.withUnsafeBytes { bytes -> String? in
            let text = bytes[member.range].dropFirst().dropLast()
            return text.contains(Ascii.backslash) ? nil : String(decoding: text, as: UTF8.self)
        }
        return plain ?? value(of: key, in: bytes)?.asString
    }

    /// The value if it is exactly a whole number within `Int64`.
    public func integer(_ key: String, in bytes: [UInt8]) -> Int64? {
        guard let member = self[key], member.kind == .number, member.range.upperBound <= bytes.count else { return nil }
        let text = bytes[member.range]
        if text.count <= 18, text.allSatisfy({ $0 >= Ascii.zero && $0 <= Ascii.nine }) {
            return text.reduce(0) { $0 * 10 + Int64($1 - Ascii.zero) }
        }
        return value(of: key, in: bytes)?.asInteger
    }

    /// The value if it is a truth value.
    public func bool(_ key: String, in bytes: [UInt8]) -> Bool? {
        guard self[key]?.kind == .bool else { return nil }
        return value(of: key, in: bytes)?.asBool
    }
}
