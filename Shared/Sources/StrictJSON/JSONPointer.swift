/// A place inside a JSON text, written as RFC 6901 says: `/demands/0/text`; the empty pointer is the whole text.
public struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
    /// The steps from the top, unescaped: names of members or indices of elements.
    public var tokens: [String]

    /// A pointer from its steps.
    public init(tokens: [String] = []) { self.tokens = tokens }

    /// A pointer from its text; nil unless it is empty or starts with `/` and every `~` is `~0` or `~1`.
    public init?(_ text: String) {
        guard !text.isEmpty else {
            self.init()
            return
        }
        guard text.utf8.first == Ascii.slash else { return nil }
        var tokens: [String] = []
        for part in text.utf8.dropFirst().split(separator: Ascii.slash, omittingEmptySubsequences: false) {
            guard let token = JSONPointer.unescape(part) else { return nil }
            tokens.append(token)
        }
        self.init(tokens: tokens)
    }

    /// The pointer one step further down.
    public func appending(_ token: String) -> JSONPointer { JSONPointer(tokens: tokens + [token]) }

    /// The text of the pointer, `~` and `/` inside names escaped.
    public var description: String { tokens.map { "/" + JSONPointer.escape($0) }.joined() }

    /// An element's index: digits without a leading zero; nil for anything else.
    static func arrayIndex(_ token: String) -> Int? {
        let digits = token.utf8
        guard !digits.isEmpty, digits.count < 16, digits.allSatisfy({ (Ascii.zero...Ascii.nine).contains($0) }),
            digits.count == 1 || digits.first != Ascii.zero
        else { return nil }
        return Int(token)
    }

    static func escape(_ token: String) -> String {
        var bytes: [UInt8] = []
        for byte in token.utf8 {
            switch byte {
            case tilde: bytes += [tilde, Ascii.zero]
            case Ascii.slash: bytes += [tilde, Ascii.zero + 1]
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let tilde: UInt8 = 0x7E

    private static func unescape(_ part: some Sequence<UInt8>) -> String? {
        var bytes: [UInt8] = []
        var iterator = part.makeIterator()
        while let byte = iterator.next() {
            guard byte == tilde else {
                bytes.append(byte)
                continue
            }
            switch iterator.next() {
            case Ascii.zero: bytes.append(tilde)
            case Ascii.zero + 1: bytes.append(Ascii.slash)
            default: return nil
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension JSONPointer: ExpressibleByStringLiteral {
    /// A pointer written in code; a malformed one points at nothing that exists.
    public init(stringLiteral value: String) { self = JSONPointer(value) ?? JSONPointer(tokens: [value]) }
}
