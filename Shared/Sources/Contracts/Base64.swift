/// Base 64 (RFC 4648): the standard alphabet with padding for document pieces on the bus, the URL alphabet without
/// padding for tokens.
public enum Base64 {
    private static let standard = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let forURLs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    private static let pad = UInt8(ascii: "=")

    /// The value of each byte in the standard alphabet; 255 for one outside it.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, digit) in standard.enumerated() { values[Int(digit)] = UInt8(value) }
        return values
    }()

    /// The padded standard text of `bytes`.
    public static func text(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        append(bytes[...], to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// Appends the padded standard text of `bytes`.
    public static func append(_ bytes: ArraySlice<UInt8>, to out: inout [UInt8]) {
        out.reserveCapacity(out.count + (bytes.count + 2) / 3 * 4)
        encode(bytes, alphabet: standard, padded: true, to: &out)
    }

    /// The text of `bytes` for use in a header or address, without padding (RFC 4648, section 5).
    public static func urlText(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        encode(bytes[...], alphabet: forURLs, padded: false, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    private static func encode(_ bytes: ArraySlice<UInt8>, alphabet: [UInt8], padded: Bool, to out: inout [UInt8]) {
        bytes.withUnsafeBufferPointer { input in
            alphabet.withUnsafeBufferPointer { alphabet in
                var index = 0
                while index + 3 <= input.count {
                    let group = UInt32(input[index]) << 16 | UInt32(input[index + 1]) << 8 | UInt32(input[index + 2])
                    out.append(alphabet[Int(group >> 18)])
                    out.append(alphabet[Int(group >> 12 & 63)])
                    out.append(alphabet[Int(group >> 6 & 63)])
                    out.append(alphabet[Int(group & 63)])
                    index += 3
                }
                let left = input.count - index
                guard left > 0 else { return }
                let group = UInt32(input[index]) << 16 | (left == 2 ? UInt32(input[index + 1]) << 8 : 0)
                out.append(alphabet[Int(group >> 18)])
                out.append(alphabet[Int(group >> 12 & 63)])
                if left == 2 { out.append(alphabet[Int(group >> 6 & 63)]) }
                if padded { out.append(contentsOf: repeatElement(pad, count: 3 - left)) }
            }
        }
    }

    /// The bytes of padded standard text; nil for anything else, also for text whose unused bits are not zero.
    public static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        guard text.count.isMultiple(of: 4) else { return nil }
        guard !text.isEmpty else { return [] }
        let digits = Array(text)
        var padding = 0
        while padding < 2, digits[digits.count - 1 - padding] == pad { padding += 1 }
        var out: [UInt8] = []
        out.reserveCapacity(digits.count / 4 * 3)
        for start in stride(from: 0, to: digits.count, by: 4) {
            let missing = start + 4 == digits.count ? padding : 0
            var group: UInt32 = 0
            for index in start..<start + 4 {
                let value = index >= start + 4 - missing ? 0 : values[Int(digits[index])]
                guard value < 64 else { return nil }
                group = group << 6 | UInt32(value)
            }
            guard group & (missing == 0 ? 0 : missing == 1 ? 0xFF : 0xFFFF) == 0 else { return nil }
            out.append(UInt8(group >> 16 & 255))
            if missing < 2 { out.append(UInt8(group >> 8 & 255)) }
            if missing < 1 { out.append(UInt8(group & 255)) }
        }
        return out
    }
}
