import StrictJSON

/// The name of a person, each part exactly as the person writes it: nothing is trimmed, folded or normalised.
public struct PersonName: Hashable, Sendable {
    /// Family name; nil for people who have one name only.
    public let family: String?
    /// Given name.
    public let given: String
    /// Patronymic, if the person uses one.
    public let patronymic: String?

    /// Longest part, in Unicode scalars.
    public static let longestPart = 100

    /// nil unless every part given is 1 to 100 scalars, not blank, on one line.
    public init?(family: String? = nil, given: String, patronymic: String? = nil) {
        for part in [family, given, patronymic].compactMap(\.self) {
            guard part.unicodeScalars.count <= PersonName.longestPart, !TextCheck.isBlank(part),
                !TextCheck.hasControlCharacter(part)
            else { return nil }
        }
        self.family = family
        self.given = given
        self.patronymic = patronymic
    }

    /// Family name, given name, patronymic, as in documents.
    public var full: String { [family, given, patronymic].compactMap(\.self).joined(separator: " ") }
}

extension PersonName: FieldCodable {
    /// Reads `{"family"?:…,"given":…,"patronymic"?:…}`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let length = 1...PersonName.longestPart
        let family = fields.optional.text("family", length)
        let given = fields.text("given", length)
        let patronymic = fields.optional.text("patronymic", length)
        try fields.finish()
        self.family = try family.value
        self.given = try given.value
        self.patronymic = try patronymic.value
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("family", ifPresent: family)
            $0.field("given", given)
            $0.field("patronymic", ifPresent: patronymic)
        }
    }
}
