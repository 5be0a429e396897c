/// The number under which an organisation keeps a secrecy obligation; what a transfer act names. Never its content (rules 8.1).
public struct ObligationNumber: NamedID {
    /// The text.
    public let rawValue: String

    /// nil unless the text is 1 to 64 bytes without control characters.
    public init?(rawValue: String) {
        let bytes = rawValue.utf8
        guard (1...64).contains(bytes.count), bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
        self.rawValue = rawValue
    }

    /// The accepted form, for problem reports.
    public static let form = "1 to 64 bytes without control characters"
}
