/// A program that files for people, such as the portal (RR-2), or another process of this system.
public struct ClientID: NamedID {
    /// The text.
    public let rawValue: String

    /// nil unless the text is 1 to 64 bytes: words of lower-case ASCII letters and digits joined by single hyphens.
    public init?(rawValue: String) {
        guard Alphabet.isSlug(rawValue, 1...64) else { return nil }
        self.rawValue = rawValue
    }

    /// The accepted form, for problem reports.
    public static let form = BodyID.form
}
