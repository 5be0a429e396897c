import Directory

/// A booking; it keeps its identifier when it is moved or cancelled.
public struct BookingID: NamedID {
    /// The text.
    public let rawValue: String

    /// Nil unless the text is well formed, see ``form``.
    public init?(rawValue: String) {
        guard ScheduleName.isWellFormed(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    /// The accepted form, for problem reports.
    public static let form = ScheduleName.form
}
