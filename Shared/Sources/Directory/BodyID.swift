/// The identifier of a body inside the directory, such as `almaty-auezov`; never changes, also when the body is renamed.
public struct BodyID: NamedID {
    /// The text.
    public let rawValue: String

    /// nil unless the text is 1 to 64 bytes: words of lower-case ASCII letters and digits joined by single hyphens.
    public init?(rawValue: String) {
        guard Alphabet.isSlug(rawValue, 1...64) else { return nil }
        self.rawValue = rawValue
    }

    /// The accepted form, for problem reports.
    public static let form = "lower-case words joined by hyphens, at most 64 bytes"
}
