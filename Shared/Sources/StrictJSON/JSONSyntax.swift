/// Checks texts without building anything.
public enum JSONSyntax {
    /// Checks that the bytes are one JSON text, duplicate keys and UTF-8 included, and says of which kind.
    @discardableResult
    public static func check(_ bytes: UnsafeRawBufferPointer, limits: JSONLimits = .message) throws(JSONError) -> JSONKind {
        var scanner = try JSONScanner(bytes, limits: limits)
        try scanner.start()
        let kind = scanner.kind
        try scanner.skipValue(depth: 0)
        try scanner.finish()
        return kind
    }

    /// Checks that the bytes are one JSON text, duplicate keys and UTF-8 included, and says of which kind.
    @inlinable
    @discardableResult
    public static func check(_ bytes: some Sequence<UInt8>, limits: JSONLimits = .message) throws(JSONError) -> JSONKind {
        try withRawBytes(of: bytes, limits: limits) { raw throws(JSONError) in try check(raw, limits: limits) }
    }
}
