/// A value with one definition of its JSON form: read by `FieldReader` (checked, all problems reported, unknown fields refused) and
/// written by `JSONWriter`. It is Codable through that same form, so both ways cannot drift apart.
public protocol FieldCodable: JSONWritable, Codable {
    /// Reads the value's fields.
    /// - Throws: every problem found.
    init(fields: FieldReader) throws(FieldRefusal)
}

extension FieldCodable {
    /// Reads the value from a tree, which must be an object.
    public init(json: JSONValue) throws(FieldRefusal) { self = try FieldReader.read(json, Self.init(fields:)) }

    /// Reads through `init(fields:)`.
    /// - Throws: `DecodingError` with the problems in words, or if the decoder is not `StrictJSONDecoder`'s.
    public init(from decoder: any Decoder) throws {
        let tree = try JSONValue(from: decoder)
        do {
            try self.init(json: tree)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(error)", underlyingError: error))
        }
    }

    /// Writes through `write(to:)`.
    /// - Throws: `EncodingError` if the encoder is not `StrictJSONEncoder`'s.
    public func encode(to encoder: any Encoder) throws { try JSONValue(parsing: jsonBytes, limits: .file).encode(to: encoder) }
}
