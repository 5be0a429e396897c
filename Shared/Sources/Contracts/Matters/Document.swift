/// A document as a manifest lists it; the bytes lie elsewhere under their hash.
public struct Document: Hashable, Sendable, Codable {
    /// The name shown to people.
    public let name: String
    /// The media type, such as `application/pdf`.
    public let type: String
    /// Length in bytes.
    public let size: Int64
    /// The hash of the bytes.
    public let sha256: DocumentHash

    /// A document's entry.
    public init(name: String, type: String, size: Int64, sha256: DocumentHash) {
        self.name = name
        self.type = type
        self.size = size
        self.sha256 = sha256
    }
}
