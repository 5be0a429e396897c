/// Why a text is not JSON as this system accepts it, and where.
///
/// `offset` counts bytes from the start of the text given to the reader; it names the first byte that cannot stand there
/// (for a duplicate key: the opening quote of the repeated key).
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The closed list of refusals. The raw values are stable and may appear in answers to clients.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// Nothing but whitespace.
        case emptyText
        /// The text stops inside a value.
        case unexpectedEnd
        /// A byte that the grammar of RFC 8259 does not allow here.
        case unexpectedByte
        /// Something other than whitespace follows the value (RFC 8259 section 2: one value per text).
        case trailingBytes
        /// U+FEFF in front of the text (RFC 8259 section 8.1 forbids adding one).
        case byteOrderMark
        /// A comma with no member or element after it.
        case trailingComma
        /// A word other than `true`, `false`, `null`.
        case unknownLiteral
        /// Not a number of RFC 8259 section 6: `+1`, `.5`, `1.`, `1e`, `-`, hexadecimal.
        case malformedNumber
        /// `01`: a number with a leading zero.
        case leadingZero
        /// A number longer than `JSONLimits.maxNumberBytes`.
        case numberTooLong
        /// A backslash followed by something RFC 8259 section 7 does not list.
        case malformedEscape
        /// `\uD800`…`\uDFFF` without its other half: names no character.
        case loneSurrogate
        /// A byte below 0x20 inside a string; must be written as an escape.
        case controlCharacter
        /// Not UTF-8 as RFC 3629 defines it: overlong, surrogate, above U+10FFFF, cut off.
        case invalidUTF8
        /// Two members of one object have the same name after decoding escapes (RFC 8259 section 4 leaves it open; we refuse).
        case duplicateKey
        /// Nested deeper than `JSONLimits.maxDepth`.
        case tooDeep
        /// Longer than `JSONLimits.maxBytes`.
        case tooLarge
        /// An object or array with more than `JSONLimits.maxMembers` members.
        case tooManyMembers
        /// The text is one valid value of another kind where an object was asked for.
        case notAnObject
    }

    /// Bytes from the start of the text.
    public let offset: Int
    /// Why the text was refused.
    public let reason: Reason

    /// Makes an error; used by readers of formats built on JSON.
    public init(_ reason: Reason, at offset: Int) {
        self.offset = offset
        self.reason = reason
    }

    /// For logs: `duplicateKey at byte 17`.
    public var description: String { "\(reason.rawValue) at byte \(offset)" }
}
