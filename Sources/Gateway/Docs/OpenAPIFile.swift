import Journal
import StrictJSON

/// `openapi.json` and the page made from it, both ready to send.
struct OpenAPIFile: Sendable {
    /// The document, byte for byte as it lies in the resources folder.
    let bytes: [UInt8]
    /// The same for people.
    let page: [UInt8]
    /// Entity tag of both.
    let tag: String

    /// - Throws: `JSONError` when the document is not strict JSON.
    init(_ bytes: [UInt8]) throws(JSONError) {
        let document = try JSONValue(parsing: bytes, limits: .file)
        self.bytes = bytes
        page = APIPage(document).bytes
        tag = "\"\(SHA256.hash(bytes).hex.prefix(32))\""
    }
}
