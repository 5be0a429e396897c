/// How a browser is told to save a document (RFC 6266, with RFC 8187 for names beyond ASCII).
enum ContentDisposition {
    /// `attachment` with the name, in both spellings.
    static func attachment(named name: String) -> String {
        var plain: [UInt8] = []
        var extended: [UInt8] = []
        for byte in name.utf8 {
            let isSafe = byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
            plain.append(isSafe && byte != UInt8(ascii: "%") && byte != UInt8(ascii: "/") ? byte : UInt8(ascii: "_"))
            if isUnreserved(byte) {
                extended.append(byte)
            } else {
                extended.append(UInt8(ascii: "%"))
                extended.append(contentsOf: [hex[Int(byte >> 4)], hex[Int(byte & 15)]])
            }
        }
        let first = String(decoding: plain, as: UTF8.self)
        return "attachment; filename=\"\(first)\"; filename*=UTF-8''\(String(decoding: extended, as: UTF8.self))"
    }

    private static let hex = Array("0123456789ABCDEF".utf8)

    /// attr-char of RFC 8187, kept to letters, digits and three marks.
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
        default: false
        }
    }
}
