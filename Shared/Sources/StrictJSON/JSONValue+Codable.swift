/// A tree inside a Codable type is passed through as it is. Only this module's decoder and encoder can do that: the standard
/// library's protocols cannot say "whatever kind of value stands there, exactly".
extension JSONValue: Codable {
    /// Takes the value as it stands.
    /// - Throws: `DecodingError` if the decoder is not `StrictJSONDecoder`'s.
    public init(from decoder: any Decoder) throws {
        guard let decoder = decoder as? ValueDecoder else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "a JSON tree needs StrictJSONDecoder")
            )
        }
        self = decoder.value
    }

    /// Writes the tree.
    /// - Throws: `EncodingError` if the encoder is not `StrictJSONEncoder`'s.
    public func encode(to encoder: any Encoder) throws {
        guard let encoder = encoder as? ValueEncoder else {
            throw EncodingError.invalidValue(
                self,
                .init(codingPath: encoder.codingPath, debugDescription: "a JSON tree needs StrictJSONEncoder")
            )
        }
        encoder.put(self)
    }
}
