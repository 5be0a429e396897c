import Glibc

/// Random bytes of the kernel: the only source of chance in the system.
public enum Entropy {
    /// The most bytes one call of getentropy(3) gives.
    private static let lot = 256

    /// `count` unpredictable bytes (getentropy(3)). Without them nothing secret can be made, so the program ends when the kernel
    /// has none, which it does not from the first seconds after boot on.
    public static func bytes(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        bytes.withUnsafeMutableBytes { buffer in
            var filled = 0
            while filled < count {
                let part = min(lot, count - filled)
                let result = buffer.baseAddress.map { getentropy($0 + filled, part) } ?? -1
                precondition(result == 0, "getentropy: \(errno)")
                filled += part
            }
        }
        return bytes
    }

    /// `count` unpredictable bytes as lower-case hexadecimal text.
    public static func hex(_ count: Int) -> String { Hexadecimal.text(bytes(count)) }
}

/// Lower-case hexadecimal writing of bytes.
public enum Hexadecimal {
    private static let digits = Array("0123456789abcdef".utf8)

    /// Two digits a byte.
    public static func text(_ bytes: some Sequence<UInt8>) -> String {
        var out: [UInt8] = []
        for byte in bytes {
            out.append(digits[Int(byte >> 4)])
            out.append(digits[Int(byte & 15)])
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The bytes that `text` writes, or nil when it is not an even number of hexadecimal digits.
    public static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var out: [UInt8] = []
        out.reserveCapacity(digits.count / 2)
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = value(digits[index]), let low = value(digits[index + 1]) else { return nil }
            out.append(high << 4 | low)
        }
        return out
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
