extension JSONValue: CustomStringConvertible {
    /// The JSON text without whitespace.
    public var text: String { String(decoding: jsonBytes, as: UTF8.self) }

    /// Same as `text`.
    public var description: String { text }

    /// Text for people at a terminal: one member or element a line, two spaces a level, empty containers on one line.
    ///
    /// Characters that could take over a terminal or deceive the eye (DEL, C1 controls, line separators, marks that change the
    /// direction of writing, zero-width marks) are shown as escapes; the text is still JSON and still the same value.
    public var prettyText: String {
        var writer = JSONWriter(reserving: 1024)
        writePretty(to: &writer, level: 0)
        return String(decoding: writer.take(), as: UTF8.self)
    }

    private func writePretty(to writer: inout JSONWriter, level: Int) {
        switch self {
        case .array(let elements) where !elements.isEmpty:
            writer.put(Ascii.openBracket)
            for (index, element) in elements.enumerated() {
                if index > 0 { writer.put(Ascii.comma) }
                writer.putLine(level: level + 1)
                element.writePretty(to: &writer, level: level + 1)
            }
            writer.putLine(level: level)
            writer.put(Ascii.closeBracket)
        case .object(let object) where !object.isEmpty:
            writer.put(Ascii.openBrace)
            for (index, member) in object.members.enumerated() {
                if index > 0 { writer.put(Ascii.comma) }
                writer.putLine(level: level + 1)
                writer.needsComma = false
                writer.putVisible(member.key)
                writer.put(": ")
                member.value.writePretty(to: &writer, level: level + 1)
            }
            writer.putLine(level: level)
            writer.put(Ascii.closeBrace)
        case .string(let text):
            writer.needsComma = false
            writer.putVisible(text)
        default:
            writer.needsComma = false
            writer.value(self)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func putLine(level: Int) {
        put(Ascii.lineFeed)
        for _ in 0..<level { put("  ") }
    }

    /// A quoted string with everything invisible escaped.
    fileprivate mutating func putVisible(_ text: String) {
        guard text.unicodeScalars.contains(where: JSONWriter.isDeceptive) else { return putQuoted(text) }
        put(Ascii.quote)
        for scalar in text.unicodeScalars {
            if JSONWriter.isDeceptive(scalar) {
                put(Ascii.backslash)
                putUnicodeEscape(UInt16(truncatingIfNeeded: scalar.value))
            } else {
                // A quoted single scalar without its quotes: the escapes are the writer's own.
                var single = JSONWriter(reserving: 16)
                single.putQuoted(String(scalar))
                let quoted = single.take()
                quoted[1..<(quoted.count - 1)].withUnsafeBytes { put($0) }
            }
        }
        put(Ascii.quote)
    }

    private static func isDeceptive(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
        default: false
        }
    }
}
