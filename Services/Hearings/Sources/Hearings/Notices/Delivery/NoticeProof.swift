import CivilTime

/// What shows that something happened to a notice, and when it happened.
public struct NoticeProof: Hashable, Sendable, Codable {
    /// The receipt, signed copy or report: its number or the digest of the document.
    public let reference: String
    /// When it happened.
    public let at: Instant

    /// A proof; nil if the reference says nothing.
    public init?(reference: String, at: Instant) {
        guard !BlankText.isBlank(reference) else { return nil }
        self.reference = reference
        self.at = at
    }

    private enum CodingKeys: String, CodingKey { case reference, at }

    /// Reads a proof and refuses one without a reference.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let proof = NoticeProof(
            reference: try container.decode(String.self, forKey: .reference),
            at: try container.decode(Instant.self, forKey: .at)
        )
        guard let proof else {
            throw DecodingError.dataCorruptedError(forKey: .reference, in: container, debugDescription: "the reference is blank")
        }
        self = proof
    }
}
