extension JSONValue {
    /// Reads one JSON text (RFC 8259, strictly; see `JSONError.Reason` for what is refused).
    public init(parsing bytes: UnsafeRawBufferPointer, limits: JSONLimits = .message) throws(JSONError) {
        var scanner = try JSONScanner(bytes, limits: limits)
        try scanner.start()
        let value = try scanner.readValue(depth: 0)
        try scanner.finish()
        self = value
    }

    /// Reads one JSON text from an array, a slice, a string's UTF-8 or any other sequence of bytes.
    @inlinable
    public init(parsing bytes: some Sequence<UInt8>, limits: JSONLimits = .message) throws(JSONError) {
        self = try withRawBytes(of: bytes, limits: limits) { raw throws(JSONError) in
            try JSONValue(parsing: raw, limits: limits)
        }
    }

    /// Reads one JSON text from a string.
    public init(parsing text: String, limits: JSONLimits = .message) throws(JSONError) {
        try self.init(parsing: text.utf8, limits: limits)
    }
}

/// Runs `body` on the bytes where they are, or on a copy if they are not in one piece; the copy stops one byte past the limit.
@inlinable
func withRawBytes<R>(
    of bytes: some Sequence<UInt8>,
    limits: JSONLimits,
    _ body: (UnsafeRawBufferPointer) throws(JSONError) -> R
) throws(JSONError) -> R {
    let inPlace = bytes.withContiguousStorageIfAvailable { buffer in
        Result { () throws(JSONError) -> R in try body(UnsafeRawBufferPointer(buffer)) }
    }
    if let inPlace { return try inPlace.get() }
    let copy = Array(bytes.prefix(limits.maxBytes + 1))
    return try copy.withUnsafeBufferPointer { buffer throws(JSONError) -> R in try body(UnsafeRawBufferPointer(buffer)) }
}
