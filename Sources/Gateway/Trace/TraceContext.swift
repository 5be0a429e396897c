import ServiceKit

/// The trace a request belongs to (W3C Trace Context, level 1): taken over from the caller or begun here.
struct TraceContext: Sendable, Equatable {
    /// 32 lower-case hexadecimal digits, not all zero.
    let traceID: String
    /// The caller's flags; `00` for a trace begun here.
    let flags: String
    /// 16 digits: this gateway's own span.
    let spanID: String

    /// Goes on with the caller's trace when `header` is a valid `traceparent`, otherwise begins one.
    /// - Parameter random: gives that many unpredictable bytes as hexadecimal text.
    init(header: String?, random: (Int) -> String = Entropy.hex) {
        let fresh = random(header == nil ? 24 : 8)
        if let header, let parts = Self.parse(header) {
            traceID = parts.trace
            flags = parts.flags
            spanID = String(fresh.prefix(16))
        } else {
            let id = header == nil ? fresh : random(24)
            traceID = String(id.prefix(32))
            spanID = String(id.suffix(16))
            flags = "00"
        }
    }

    /// The header to hand on.
    var traceparent: String { "00-\(traceID)-\(spanID)-\(flags)" }

    private static func parse(_ header: String) -> (trace: String, flags: String)? {
        let bytes = Array(header.utf8)
        guard bytes.count >= 55, bytes[2] == dash, bytes[35] == dash, bytes[52] == dash else { return nil }
        let version = bytes[0..<2]
        guard isHexadecimal(version), version != [0x66, 0x66] else { return nil }
        // Version 00 is exactly this long; a later one may go on after another dash.
        guard bytes.count == 55 || (version != [0x30, 0x30] && bytes[55] == dash) else { return nil }
        let (trace, parent, flags) = (bytes[3..<35], bytes[36..<52], bytes[53..<55])
        guard isHexadecimal(trace), isHexadecimal(parent), isHexadecimal(flags) else { return nil }
        guard trace.contains(where: { $0 != 0x30 }), parent.contains(where: { $0 != 0x30 }) else { return nil }
        return (String(decoding: trace, as: UTF8.self), String(decoding: flags, as: UTF8.self))
    }

    private static let dash = UInt8(ascii: "-")

    private static func isHexadecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
