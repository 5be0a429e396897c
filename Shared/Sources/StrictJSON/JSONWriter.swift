/// Appends JSON to a byte array: no whitespace, commas placed by itself, only the escapes RFC 8259 section 7 demands.
///
/// It checks nothing about the order of calls: balanced `begin`/`end` and a key before each member are the caller's part, and the
/// closure forms (`object`, `array`) take care of both.
public struct JSONWriter: Sendable {
    /// Written bytes, then whatever was in memory up to `storage.count`: writing ahead into room costs one bounds check per token instead of per
    /// byte. No byte behind ``used`` is ever read.
    var storage: [UInt8]
    var used: Int
    /// Bytes that were there before this writer; growth is in proportion to what the writer itself wrote.
    let origin: Int
    var needsComma = false

    /// A writer with room for `capacity` bytes before it has to grow.
    public init(reserving capacity: Int = 512) {
        let room = max(capacity, 16)
        storage = [UInt8](unsafeUninitializedCapacity: room) { _, count in count = room }
        used = 0
        origin = 0
    }

    /// A writer that continues an array, for example a connection's output buffer; take the whole back with `take()`.
    public init(appendingTo bytes: consuming [UInt8]) {
        used = bytes.count
        origin = bytes.count
        storage = bytes
    }

    /// How many bytes there are, those before this writer included.
    public var count: Int { used }

    /// Everything written so far, the array given to `init(appendingTo:)` in front; the writer is empty afterwards.
    public mutating func take() -> [UInt8] {
        var bytes: [UInt8] = []
        swap(&bytes, &storage)
        bytes.removeLast(bytes.count - used)
        used = 0
        needsComma = false
        return bytes
    }

    /// Ends a text with a byte such as NUL or a line feed; the next value starts a new text.
    public mutating func endText(with byte: UInt8) {
        put(byte)
        needsComma = false
    }

    /// `{`
    public mutating func beginObject() { open(Ascii.openBrace) }
    /// `}`
    public mutating func endObject() { close(Ascii.closeBrace) }
    /// `[`
    public mutating func beginArray() { open(Ascii.openBracket) }
    /// `]`
    public mutating func endArray() { close(Ascii.closeBracket) }

    /// A member's name; its value must follow.
    public mutating func key(_ name: String) {
        putQuoted(name, colon: true)
        needsComma = false
    }

    /// A string value.
    public mutating func string(_ text: String) {
        putQuoted(text)
        needsComma = true
    }

    /// A string value given as UTF-8; what is not UTF-8 is replaced by U+FFFD, so the output is always valid.
    public mutating func string(utf8 bytes: some Sequence<UInt8>) { string(String(decoding: Array(bytes), as: UTF8.self)) }

    /// A whole number.
    public mutating func integer(_ value: Int64) {
        separate()
        putDecimal(value)
        needsComma = true
    }

    /// A whole number.
    public mutating func integer(_ value: Int) { integer(Int64(value)) }

    /// A number, with the text it was read with.
    public mutating func number(_ value: JSONNumber) {
        switch value.storage {
        case .integer(let whole): integer(whole)
        case .text(let text):
            separate()
            put(text)
            needsComma = true
        }
    }

    /// `true` or `false`
    public mutating func bool(_ flag: Bool) {
        separate()
        put(flag ? "true" : "false")
        needsComma = true
    }

    /// `null`
    public mutating func null() {
        separate()
        put("null")
        needsComma = true
    }

    /// Bytes that are known to be one JSON value, for example a range of `JSONMembers`; copied as they stand.
    public mutating func raw(_ value: [UInt8]) { value.withUnsafeBytes { raw($0) } }

    /// Bytes that are known to be one JSON value; copied as they stand.
    public mutating func raw(_ value: ArraySlice<UInt8>) { value.withUnsafeBytes { raw($0) } }

    /// Bytes that are known to be one JSON value; copied as they stand.
    public mutating func raw(_ value: UnsafeRawBufferPointer) {
        separate()
        put(value)
        needsComma = true
    }

    /// A whole tree.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let flag): bool(flag)
        case .number(let number): self.number(number)
        case .string(let text): string(text)
        case .array(let elements):
            beginArray()
            for element in elements { self.value(element) }
            endArray()
        case .object(let object):
            beginObject()
            for member in object.members {
                key(member.key)
                self.value(member.value)
            }
            endObject()
        }
    }
}
