/// Content lines of RFC 5545: escaped, folded at 75 bytes without cutting a character, ended by CR and LF.
struct ContentLines {
    private var bytes: [UInt8] = []

    /// The longest line in bytes, without CR and LF.
    static let longest = 75

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// A line without free text.
    mutating func add(_ line: String) { fold(line) }

    /// A property with a value of type TEXT.
    mutating func add(_ property: String, text: String) { fold(property + ":" + Self.escaped(text)) }

    /// Backslash, comma and semicolon with a backslash before them, a new line as `\n`; other control characters are left out.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ",", ";": escaped.append(contentsOf: ["\\", scalar])
            // CR and LF together are one new line.
            case "\n": if previous != "\r" { escaped.append(contentsOf: ["\\", "n"]) }
            case "\r": escaped.append(contentsOf: ["\\", "n"])
            case "\t": escaped.append(scalar)
            default: if scalar.value >= 0x20, !(0x7F...0x9F).contains(scalar.value) { escaped.append(scalar) }
            }
            previous = scalar
        }
        return String(escaped)
    }

    private mutating func fold(_ line: String) {
        var length = 0
        for scalar in line.unicodeScalars {
            let encoded = UTF8.encode(scalar)
            let width = encoded?.count ?? 0
            if length + width > Self.longest {
                bytes.append(contentsOf: [0x0D, 0x0A, 0x20])
                length = 1
            }
            if let encoded { bytes.append(contentsOf: encoded) }
            length += width
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }
}
