/// Appends HTML to a byte array. Names of elements and attributes come from the program only; every text and attribute value is
/// escaped, so that nothing a person typed can become markup.
struct HTMLWriter {
    /// Everything written so far, in UTF-8.
    private(set) var bytes: [UInt8] = []

    /// Attributes in the order in which they are written.
    typealias Attributes = KeyValuePairs<StaticString, String>

    /// The start of every page.
    mutating func documentType() { raw("<!doctype html>\n") }

    /// An element with its content.
    mutating func element(
        _ name: StaticString,
        _ attributes: Attributes = [:],
        _ content: (inout HTMLWriter) -> Void = { _ in }
    ) {
        open(name, attributes)
        content(&self)
        raw("</")
        raw(name)
        raw(">")
    }

    /// An element that holds a text only.
    mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
        element(name, attributes) { $0.text(text) }
    }

    /// An element that has no content and no end, such as `meta`.
    mutating func void(_ name: StaticString, _ attributes: Attributes) { open(name, attributes) }

    /// A line break in the source, so that it can be read by people.
    mutating func line() { bytes.append(0x0A) }

    /// A text.
    mutating func text(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": raw("&amp;")
            case "<": raw("&lt;")
            case ">": raw("&gt;")
            case "\"": raw("&quot;")
            case "'": raw("&#39;")
            case _ where Self.isUnprintable(scalar): bytes.append(contentsOf: "\u{FFFD}".utf8)
            default: bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
            }
        }
    }

    private mutating func open(_ name: StaticString, _ attributes: Attributes) {
        raw("<")
        raw(name)
        for (name, value) in attributes {
            raw(" ")
            raw(name)
            raw("=\"")
            text(value)
            raw("\"")
        }
        raw(">")
    }

    private mutating func raw(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }

    /// Controls, and the marks that turn the direction of writing: with them a paper could say something else than its text does.
    private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
