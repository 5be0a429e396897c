import Directory

/// Somebody to whom a notice goes, by the part in the case, such as `applicant` or `representative-1`. No personal data.
public struct NoticeParty: NamedID {
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
