/// Checks of text that people wrote, on its UTF-8 bytes.
public enum TextCheck {
    /// Whether a text has a C0 control character, DEL or a C1 control character; line feed and tab do not count where several lines
    /// are allowed. Every other character, Kazakh letters and combining marks included, is fine.
    public static func hasControlCharacter(_ text: String, _ lines: TextLines = .one) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var previous: UInt8 = 0
            for byte in bytes {
                if byte < 0x20 {
                    if lines == .one || (byte != Ascii.lineFeed && byte != Ascii.tab) { return true }
                } else if byte == 0x7F || (previous == 0xC2 && byte < 0xA0) {
                    return true
                }
                previous = byte
            }
            return false
        }
    }

    /// Whether a text says nothing: empty, or only characters with Unicode's White_Space property.
    public static func isBlank(_ text: String) -> Bool {
        // Almost every text starts with something visible in ASCII or a letter of two bytes.
        if let first = text.utf8.first, first > Ascii.space, first < 0xC2 || (first > 0xC2 && first < 0xE1) { return false }
        return text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
}
