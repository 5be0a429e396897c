/// The SHA-256 of a document's bytes: 64 lower-case hexadecimal digits.
public struct DocumentHash: TextIdentifier {
    /// The digits.
    public let rawValue: String

    /// Nil for anything but 64 lower-case hexadecimal digits (ASCII only).
    public init?(rawValue: String) {
        let bytes = rawValue.utf8
        guard bytes.count == 64, bytes.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else {
            return nil
        }
        self.rawValue = rawValue
    }
}
