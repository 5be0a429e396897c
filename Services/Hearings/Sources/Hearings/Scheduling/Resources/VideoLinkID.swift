import Directory

/// A video link; unique inside one body and never given to another link.
public struct VideoLinkID: NamedID {
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
