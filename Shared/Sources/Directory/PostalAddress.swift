import StrictJSON

/// Where letters reach somebody (rulebook 7.3: postal address and actual residence).
public struct PostalAddress: Hashable, Sendable {
    /// ISO 3166-1 alpha-2, upper case; people who left may complain from abroad.
    public let country: String
    /// Region or oblast; nil for the cities that are regions themselves.
    public let region: String?
    /// City, town or village.
    public let locality: String
    /// Street, house, flat.
    public let line: String
    /// Postal code as written: six digits, or the letter and digits of the newer one.
    public let postalCode: String?

    static let form = "two upper-case letters"

    /// nil unless the parts are not blank, on one line and of sane length.
    public init?(country: String = "KZ", region: String? = nil, locality: String, line: String, postalCode: String? = nil) {
        guard PostalAddress.country(country) != nil else { return nil }
        for (part, length) in [(region, 200), (locality, 200), (line, 300), (postalCode, 16)] {
            guard let part else { continue }
            guard part.unicodeScalars.count <= length, !TextCheck.isBlank(part), !TextCheck.hasControlCharacter(part) else {
                return nil
            }
        }
        self.country = country
        self.region = region
        self.locality = locality
        self.line = line
        self.postalCode = postalCode
    }

    private static func country(_ text: String) -> String? { Alphabet.accepts(text, 2...2, Alphabet.isUpper) ? text : nil }
}

extension PostalAddress: FieldCodable {
    /// Reads `{"country"?:"KZ","region"?:…,"locality":…,"line":…,"postalCode"?:…}`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let country = fields.optional.text("country", as: PostalAddress.country, form: PostalAddress.form)
        let region = fields.optional.text("region", 1...200)
        let locality = fields.text("locality", 1...200)
        let line = fields.text("line", 1...300)
        let postalCode = fields.optional.text("postalCode", 1...16)
        try fields.finish()
        self.country = try country.value ?? "KZ"
        self.region = try region.value
        self.locality = try locality.value
        self.line = try line.value
        self.postalCode = try postalCode.value
    }

    /// Writes what `init(fields:)` reads, the country always.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("country", country)
            $0.field("region", ifPresent: region)
            $0.field("locality", locality)
            $0.field("line", line)
            $0.field("postalCode", ifPresent: postalCode)
        }
    }
}
