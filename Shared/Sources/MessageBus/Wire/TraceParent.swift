/// A `traceparent` of the W3C Trace Context, level 1: which trace a call belongs to. Source: <https://www.w3.org/TR/trace-context/>.
public struct TraceParent: Hashable, Sendable {
    /// 32 lower-case hexadecimal digits, not all zero.
    public let traceID: String
    /// The caller's own span: 16 digits, not all zero.
    public let parentID: String
    /// Two digits.
    public let flags: String

    /// Reads the text of a header; nil when it is malformed.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 55, bytes[2] == Self.dash, bytes[35] == Self.dash, bytes[52] == Self.dash else { return nil }
        let version = bytes[0..<2]
        guard Self.isHexadecimal(version), version != [0x66, 0x66] else { return nil }
        // Version 00 is exactly this long; a later one may go on after another dash.
        guard bytes.count == 55 || (version != [0x30, 0x30] && bytes[55] == Self.dash) else { return nil }
        let (trace, parent, flags) = (bytes[3..<35], bytes[36..<52], bytes[53..<55])
        guard Self.isHexadecimal(trace), Self.isHexadecimal(parent), Self.isHexadecimal(flags) else { return nil }
        guard trace.contains(where: { $0 != 0x30 }), parent.contains(where: { $0 != 0x30 }) else { return nil }
        traceID = String(decoding: trace, as: UTF8.self)
        parentID = String(decoding: parent, as: UTF8.self)
        self.flags = String(decoding: flags, as: UTF8.self)
    }

    /// As it is handed on: version 00, whatever followed in a later version left out.
    public var text: String { "00-\(traceID)-\(parentID)-\(flags)" }

    private static let dash = UInt8(ascii: "-")

    private static func isHexadecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
