/// The identifier of an organisation with which secrecy obligations are signed; never changes, also when it is renamed.
///
/// Where an organisation signs in, its staff belong to the body of the same identifier.
public struct OrganisationID: NamedID {
    /// The text.
    public let rawValue: String

    /// nil unless the text is 1 to 64 bytes: words of lower-case ASCII letters and digits joined by single hyphens.
    public init?(rawValue: String) {
        guard Alphabet.isSlug(rawValue, 1...64) else { return nil }
        self.rawValue = rawValue
    }

    /// The accepted form, for problem reports.
    public static let form = BodyID.form

    /// The body under whose identifier its staff sign in: both have one form, so there always is one.
    public var desk: BodyID? { BodyID(rawValue: rawValue) }
}
