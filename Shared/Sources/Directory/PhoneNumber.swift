/// A telephone number in the international form of ITU-T E.164: `+` and 8 to 15 digits.
public struct PhoneNumber: Hashable, Sendable, RawRepresentable, Codable {
    /// `+77011234567`
    public let rawValue: String

    /// nil unless the text is `+` and 8 to 15 ASCII digits, the first not 0.
    public init?(rawValue: String) {
        let bytes = Array(rawValue.utf8)
        guard bytes.first == UInt8(ascii: "+"), (9...16).contains(bytes.count), bytes.dropFirst().allSatisfy(Alphabet.isDigit),
            bytes[1] != UInt8(ascii: "0")
        else { return nil }
        self.rawValue = rawValue
    }

    /// A number as people write it: spaces, hyphens, dots and brackets are dropped, and `8 701 …`, the trunk form used inside
    /// Kazakhstan, becomes `+7701…`. nil if what is left is no number.
    public init?(written text: String) {
        let separators = Array(" -.()".utf8)
        var bytes = text.utf8.filter { !separators.contains($0) }
        if bytes.count == 11, bytes[0] == UInt8(ascii: "8"), bytes[1] == UInt8(ascii: "7") {
            bytes.replaceSubrange(0...0, with: "+7".utf8)
        }
        self.init(rawValue: String(decoding: bytes, as: UTF8.self))
    }

    /// The accepted form, for problem reports.
    public static let form = "+ and 8 to 15 digits, or 8 7XX XXX XX XX"
}
