/// An e-mail address of the plain form of RFC 5321: dot-atom, `@`, domain name; ASCII, at most 254 bytes. Quoted local parts,
/// address literals and internationalised addresses are refused: no state mailbox has one, and each widens what must be escaped.
public struct EmailAddress: Hashable, Sendable, RawRepresentable, Codable {
    /// The address as written.
    public let rawValue: String

    /// nil unless the text is such an address.
    public init?(rawValue: String) {
        let bytes = Array(rawValue.utf8)
        guard bytes.count <= 254, let at = bytes.firstIndex(of: UInt8(ascii: "@")),
            EmailAddress.isLocalPart(bytes[..<at]), EmailAddress.isDomain(bytes[(at + 1)...])
        else { return nil }
        self.rawValue = rawValue
    }

    /// The accepted form, for problem reports.
    public static let form = "name@domain, ASCII, at most 254 bytes"

    private static let marks = Array("!#$%&'*+-/=?^_`{|}~".utf8)

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        Alphabet.isLower(byte) || Alphabet.isUpper(byte) || Alphabet.isDigit(byte)
    }

    private static func isLocalPart(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count <= 64
            && bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
                .allSatisfy { !$0.isEmpty && $0.allSatisfy { isLetterOrDigit($0) || marks.contains($0) } }
    }

    private static func isDomain(_ bytes: ArraySlice<UInt8>) -> Bool {
        let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let hyphen = UInt8(ascii: "-")
        return labels.count >= 2
            && labels.allSatisfy {
                (1...63).contains($0.count) && $0.first != hyphen && $0.last != hyphen
                    && $0.allSatisfy { isLetterOrDigit($0) || $0 == hyphen }
            }
    }
}
