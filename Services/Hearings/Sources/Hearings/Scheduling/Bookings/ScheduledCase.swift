import Directory

/// The case whose hearing is booked, as the schedule knows it. No personal data.
public struct ScheduledCase: NamedID {
    /// The text.
    public let rawValue: String

    /// Nil when the text is empty, longer than 128 bytes or holds control characters.
    public init?(rawValue: String) {
        guard (1...128).contains(rawValue.utf8.count), rawValue.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
        self.rawValue = rawValue
    }

    /// The accepted form, for problem reports.
    public static let form = "1 to 128 bytes without control characters"
}
